import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** The same kind of evidence in other years, whose codes are renumbered each year. */
export function OtherYears({
  years,
  fiscalYear,
  code,
  lang,
  t,
}: {
  years: readonly { fiscalYear: number; code: string; merged: boolean }[]
  fiscalYear: number
  code: string
  lang: Lang
  t: Translate
}) {
  if (years.length <= 1) return null
  return (
    <nav aria-labelledby="other-years" className="mt-6">
      <h2 id="other-years" className="text-[1.06rem]">
        {t('item.otherYears')}
      </h2>
      <ul className="pills mt-2">
        {years.map((other) => (
          <li key={`${other.fiscalYear}${other.code}`}>
            <a
              href={localPath(lang, `/ita/${other.fiscalYear}/${other.code}`)}
              aria-current={other.fiscalYear === fiscalYear && other.code === code ? 'page' : undefined}
            >
              {other.fiscalYear} {other.code}
              {other.merged ? '*' : ''}
            </a>
          </li>
        ))}
      </ul>
      {years.some((other) => other.merged) ? <p className="soft small mt-1">{t('item.mergedNote')}</p> : null}
    </nav>
  )
}
