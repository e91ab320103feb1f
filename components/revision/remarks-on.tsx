'use client'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { RemarkCard } from './remark-card.tsx'
import { RemarkForm } from './remark-form.tsx'
import { useRemarks } from './remarks-context.tsx'

/**
 * The remarks on one element or file, where it stands: `elementTarget(item, number)` or `fileTarget(id)`. With `add`, the
 * place to write one; never inside another form.
 */
export function RemarksOn({
  target,
  add,
}: {
  target: string
  /** what is written about, for the button's name; `pages` asks for a page too */
  add?: { what: string; pages?: number | null }
}) {
  const { remarks } = useRemarks()
  const here = remarks.filter((remark) => remark.target === target)
  if (here.length === 0 && !add) return null
  return (
    <div className="grid gap-2 my-1">
      {here.map((remark) => (
        <RemarkCard key={remark.id} remark={remark} />
      ))}
      {add ? <AddHere target={target} {...add} /> : null}
    </div>
  )
}

function AddHere({ target, what, pages }: { target: string; what: string; pages?: number | null }) {
  const { t } = useSay()
  const { revisionId } = useRemarks()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!open && wasOpen.current) opener.current?.focus()
    wasOpen.current = open
  }, [open])
  if (!open) {
    return (
      <div className="no-print">
        <Button
          ref={opener}
          type="button"
          kind="line"
          size="small"
          aria-label={t('revision.remark.writeOn', { what })}
          onClick={() => setOpen(true)}
        >
          {t('revision.remark.write')}
        </Button>
      </div>
    )
  }
  return (
    <RemarkForm
      revisionId={revisionId}
      target={target}
      label={t('revision.remark.writeOn', { what })}
      {...(pages === undefined ? {} : { pages })}
      onClose={() => setOpen(false)}
    />
  )
}
