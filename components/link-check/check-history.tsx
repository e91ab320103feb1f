import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { TargetCheck } from '#lib/link-check/queries.ts'
import { type Weight, weightOf } from '#lib/link-check/verdicts.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { seenWords } from './words.ts'

const toneOf = { good: 'ok', unknown: 'none', broken: 'bad' } as const satisfies Record<Weight, string>

/** What each look saw, newest first. */
export function CheckHistory({
  checks,
  lang,
  t,
}: {
  checks: readonly TargetCheck[]
  lang: Lang
  t: Translate
}) {
  if (checks.length === 0) return <p className="soft">{t('link.noHistory')}</p>
  return (
    <table className="records">
      <caption className="sr-only">{t('link.history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('link.checkedAt')}</th>
          <th scope="col">{t('link.seen')}</th>
          <th scope="col">{t('link.details')}</th>
          <th scope="col">{t('link.took')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.at.toISOString()}>
            <th scope="row" className="small">
              {formatInstant(check.at, lang)}
            </th>
            <td>
              <Chip tone={toneOf[weightOf(check.verdict)]}>
                {t(`link.weight.${weightOf(check.verdict)}`)}
              </Chip>
              <span className="block small">{t(`link.verdict.${check.verdict}`)}</span>
            </td>
            <td className="small wrap-anywhere" lang={langOf(seenWords(t, check))}>
              {seenWords(t, check)}
            </td>
            <td className="small" data-label={t('link.took')}>
              {t('link.milliseconds', { ms: check.took })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
