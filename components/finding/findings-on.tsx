'use client'
import { useSay } from '#components/admin/use-say.ts'
import { FindingCard } from './finding-card.tsx'
import { useFindings } from './findings-context.tsx'
import type { FindingView } from './views.ts'

/** What the pre-check says of one place, where it stands (`target` of a FindingView). */
export function FindingsOn({ target }: { target: string }) {
  const { findings } = useFindings()
  const here = findings.filter((finding) => finding.target === target)
  return here.length === 0 ? null : (
    <div className="my-1 grid gap-2">
      <FindingList findings={here} />
    </div>
  )
}

/** Advice is folded away: nothing is lost by it. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const { t } = useSay()
  const advice = findings.filter(({ severity, confirmed }) => severity === 'advice' && confirmed === null)
  const rest = findings.filter((finding) => !advice.includes(finding))
  return (
    <>
      {rest.map((finding) => (
        <FindingCard key={finding.key} finding={finding} />
      ))}
      {advice.length > 0 ? (
        <details>
          <summary className="small soft">{t('precheck.count.advice', { count: advice.length })}</summary>
          <div className="mt-1 grid gap-2">
            {advice.map((finding) => (
              <FindingCard key={finding.key} finding={finding} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}
