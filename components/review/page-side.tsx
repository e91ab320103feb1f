'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { RemarkForm } from '#components/revision/remark-form.tsx'
import { fileTarget } from '#components/revision/remark-views.ts'
import { useRemarks } from '#components/revision/remarks-context.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Place, ViewedFile } from '#components/viewer/viewed-file.ts'
import { kindOf } from '#lib/files/types.ts'

/** An element and the page that is said to show it. */
export interface ShownAt {
  code: string
  number: number
  text: string
  place: Place
}

interface Props {
  place: Place
  files: readonly ViewedFile[]
  shown: readonly ShownAt[]
  /** what was typed of a remark and not sent */
  unsent: readonly [string, (text: string) => void]
  onGo: (place: Place) => void
}

const isAt = (a: Place, b: Place): boolean => a.fileId === b.fileId && a.page === b.page

/** Beside a page under review: what it shall show, what was said of it, and the ways to the other pages that matter. */
export function PageSide({ place, files, shown, unsent, onGo }: Props) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const here = shown.filter((one) => isAt(one.place, place))
  const elsewhere = shown.filter((one) => !isAt(one.place, place))
  const nameOf = (fileId: string) => files.find((file) => file.id === fileId)?.displayName ?? ''
  return (
    <div className="grid gap-5">
      <section className="grid gap-1">
        <h3 className="text-base">{t('review.page.shows')}</h3>
        {here.length === 0 ? <p className="small soft">{t('review.page.showsNothing')}</p> : null}
        <ul className="rows">
          {here.map(({ code, number, text }) => (
            <li key={`${code}/${number}`} className="small">
              <span className="code">{code}</span> <strong className="text-gold-ink">{number}.</strong>{' '}
              <span lang={contentLang}>{text}</span>
            </li>
          ))}
        </ul>
      </section>
      <Said place={place} file={files.find((file) => file.id === place.fileId)} unsent={unsent} />
      {elsewhere.length > 0 ? (
        <section className="grid gap-1">
          <h3 className="text-base">{t('review.page.elsewhere')}</h3>
          <ul className="grid gap-1.5">
            {elsewhere.map(({ code, number, place: there }) => (
              <li key={`${code}/${number}`}>
                <Button type="button" kind="line" size="small" onClick={() => onGo(there)}>
                  {t('review.page.goTo', { code, number, page: there.page })}
                  {there.fileId === place.fileId ? null : (
                    <span lang={contentLang}> {nameOf(there.fileId)}</span>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Said({ place, file, unsent }: Pick<Props, 'place' | 'unsent'> & { file: ViewedFile | undefined }) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const { remarks, revisionId } = useRemarks()
  if (!file) return null
  const page = kindOf(file.mime) === 'pdf' ? place.page : null
  const said = remarks.filter(
    (remark) => remark.target === fileTarget(file.id) && (remark.page === null || remark.page === page),
  )
  const where = page === null ? file.displayName : t('viewer.page', { page })
  return (
    <section className="grid gap-2">
      <h3 className="text-base">{t('review.page.remarks')}</h3>
      <ul className="grid gap-2 empty:hidden">
        {said.map((remark) => (
          <li
            key={remark.id}
            className={`small border-l-4 pl-3 ${remark.resolved === null ? 'border-red' : 'border-leaf'}`}
          >
            <p className="whitespace-pre-wrap" lang={contentLang}>
              {remark.body}
            </p>
            <p className="soft">
              {remark.by}
              {remark.resolved === null ? null : ` · ${t('revision.remark.resolved')}`}
            </p>
          </li>
        ))}
      </ul>
      <RemarkForm
        revisionId={revisionId}
        target={fileTarget(file.id)}
        page={page}
        kept={unsent}
        label={t('revision.remark.writeOn', { what: where })}
      />
    </section>
  )
}
