'use client'
import { useState } from 'react'
import { LazyViewer } from './lazy-viewer.tsx'
import { fileAddress, isViewable, type PageMark, type Place, type ViewedFile } from './viewed-file.ts'

/**
 * A link to a file, or to a page of it, that opens it over the page one reads. In a new tab with the keys that do so
 * everywhere, and where the file is of a kind that cannot be looked at here.
 */
export function ViewerLink({
  files,
  at,
  marks,
  className,
  children,
}: {
  /** all that can be turned to from here; the one of `at` among them */
  files: readonly ViewedFile[]
  at: Place
  marks?: readonly PageMark[]
  className?: string
  children: React.ReactNode
}) {
  const [open, setOpen] = useState(false)
  const file = files.find((one) => one.id === at.fileId)
  if (!file) return null
  const viewable = files.filter(isViewable)
  return (
    <>
      <a
        href={fileAddress(file, at.page)}
        target="_blank"
        rel="noopener"
        {...(className ? { className } : {})}
        onClick={(event) => {
          if (!isViewable(file) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
      </a>
      <LazyViewer
        props={
          open ? { files: viewable, at, ...(marks ? { marks } : {}), onClose: () => setOpen(false) } : null
        }
      />
    </>
  )
}
