import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { ListedSigner } from '#lib/declaration/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export function SignerRows({
  signers,
  lang,
  t,
}: {
  signers: readonly ListedSigner[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('declaration.signers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('declaration.person')}</th>
          <th scope="col">{t('declaration.group')}</th>
          <th scope="col">{t('declaration.state')}</th>
        </tr>
      </thead>
      <tbody>
        {signers.map(({ id, name, groups, signedAt }) => (
          <tr key={id}>
            <th scope="row">{words(marked(lang, name))}</th>
            <td data-label={t('declaration.group')}>
              {groups.length === 0
                ? t('declaration.noGroup')
                : groups.map((group) => (
                    <span key={group.nameTh} className="block">
                      {words(worded(lang, group.nameTh, group.nameEn))}
                    </span>
                  ))}
            </td>
            <td data-label={t('declaration.state')}>
              {signedAt ? (
                <Chip tone="ok">{t('declaration.signedOn', { when: formatInstant(signedAt, lang) })}</Chip>
              ) : (
                <Chip tone="none">{t('declaration.notSigned')}</Chip>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
