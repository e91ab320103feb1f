import { ActButton } from '#components/revision/act-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { dismissUnknown } from '#lib/redirect/actions.ts'
import type { ListedUnknown } from '#lib/redirect/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What readers ask for in vain, with the way to answer it. */
export function UnknownRows({
  unknown,
  lang,
  t,
}: {
  unknown: readonly ListedUnknown[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('redirect.unknown.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('redirect.from')}</th>
          <th scope="col">{t('redirect.unknown.asked')}</th>
          <th scope="col">
            <span className="sr-only">{t('redirect.unknown.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {unknown.map(({ id, address, asked, lastAt }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere" lang={langOf(address)}>
              {address}
            </th>
            <td data-label={t('redirect.unknown.asked')} className="small">
              {t('redirect.times', { count: asked })}
              <span className="block soft">
                {t('redirect.lastHit', { when: formatInstant(lastAt, lang) })}
              </span>
            </td>
            <td>
              <div className="flex flex-wrap gap-2">
                <ButtonLink
                  kind="quiet"
                  size="small"
                  href={`/admin/redirects/new?${new URLSearchParams({ from: address })}`}
                >
                  {t('redirect.addFor')}
                  <span className="sr-only" lang={langOf(address)}>
                    {' '}
                    {address}
                  </span>
                </ButtonLink>
                <ActButton action={dismissUnknown} fields={{ id }} kind="line" size="small">
                  {t('redirect.unknown.dismiss')}
                  <span className="sr-only" lang={langOf(address)}>
                    {' '}
                    {address}
                  </span>
                </ActButton>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
