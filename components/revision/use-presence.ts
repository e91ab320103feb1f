'use client'
import { useEffect, useRef, useState } from 'react'
import type { Presences, Present } from '#lib/evidence/presence.ts'
import { presenceLimits } from '#lib/limits.ts'
import { newId } from './use-uploads.ts'

type Answer = Presences & { self: string }

/**
 * Tells the portal that this editor is open, and hears who else has it open and whether they saved. Only while somebody
 * works in it and it can be seen: an editor left open neither is a presence nor keeps a session alive.
 */
export function usePresence(options: {
  revisionId: string
  version: number
  onAnswer: (answer: Answer) => void
  onSignedOut: () => void
}): Present[] {
  const [others, setOthers] = useState<Present[]>([])
  const latest = useRef(options)
  latest.current = options
  const { revisionId } = options

  useEffect(() => {
    const visit = newId()
    let workedAt = Date.now()
    let isAsking = false
    const body = (more: object = {}) =>
      JSON.stringify({ revision: revisionId, visit, version: latest.current.version, ...more })

    async function tell(): Promise<void> {
      const isAtWork = Date.now() - workedAt < presenceLimits.worksMs
      if (isAsking || !isAtWork || document.visibilityState === 'hidden') return
      isAsking = true
      try {
        const answer = await fetch('/api/presence', { method: 'POST', body: body() })
        if (answer.status === 401) latest.current.onSignedOut()
        if (!answer.ok) return
        const said = (await answer.json()) as Answer
        setOthers(said.others)
        latest.current.onAnswer(said)
      } catch {
        // the line is away: saving says so, where it matters
      } finally {
        isAsking = false
      }
    }
    const work = () => {
      const wasAway = Date.now() - workedAt >= presenceLimits.worksMs
      workedAt = Date.now()
      if (wasAway) void tell()
    }
    const leave = () => void navigator.sendBeacon('/api/presence', body({ leaves: true }))
    const seen = () => {
      if (document.visibilityState === 'visible') work()
      void tell()
    }
    void tell()
    const timer = setInterval(() => void tell(), presenceLimits.everyMs)
    const signs = ['keydown', 'pointerdown', 'scroll'] as const
    for (const sign of signs) window.addEventListener(sign, work, { passive: true })
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, work)
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [revisionId])
  return others
}
