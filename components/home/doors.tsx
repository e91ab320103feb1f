import { DoorCard } from '#components/ui/card.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** Where a citizen may want to begin. */
export function Doors({
  shown,
  firstYear,
  lastYear,
  lang,
  t,
}: {
  shown: { fiscalYear: number; total: number } | null
  firstYear: number | null
  lastYear: number | null
  lang: Lang
  t: Translate
}) {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{t('site.doors')}</h2>
      <div className="mt-3 grid gap-5 md:grid-cols-3">
        <DoorCard
          href={localPath(lang, shown ? `/ita/${shown.fiscalYear}` : '/ita')}
          title={shown ? t('site.doorItems', { first: 'O1', last: `O${shown.total}` }) : t('site.seeYears')}
        >
          {t('site.doorItemsText')}
        </DoorCard>
        <DoorCard href={localPath(lang, '/services')} title={t('site.doService')}>
          {t('site.doServiceText')}
        </DoorCard>
        <DoorCard href={localPath(lang, '/complaints')} title={t('site.doAsk')}>
          {t('site.doAskText')}
        </DoorCard>
        <DoorCard href={localPath(lang, '/ita')} title={t('site.doorYears')}>
          {t('site.doorYearsText', {
            first: String(firstYear ?? ''),
            last: String(lastYear ?? ''),
          })}
        </DoorCard>
        <DoorCard href={localPath(lang, '/oia')} title={t('oia.title')}>
          {t('site.doLookUpText')}
        </DoorCard>
        <DoorCard href={localPath(lang, '/about')} title={t('site.doKnow')}>
          {t('site.doKnowText')}
        </DoorCard>
      </div>
    </section>
  )
}
