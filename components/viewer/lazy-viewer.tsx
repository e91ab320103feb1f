'use client'
import { lazy, Suspense } from 'react'
import type { FileViewerProps } from './file-viewer.tsx'

const FileViewer = lazy(() => import('./file-viewer.tsx').then((module) => ({ default: module.FileViewer })))

/** The viewer, whose code comes when it is first opened. Closed while `props` is null. */
export function LazyViewer({ props }: { props: FileViewerProps | null }) {
  return (
    <Suspense>
      {props ? <FileViewer key={`${props.at.fileId}/${props.at.page}`} {...props} /> : null}
    </Suspense>
  )
}
