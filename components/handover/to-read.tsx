import { ActButton } from '#components/admin/user-forms.tsx'
import { words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import type { FormAction } from '#lib/action.ts'
import type { ToRead } from '#lib/handover/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** What was handed over to me and is still to be read, until I say that I have. */
export function ToReadCards({
  handovers,
  read,
  lang,
  t,
}: {
  handovers: readonly ToRead[]
  read: FormAction<undefined>
  lang: Lang
  t: Translate
}) {
  return handovers.map(({ handoverId, at, giverName, items }) => (
    <section key={handoverId} aria-labelledby={`read-${handoverId}`}>
      <Card className="grid gap-3">
        <div>
          <h2 id={`read-${handoverId}`}>{t('handover.toRead', { count: items.length })}</h2>
          <p className="small soft">
            {t('handover.toReadFrom', { name: giverName, day: formatDay(dayOf(at), lang) })}{' '}
            <a href={`/admin/handovers/${handoverId}`}>{t('handover.openSheet')}</a>
          </p>
        </div>
        <ul className="rows">
          {items.map((item) => (
            <li key={item.moveId} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <span className="min-w-0">
                <a href={`/admin/handovers/${handoverId}#${item.fiscalYear}-${item.itemCode}`}>
                  <span className="code">{item.itemCode}</span>{' '}
                  {words(worded(lang, item.titleTh, item.titleEn))}
                </a>
                <span className="block small soft">
                  {t(item.written ? 'handover.cardWritten' : 'handover.cardMissing', { name: giverName })}
                </span>
              </span>
              <ActButton
                id={handoverId}
                fields={{ move: item.moveId }}
                action={read}
                label={t('handover.read')}
                describe={t('handover.readItem', { code: item.itemCode })}
              />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  ))
}
