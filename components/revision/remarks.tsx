'use client'
import { useSay } from '#components/admin/use-say.ts'
import { RemarkForm } from '#components/revision/remark-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { RemarkCard } from './remark-card.tsx'
import type { RemarkView } from './remark-views.ts'
import { useRemarks } from './remarks-context.tsx'

/** What colleagues said of this revision as a whole, and the way to what they said of its parts; never public. */
export function Remarks() {
  const { t } = useSay()
  const { remarks, revisionId } = useRemarks()
  const whole = remarks.filter((remark) => remark.target === '')
  const inPlace = remarks.filter((remark) => remark.target !== '')
  return (
    <Card className="grid gap-3">
      <div>
        <h2>{t('revision.remarks')}</h2>
        <p className="small soft">{t('revision.remarksHint')}</p>
      </div>
      {inPlace.length > 0 ? (
        <ul className="grid gap-1">
          {inPlace.map((remark) => (
            <li key={remark.id} className="small flex items-baseline gap-1.5">
              <span className={remark.resolved === null ? 'text-red' : 'text-leaf'}>
                <Mark shape={remark.resolved === null ? 'alarm' : 'full'} />
                <span className="sr-only">
                  {t(remark.resolved === null ? 'revision.remark.open' : 'revision.remark.resolved')}{' '}
                </span>
              </span>
              <a href={`#remark-${remark.id}`}>{remark.where}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {whole.length > 0 ? (
        <ul className="rows">
          {newestFirst(whole).map((remark) => (
            <li key={remark.id}>
              <RemarkCard remark={remark} showWhere />
            </li>
          ))}
        </ul>
      ) : null}
      {remarks.length === 0 ? <p className="soft">{t('revision.noRemarks')}</p> : null}
      <RemarkForm revisionId={revisionId} label={t('revision.remarkLabel')} />
    </Card>
  )
}

const newestFirst = (remarks: readonly RemarkView[]): RemarkView[] => remarks.toReversed()
