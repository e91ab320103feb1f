import { ActButton } from '#components/revision/act-button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { keepCopy } from '#lib/link-copy/actions.ts'
import type { CopyOrder, KeptCopy } from '#lib/link-copy/queries.ts'
import { fileKind, marked } from '#lib/site/words.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { said } from './words.ts'

/** What was kept of a link, what came of the last wish for a copy, and the button that asks for one of today. */
export function Copies({
  targetId,
  copies,
  order,
  mayKeep,
  lang,
  t,
}: {
  targetId: string
  copies: readonly KeptCopy[]
  order: CopyOrder | null
  mayKeep: boolean
  lang: Lang
  t: Translate
}) {
  return (
    <>
      {copies.length > 0 ? (
        <table className="records">
          <caption className="sr-only">{t('copy.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('copy.file')}</th>
              <th scope="col">{t('copy.taken')}</th>
              <th scope="col">{t('copy.size')}</th>
              <th scope="col">{t('admin.list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {copies.map((copy) => {
              const name = marked(lang, copy.displayName)
              return (
                <tr key={copy.id}>
                  <th scope="row" className="wrap-anywhere">
                    <a href={`/admin/files/${copy.id}/${copy.fileName}`} lang={name.lang}>
                      {name.text}
                    </a>
                    <span className="block small soft font-normal hash">{copy.sha256}</span>
                  </th>
                  <td data-label={t('copy.taken')}>{formatInstant(copy.takenAt, lang)}</td>
                  <td data-label={t('copy.size')}>
                    {fileKind(copy.mime).name} · {formatBytes(copy.size, lang)}
                  </td>
                  <td>
                    <Chip tone={copy.offered ? 'info' : 'none'}>
                      {t(copy.offered ? 'copy.offered' : 'copy.notOffered')}
                    </Chip>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <p className="soft">{t('copy.none')}</p>
      )}
      {order ? <LastOrder order={order} lang={lang} t={t} /> : null}
      {mayKeep ? (
        <ActButton action={keepCopy} fields={{ id: targetId }} kind="line">
          {t('copy.keep')}
        </ActButton>
      ) : null}
    </>
  )
}

function LastOrder({ order, lang, t }: { order: CopyOrder; lang: Lang; t: Translate }) {
  const by = t('copy.ordered', { who: order.by, when: formatInstant(order.orderedAt, lang) })
  return (
    <div className="max-w-measure">
      <p className={order.outcome === 'refused' ? 'font-semibold text-red' : 'font-semibold'}>
        {order.outcome ? t(`copy.outcome.${order.outcome}`) : t('copy.waiting')}
      </p>
      {order.reason ? <p>{said(t, order.reason)}</p> : null}
      <p className="small soft" lang={marked(lang, by).lang}>
        {by}
      </p>
    </div>
  )
}
