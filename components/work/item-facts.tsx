import { Fragment } from 'react'
import { DueClock, type HolidayList } from '#components/holiday/due-clock.tsx'
import { words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import { periodSentence } from '#lib/cycle/asks.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatDay } from '#lib/thai/dates.ts'

// What the framework files call it when nobody named a source.
const sourceWords = (t: Translate, source: string): string =>
  source === 'knowledge' ? t('guide.generalKnowledge') : source

/** Of which period the item is, who answers for it, and how sure the framework's entry is. */
export function ItemFacts({
  item,
  today,
  holidays,
  lang,
  t,
}: {
  item: CycleItemForStaff
  today: string
  /** null where nothing is due any more */
  holidays: HolidayList | null
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const period = periodSentence(t, item.period.coverage, item.period.year)
  const href = localPath(lang, `/ita/${item.fiscalYear}/${item.itemCode}`)
  return (
    <aside className="grid gap-6" aria-label={t('work.aboutItem')}>
      <Card className="grid gap-3">
        <h2>{t('work.aboutItem')}</h2>
        {period ? <p className="notice">{period}</p> : null}
        <dl className="facts">
          {item.dueOn === null ? null : (
            <>
              <dt>{t('work.dueTerm')}</dt>
              <dd>
                {formatDay(item.dueOn, lang)}
                {holidays ? (
                  <DueClock day={item.dueOn} today={today} list={holidays} lang={lang} t={t} />
                ) : null}
              </dd>
            </>
          )}
          <dt>{t('item.indicator')}</dt>
          <dd>
            {item.subIndicator.code} {words(worded(lang, item.subIndicator.nameTh, item.subIndicator.nameEn))}
          </dd>
          <dt>{t('item.group')}</dt>
          <dd>
            {item.assignments.length === 0 ? t('work.unassigned') : null}
            {item.assignments.map(({ workGroup, kind, holder }) => (
              <span key={workGroup.id} className="block">
                {words(worded(lang, workGroup.nameTh, workGroup.nameEn))}
                {kind === 'supporting' ? ` (${t('work.supporting')})` : ''}
                {holder ? <span className="soft"> · {words(marked(lang, holder.name))}</span> : null}
              </span>
            ))}
          </dd>
        </dl>
        <p>
          <a href={href}>{t('work.publicItem')}</a>
        </p>
      </Card>
      {item.confidence === 'high' && item.titleConfidence === 'high' && item.note === '' ? null : (
        <Card className="grid gap-2">
          <h2>{t('work.forStaff')}</h2>
          {item.confidence === 'high' ? null : (
            <p className="font-semibold text-amber">{t(`work.confidence.${item.confidence}`)}</p>
          )}
          {item.titleConfidence === 'high' ? null : (
            <p className="text-amber">{t(`work.titleConfidence.${item.titleConfidence}`)}</p>
          )}
          {item.note ? <p lang={contentLang}>{item.note}</p> : null}
          {item.sources.length > 0 ? (
            <p className="small soft">
              {t('work.sources')}{' '}
              {item.sources.map((source, index) => {
                const words = sourceWords(t, source)
                return (
                  <Fragment key={source}>
                    {index > 0 ? ' · ' : ''}
                    <span lang={langOf(words)}>{words}</span>
                  </Fragment>
                )
              })}
            </p>
          ) : null}
        </Card>
      )}
    </aside>
  )
}
