import { words } from '#components/layout/worded.tsx'
import { Table } from '#components/ui/table.tsx'
import type { SignatureCounts } from '#lib/declaration/public.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** How many of each group put their name to this very text, and how anyone can see that it is this text. */
export function SignaturesView({
  counts: { groups, total, firstAt, lastAt },
  textSha256,
  textAddress,
  lang,
  t,
}: {
  counts: SignatureCounts
  textSha256: string
  textAddress: string
  lang: Lang
  t: Translate
}) {
  const days = [firstAt, lastAt].map((at) => at && formatDay(dayOf(at), lang))
  const [first, last] = days
  return (
    <section aria-labelledby="signatures" className="mt-8">
      <h2 id="signatures">{t('declaration.signatures')}</h2>
      {first && last ? (
        <>
          <p className="mt-2">
            {first === last
              ? t('declaration.signedOnDay', { count: total, day: first })
              : t('declaration.signedBy', { count: total, first, last })}
          </p>
          <div className="mt-3 max-w-[44rem]">
            <Table
              label={t('declaration.signatures')}
              caption={t('declaration.noNames')}
              head={
                <>
                  <th scope="col">{t('declaration.group')}</th>
                  <th scope="col" className="figure">
                    {t('declaration.people')}
                  </th>
                </>
              }
            >
              {groups.map(({ nameTh, nameEn, count }) => (
                <tr key={nameTh}>
                  <th scope="row" className="font-normal">
                    {nameTh ? words(worded(lang, nameTh, nameEn)) : t('declaration.noGroup')}
                  </th>
                  <td className="figure">{count}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('declaration.sum')}</th>
                <td className="figure font-semibold">{total}</td>
              </tr>
            </Table>
          </div>
        </>
      ) : (
        <p className="soft mt-2">{t('declaration.nobodyYet')}</p>
      )}
      <details className="mt-4" id="proof">
        <summary>{t('declaration.proof')}</summary>
        <div className="card mt-2 grid gap-2">
          <p>{t('declaration.proofText')}</p>
          <p>
            SHA-256 <span className="hash">{textSha256}</span>
          </p>
          <ol className="list-decimal pl-6">
            <li>
              <a href={textAddress} download="">
                {t('declaration.proofFetch')}
              </a>
            </li>
            <li>
              {t('declaration.proofWindows')} <code className="hash">certutil -hashfile text.txt SHA256</code>
            </li>
            <li>
              {t('declaration.proofUnix')} <code className="hash">sha256sum text.txt</code>{' '}
              <code className="hash">shasum -a 256 text.txt</code>
            </li>
            <li>{t('declaration.proofCompare')}</li>
          </ol>
        </div>
      </details>
    </section>
  )
}
