import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { type Comparison, comparedParts, isSame } from '#lib/evidence/comparison.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Translate } from '#lib/i18n.ts'

export const compareHref = (evidenceId: string, from: number, to: number): string =>
  `/admin/evidence/${evidenceId}/compare?from=${from}&to=${to}`

/** What a revision changes of the last one that was public, in one line, and the way to see it side by side. */
export function ChangesCard({
  base,
  revision,
  comparison,
  t,
}: {
  base: RevisionDetail
  revision: RevisionDetail
  comparison: Comparison<RevisionDetail>
  t: Translate
}) {
  const isCurrent = base.publication?.state === 'current'
  return (
    <Card className="grid gap-2">
      <h2>
        {t(isCurrent ? 'review.compare.sincePublic' : 'review.compare.sinceLast', { number: base.number })}
      </h2>
      {isSame(comparison) ? (
        <p className="text-amber">{t('review.compare.nothing')}</p>
      ) : (
        <p>
          {comparedParts
            .filter((part) => comparison.counts[part] > 0)
            .map((part) => t(`review.compare.count.${part}`, { count: comparison.counts[part] }))
            .join(' · ')}
        </p>
      )}
      <p>
        <Link href={compareHref(revision.evidenceId, base.number, revision.number)} prefetch={false}>
          {t('review.compare.see')}
        </Link>
      </p>
    </Card>
  )
}
