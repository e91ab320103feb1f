import { Chip } from '#components/ui/chip.tsx'
import { outcomeWords } from '#lib/content/kinds/giftreport.ts'
import type { Row } from '#lib/content/values.ts'
import { giftFigures } from '#lib/gift/figures.ts'
import { outcomes } from '#lib/gift/rules.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

const number = (value: number): string => value.toLocaleString('en')

/** A report in a list of years: how often, how much, and what was kept, nought being said too. */
export function GiftGlance({ rows, lang, t }: { rows: readonly Row[]; lang: Lang; t: Translate }) {
  const { byOutcome, total } = giftFigures(rows).total
  if (total.times === 0) return <Chip tone="ok">{t('glance.noGifts')}</Chip>
  return (
    <>
      <p>
        <span className="font-semibold">{t('glance.gifts', { count: total.times })}</span>{' '}
        {t('glance.giftsWorth', { baht: number(total.baht) })}
      </p>
      <ul className="small mt-1 flex flex-wrap gap-x-4">
        {outcomes
          .filter((outcome) => byOutcome[outcome].times > 0 || outcome === 'kept')
          .map((outcome) => (
            <li key={outcome} className={outcome === 'kept' ? 'font-semibold' : 'soft'}>
              {outcomeWords[outcome][lang]} {t('glance.times', { count: byOutcome[outcome].times })}
            </li>
          ))}
      </ul>
    </>
  )
}
