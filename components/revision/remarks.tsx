import { RemarkForm } from '#components/revision/remark-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What colleagues said of this revision; never public. */
export function Remarks({ revision, lang, t }: { revision: RevisionDetail; lang: Lang; t: Translate }) {
  return (
    <Card className="grid gap-3">
      <div>
        <h2>{t('revision.remarks')}</h2>
        <p className="small soft">{t('revision.remarksHint')}</p>
      </div>
      {revision.remarks.length > 0 ? (
        <ul className="rows">
          {revision.remarks.map((remark) => (
            <li key={remark.id} id={`remark-${remark.id}`}>
              {remark.kind === 'return_reason' ? (
                <p className="small inline-flex items-center gap-1.5 font-semibold text-red">
                  <Mark shape="alarm" />
                  {t('revision.returnReason')}
                </p>
              ) : null}
              <p className="whitespace-pre-wrap" lang={lang === 'th' ? undefined : 'th'}>
                {remark.body}
              </p>
              <p className="small soft">
                {remark.author} · {formatInstant(remark.createdAt, lang)}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t('revision.noRemarks')}</p>
      )}
      <RemarkForm revisionId={revision.id} />
    </Card>
  )
}
