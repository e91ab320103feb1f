'use client'
import { useEffect, useRef } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Mark } from '#components/ui/icons.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Verdict } from '#lib/evidence/bulk.ts'
import type { BulkVerb } from '#lib/evidence/schema.ts'
import type { BulkRow } from './bulk-form.tsx'

/** What became of each row, where the person looks next. */
export function BulkVerdicts({
  verdicts,
  rows,
  verb,
}: {
  verdicts: readonly Verdict[]
  rows: readonly BulkRow[]
  verb: BulkVerb
}) {
  const { t, say } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const refused = verdicts.filter((verdict) => verdict.refused !== null).length
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone={refused === 0 ? 'ok' : 'gold'} role="status">
        <p className="font-semibold">
          {t(`review.bulk.done.${verb}`, { done: verdicts.length - refused, total: verdicts.length })}
        </p>
        <ul className="grid gap-1 mt-1">
          {verdicts.map(({ id, refused: why }) => {
            const row = rows.find((one) => one.id === id)
            return (
              <li key={id} className="flex items-baseline gap-2">
                <span className={why === null ? 'text-leaf' : 'text-red'}>
                  <Mark shape={why === null ? 'full' : 'alarm'} />
                </span>
                <span>
                  <a href={row?.href} lang={contentLang}>
                    {row?.label}
                  </a>{' '}
                  {why === null ? t('review.bulk.rowDone') : <strong>{say(why)}</strong>}
                </span>
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
