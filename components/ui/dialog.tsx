'use client'
import { useId, useRef } from 'react'
import { Button, type ButtonKind } from '#components/ui/button.tsx'

/**
 * A question or a longer text over the page: the browser's own dialog, which keeps the focus inside, closes by Escape
 * and gives the focus back to the button that opened it.
 */
export function Dialog({
  open: label,
  title,
  close,
  kind = 'line',
  size = 'small',
  children,
}: {
  /** the button that opens it */
  open: React.ReactNode
  title: React.ReactNode
  close: string
  kind?: ButtonKind
  size?: 'normal' | 'small'
  children: React.ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button type="button" kind={kind} size={size} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id} closedby="any">
        <h2 id={id}>{title}</h2>
        {children}
        <form method="dialog">
          <Button kind="line" size="small">
            {close}
          </Button>
        </form>
      </dialog>
    </>
  )
}
