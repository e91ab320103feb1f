import { words } from '#components/layout/worded.tsx'
import { contentPath } from '#lib/content/kinds.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { marked } from '#lib/site/words.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** Beside the button that publishes: what becomes public, where, since when, and what it takes the place of. */
export function PublishSummary({
  revision,
  base,
  publishAt,
  lang,
  t,
}: {
  revision: RevisionDetail
  /** the last revision before it that is or was public */
  base: RevisionDetail | null
  /** when it will be published by itself, where a time is set */
  publishAt: Date | null
  lang: Lang
  t: Translate
}) {
  const { attachments, links, items } = revision
  return (
    <section className="grid gap-1 border-l-4 border-gold pl-3" aria-labelledby="will-be-public">
      <h3 id="will-be-public" className="text-base">
        {t('review.summary.title')}
      </h3>
      <dl className="facts gap-y-0.5 leading-normal">
        <dt>{t('revision.title')}</dt>
        <dd className="truncate">{words(marked(lang, revision.title))}</dd>
        <dt>{t('review.summary.holds')}</dt>
        <dd>
          {t('review.parts', { files: attachments.length, links: links.length })}
          {attachments.length > 0 ? (
            <span className="soft">
              {' '}
              · {attachments.map(({ size }) => formatBytes(size, lang)).join(' + ')}
            </span>
          ) : null}
        </dd>
        <dt>{t('review.summary.shows')}</dt>
        <dd>
          {items.length === 0 ? t('revision.noItems') : null}
          {items.map((item) => {
            const total = item.elements.length
            const shown = revision.claims.filter(
              (claim) => claim.fiscalYear === item.fiscalYear && claim.itemCode === item.itemCode,
            ).length
            return (
              <span
                key={`${item.fiscalYear}/${item.itemCode}`}
                className={shown < total ? 'block font-semibold text-amber' : 'block'}
              >
                <span className="code">{item.itemCode}</span> {t('revision.progress', { shown, total })}
              </span>
            )
          })}
        </dd>
        <dt>{t('review.summary.address')}</dt>
        <dd className="wrap-anywhere">
          {localPath(lang, contentPath({ ...revision, id: revision.evidenceId }))}
        </dd>
        <dt>{t('review.summary.since')}</dt>
        <dd>
          {publishAt
            ? t('review.summary.atOnceOr', { when: formatInstant(publishAt, lang) })
            : t('review.summary.atOnce')}
        </dd>
        <dt>{t('review.summary.replaces')}</dt>
        <dd>{replaced(base, { lang, t })}</dd>
      </dl>
    </section>
  )
}

function replaced(base: RevisionDetail | null, { lang, t }: { lang: Lang; t: Translate }): string {
  if (!base?.publication) return t('review.summary.first')
  const { state, publishedAt, withdrawnAt } = base.publication
  if (state === 'withdrawn' && withdrawnAt)
    return t('review.summary.afterWithdrawn', { number: base.number, when: formatInstant(withdrawnAt, lang) })
  return t('review.summary.replacesRevision', {
    number: base.number,
    when: formatInstant(publishedAt, lang),
  })
}
