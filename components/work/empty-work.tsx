import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import type { Translate } from '#lib/i18n.ts'

export type NoWork = 'noCycle' | 'nothingAssigned' | 'wholeOffice' | 'noGroup'

/** Nothing to list: why, what to do, and whom to ask. */
export function EmptyWork({
  why,
  administrators,
  mayOpenCycle,
  t,
}: {
  why: NoWork
  administrators: readonly string[]
  mayOpenCycle: boolean
  t: Translate
}) {
  return (
    <Card className="grid gap-3">
      <h2>{t(`work.empty.${why}.title`)}</h2>
      <p>{t(`work.empty.${why}.text`)}</p>
      {why !== 'wholeOffice' && !mayOpenCycle && administrators.length > 0 ? (
        <p className="wrap-anywhere">
          {t('work.empty.ask')} <strong>{administrators.join(', ')}</strong>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {why === 'noCycle' && mayOpenCycle ? (
          <ButtonLink href="/admin/cycles">{t('cycle.openTitle')}</ButtonLink>
        ) : null}
        <ButtonLink href={why === 'wholeOffice' ? '/admin/board' : '/admin/evidence'} kind="line">
          {t(why === 'wholeOffice' ? 'board.title' : 'work.allEvidence')}
        </ButtonLink>
      </div>
    </Card>
  )
}
