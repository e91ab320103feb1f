'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Backup, draftBackup } from './backup.ts'
import { type Draft, sameDraft } from './draft.ts'

const pauseMs = 400

/** Keeps what is typed in this browser until it is saved, and finds what an earlier visit left behind. */
export function useBackup(options: {
  actorId: string
  revisionId: string
  version: number
  draft: Draft
  /** as last saved */
  saved: Draft
}) {
  const { actorId, revisionId, version, draft, saved } = options
  const [found, setFound] = useState<Backup | null>(null)
  const latest = useRef({ version, draft, saved })
  latest.current = { version, draft, saved }
  const store = useMemo(
    () => (typeof window === 'undefined' ? null : draftBackup(window.localStorage, actorId, revisionId)),
    [actorId, revisionId],
  )

  useEffect(() => {
    const left = store?.open(new Date()) ?? null
    if (left && sameDraft(left.draft, latest.current.saved)) store?.decided()
    else setFound(left)
  }, [store])

  const dirty = !sameDraft(draft, saved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text is a reason to keep it
  useEffect(() => {
    if (!store) return
    const keep = () => {
      const now = latest.current
      if (sameDraft(now.draft, now.saved)) store.forget()
      else store.keep({ version: now.version, at: new Date().toISOString(), draft: now.draft })
    }
    const timer = setTimeout(keep, pauseMs)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [store, draft, saved])

  return {
    found,
    dirty,
    decided: () => {
      store?.decided()
      setFound(null)
    },
    putAside: (aside: Draft) =>
      store?.putAside({ version, at: new Date().toISOString(), draft: aside }) ?? false,
  }
}
