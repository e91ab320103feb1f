import type { Translate } from '#lib/i18n.ts'
import type { AccessibilityChecks } from '#lib/site/accessibility.ts'

/** What a machine checked, kind of page by kind of page, with what it found. */
export const CheckedPages = ({
  checks,
  unchecked,
  t,
}: {
  checks: AccessibilityChecks
  unchecked: readonly string[]
  t: Translate
}) => (
  <table className="table mt-3">
    <caption>{t('accessibility.table')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('accessibility.page')}</th>
        <th scope="col" className="figure">
          {t('accessibility.rules')}
        </th>
        <th scope="col">{t('accessibility.found')}</th>
      </tr>
    </thead>
    <tbody>
      {checks.pages.map(({ pattern, passed, violations }) => (
        <tr key={pattern}>
          <th scope="row" className="break-all font-normal">
            {pattern}
          </th>
          <td className="figure">{passed}</td>
          <td>{violations.length === 0 ? t('accessibility.nothing') : violations.join(', ')}</td>
        </tr>
      ))}
      {unchecked.map((pattern) => (
        <tr key={pattern}>
          <th scope="row" className="break-all font-normal">
            {pattern}
          </th>
          <td colSpan={2}>{t('accessibility.unchecked')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
