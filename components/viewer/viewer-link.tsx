'use client'
import { fileAddress, isViewable, type Place, type ViewedFile } from './viewed-file.ts'

/**
 * A link to a page of a file that opens it over the page one reads. In a new tab with the keys that do so everywhere, and
 * where the file is of a kind that cannot be looked at here.
 */
export function ViewerLink({
  file,
  at,
  onOpen,
  className,
  children,
}: {
  file: ViewedFile
  at: Place
  onOpen: (at: Place) => void
  className?: string
  children: React.ReactNode
}) {
  return (
    <a
      href={fileAddress(file, at.page)}
      target="_blank"
      rel="noopener"
      {...(className ? { className } : {})}
      onClick={(event) => {
        if (!isViewable(file) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onOpen(at)
      }}
    >
      {children}
    </a>
  )
}
