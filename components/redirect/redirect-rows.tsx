import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { written } from '#lib/redirect/old-address.ts'
import type { ListedRedirect } from '#lib/redirect/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { toneOfState } from './words.ts'

export function RedirectRows({
  redirects,
  lang,
  t,
}: {
  redirects: readonly ListedRedirect[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('redirect.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('redirect.from')}</th>
          <th scope="col">{t('redirect.answers')}</th>
          <th scope="col">{t('redirect.hits')}</th>
          <th scope="col">{t('admin.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {redirects.map((redirect) => (
          <tr key={redirect.id}>
            <th scope="row" className="wrap-anywhere">
              <a href={`/admin/redirects/${redirect.id}`} lang={langOf(redirect.path)}>
                {written(redirect)}
              </a>
              {redirect.note ? (
                <span className="block small soft font-normal" lang={langOf(redirect.note)}>
                  {redirect.note}
                </span>
              ) : null}
            </th>
            <td data-label={t('redirect.answers')} className="wrap-anywhere">
              <Answer redirect={redirect} />
            </td>
            <td data-label={t('redirect.hits')} className="small">
              {t('redirect.times', { count: redirect.hits })}
              {redirect.lastAt ? (
                <span className="block soft whitespace-nowrap">
                  {t('redirect.lastHit', { when: formatInstant(redirect.lastAt, lang) })}
                </span>
              ) : null}
            </td>
            <td data-label={t('admin.list.state')}>
              <Chip tone={toneOfState[redirect.state]}>{t(`redirect.state.${redirect.state}`)}</Chip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Answer({ redirect: { kind, target, reasonTh } }: { redirect: ListedRedirect }) {
  if (kind === 'gone') return <span lang="th">{reasonTh}</span>
  return kind === 'page' ? (
    <a href={target} lang={langOf(target)}>
      {target}
    </a>
  ) : (
    <a href={target} rel="noopener noreferrer" lang={langOf(target)}>
      {target}
    </a>
  )
}
