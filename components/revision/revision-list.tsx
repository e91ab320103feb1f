import Link from 'next/link'
import { compareHref } from '#components/review/changes-card.tsx'
import { RestoreButton } from '#components/revision/evidence-acts.tsx'
import { Card } from '#components/ui/card.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { EvidenceOverview } from '#lib/evidence/queries.ts'
import { isOpen } from '#lib/evidence/workflow.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { Steps } from './steps.tsx'

/** All revisions, newest first, with who did what and when. */
export function RevisionList({
  evidence,
  mayWrite,
  lang,
  t,
}: {
  evidence: EvidenceOverview
  mayWrite: boolean
  lang: Lang
  t: Translate
}) {
  const open = evidence.revisions.some(isOpen)
  const older = evidence.revisions.filter((revision) => !isOpen(revision)).length > 1
  return (
    <Card>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t('revision.revisions')}</h2>
        {evidence.revisions.length > 1 ? (
          <Link href={`/admin/evidence/${evidence.id}/compare`} prefetch={false}>
            {t('review.compare.title')}
          </Link>
        ) : null}
      </div>
      {mayWrite && older ? (
        <p className="small soft mb-2">{t(open ? 'revision.restoreOpen' : 'revision.restoreHint')}</p>
      ) : null}
      <ol className="rows" reversed>
        {evidence.revisions.map((revision, index) => (
          <li key={revision.id} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                href={`/admin/evidence/${evidence.id}/revisions/${revision.number}`}
                prefetch={false}
                className="font-semibold"
              >
                {t('evidence.revision', { number: revision.number })}
              </Link>
              <StateChip state={revision.state} t={t} />
              {evidence.revisions[index + 1] ? (
                <Link
                  href={compareHref(evidence.id, evidence.revisions[index + 1]!.number, revision.number)}
                  prefetch={false}
                  className="small"
                >
                  {t('review.compare.withBefore')}
                </Link>
              ) : null}
            </p>
            <p lang={lang === 'th' ? undefined : 'th'}>{revision.title}</p>
            {revision.changeNote ? (
              <p className="small">
                <span className="soft">{t('revision.changeNote')}:</span>{' '}
                <span lang={lang === 'th' ? undefined : 'th'}>{revision.changeNote}</span>
              </p>
            ) : null}
            <Steps revision={revision} lang={lang} t={t} />
            {mayWrite && older && !open && revision.state !== 'published' ? (
              <div className="mt-1">
                <RestoreButton evidenceId={evidence.id} number={revision.number} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
