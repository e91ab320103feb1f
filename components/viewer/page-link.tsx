'use client'
import { createContext, useContext } from 'react'
import type { Place, ViewedFile } from './viewed-file.ts'
import { ViewerLink } from './viewer-link.tsx'

interface Reading {
  files: readonly ViewedFile[]
  open: (at: Place) => void
}

const Context = createContext<Reading>({ files: [], open: () => {} })

/** Lets every `PageLink` inside open the files of the page. */
export const PageLinks = ({ children, ...reading }: Reading & { children: React.ReactNode }) => (
  <Context value={reading}>{children}</Context>
)

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
