'use client'
import { useEffect, useRef, useState } from 'react'
import { type Backup, draftBackups } from './backup.ts'
import { type Draft, sameDraft } from './draft.ts'
import { newId } from './use-uploads.ts'

const pauseMs = 400

/** The visits whose tab is open, so that nobody is offered what is being typed beside them. */
async function openVisits(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap((lock) => lock.name ?? []))
}

/** Keeps what is typed in this browser until it is saved, and finds what an earlier visit left behind. */
export function useBackup(options: {
  actorId: string
  revisionId: string
  version: number
  draft: Draft
  /** as last saved */
  saved: Draft
}) {
  const { actorId, revisionId, draft, saved } = options
  const [left, setLeft] = useState<(Backup & { visit: string })[]>([])
  const [visit] = useState(newId)
  const [isFull, setFull] = useState(false)
  const store = useRef<ReturnType<typeof draftBackups>>(null)
  const latest = useRef(options)
  latest.current = options

  useEffect(() => {
    const own = draftBackups(window.localStorage, actorId, revisionId, visit)
    store.current = own
    const leave = new AbortController()
    const name = `draft.${visit}`
    void navigator.locks
      ?.request(
        name,
        { signal: leave.signal },
        () =>
          new Promise((_, stop) => {
            leave.signal.addEventListener('abort', stop)
          }),
      )
      .catch(() => {}) // given up on leaving
    const awaited = new Set<string>()
    const look = async (): Promise<void> => {
      const open = await openVisits()
      if (leave.signal.aborted) return
      const all = own.left(new Date())
      const found = all.filter((backup) => !open.has(`draft.${backup.visit}`))
      const differs = found.filter((backup) => !sameDraft(backup.draft, latest.current.saved))
      for (const backup of found) if (!differs.includes(backup)) own.drop(backup.visit)
      setLeft(differs)
      // A tab that is just dying still holds its lock: what it leaves is found when the lock is free.
      for (const { visit: other } of all.filter((backup) => !found.includes(backup))) {
        if (awaited.has(other)) continue
        awaited.add(other)
        void navigator.locks
          .request(`draft.${other}`, { signal: leave.signal }, () => {})
          .then(look)
          .catch(() => {}) // given up on leaving
      }
    }
    void look()
    return () => leave.abort()
  }, [actorId, revisionId, visit])

  const dirty = !sameDraft(draft, saved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text is a reason to keep it
  useEffect(() => {
    const keep = () => {
      const now = latest.current
      if (sameDraft(now.draft, now.saved)) store.current?.forget()
      else
        setFull(
          !store.current?.keep({ version: now.version, at: new Date().toISOString(), draft: now.draft }),
        )
    }
    const timer = setTimeout(keep, pauseMs)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [draft, saved])

  return {
    found: left[0] ?? null,
    dirty,
    /** nothing can be kept in this browser: what is typed is safe only once it is saved */
    isFull,
    decided: () => {
      if (left[0]) store.current?.drop(left[0].visit)
      setLeft(left.slice(1))
    },
  }
}
