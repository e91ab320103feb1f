'use client'
import { createContext, useContext, useState } from 'react'
import { LazyViewer } from '#components/viewer/lazy-viewer.tsx'
import type { Place, ViewedFile } from '#components/viewer/viewed-file.ts'
import { isViewable } from '#components/viewer/viewed-file.ts'
import { ViewerLink } from '#components/viewer/viewer-link.tsx'
import { PageSide, type ShownAt } from './page-side.tsx'

const Context = createContext<{ files: readonly ViewedFile[]; open: (at: Place) => void }>({
  files: [],
  open: () => {},
})

/** Lets every `PageLink` inside open the files of the revision under review, with what is said of each page beside it. */
export function FileReading({
  files,
  shown,
  children,
}: {
  files: readonly ViewedFile[]
  shown: readonly ShownAt[]
  children: React.ReactNode
}) {
  const [at, setAt] = useState<Place | null>(null)
  // Escape closes the file; what was being written about it is there when it is opened again.
  const unsent = useState('')
  return (
    <Context value={{ files, open: setAt }}>
      {children}
      <LazyViewer
        props={
          at && {
            files: files.filter(isViewable),
            at,
            marks: shown.map(({ place, code, number }) => ({ ...place, label: `${code}·${number}` })),
            onClose: () => setAt(null),
            side: (place, goTo) => (
              <PageSide place={place} files={files} shown={shown} unsent={unsent} onGo={goTo} />
            ),
          }
        }
      />
    </Context>
  )
}

export function PageLink({
  at,
  className,
  children,
}: {
  at: Place
  className?: string
  children: React.ReactNode
}) {
  const { files, open } = useContext(Context)
  const file = files.find((one) => one.id === at.fileId)
  return file ? (
    <ViewerLink file={file} at={at} onOpen={open} {...(className ? { className } : {})}>
      {children}
    </ViewerLink>
  ) : null
}
