import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { EvidenceOverview } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { Steps } from './steps.tsx'

/** All revisions, newest first, with who did what and when. */
export function RevisionList({
  evidence,
  lang,
  t,
}: {
  evidence: EvidenceOverview
  lang: Lang
  t: Translate
}) {
  return (
    <Card>
      <h2 className="mb-2">{t('revision.revisions')}</h2>
      <ol className="rows" reversed>
        {evidence.revisions.map((revision) => (
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
            </p>
            <p lang={lang === 'th' ? undefined : 'th'}>{revision.title}</p>
            {revision.changeNote ? (
              <p className="small">
                <span className="soft">{t('revision.changeNote')}:</span>{' '}
                <span lang={lang === 'th' ? undefined : 'th'}>{revision.changeNote}</span>
              </p>
            ) : null}
            <Steps revision={revision} lang={lang} t={t} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
