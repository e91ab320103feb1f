'use client'
import { createContext, useContext } from 'react'
import type { RemarkView } from './remark-views.ts'

interface Shared {
  revisionId: string
  remarks: readonly RemarkView[]
  /** say that something has been seen to, or that it has not */
  mayResolve: boolean
}

const Context = createContext<Shared>({ revisionId: '', remarks: [], mayResolve: false })

/** Hands the remarks of a revision to whatever on the page they point at. */
export function RemarksProvider({ children, ...shared }: Shared & { children: React.ReactNode }) {
  return <Context value={shared}>{children}</Context>
}

export const useRemarks = (): Shared => useContext(Context)
