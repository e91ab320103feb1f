'use client'
import { useState } from 'react'
import { LazyViewer } from '#components/viewer/lazy-viewer.tsx'
import { PageLinks } from '#components/viewer/page-link.tsx'
import type { Place, ViewedFile } from '#components/viewer/viewed-file.ts'
import { isViewable } from '#components/viewer/viewed-file.ts'
import { PageSide, type ShownAt } from './page-side.tsx'

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
    <PageLinks files={files} open={setAt}>
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
    </PageLinks>
  )
}
