'use client'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { FindingsView } from './views.ts'

/** Milliseconds between questions while a check is on its way; later ones are asked more seldom. */
const soonMs = [400, 700, 1_000, 1_500, 2_000]
const patientMs = 5_000
/** Questions after which nobody waits any more: the next visit asks again. */
const questionsAtMost = 120

interface Shared extends FindingsView {
  mayConfirm: boolean
  /** the last question was not answered */
  isAway: boolean
  /** Something was saved: asks until the check has seen it. */
  askAgain: () => void
}

const nothing: Shared = {
  revisionId: '',
  checkedAt: null,
  isPending: false,
  unread: 0,
  files: 0,
  findings: [],
  earlier: [],
  mayConfirm: false,
  isAway: false,
  askAgain: () => {},
}
const Context = createContext<Shared>(nothing)

export const useFindings = (): Shared => useContext(Context)

/** How many faults nobody has confirmed: publishing asks for a reason. */
export const useOpenFaults = (): number =>
  useFindings().findings.filter(({ severity, confirmed }) => severity === 'fault' && confirmed === null)
    .length

/** Hands the findings of a revision to whatever on the page they concern, and keeps them fresh. */
export function FindingsProvider({
  initial,
  mayConfirm,
  children,
}: {
  initial: FindingsView
  mayConfirm: boolean
  children: React.ReactNode
}) {
  const [view, setView] = useState(initial)
  const [isAway, setAway] = useState(false)
  // The page came anew, as it does after an act.
  useEffect(() => setView(initial), [initial])
  const { revisionId } = initial
  const [question, setQuestion] = useState({ since: 0, wanted: initial.isPending })
  const asked = useRef(0)
  const askAgain = useCallback(() => {
    asked.current = 0
    setQuestion((last) => ({ since: last.since + 1, wanted: true }))
  }, [])
  useEffect(() => {
    if (initial.isPending) askAgain()
  }, [initial, askAgain])

  useEffect(() => {
    if (!question.wanted) return
    let timer: ReturnType<typeof setTimeout>
    const leaving = new AbortController()
    async function ask(): Promise<void> {
      asked.current += 1
      const answer = await fetch(`/api/findings?revision=${revisionId}`, { signal: leaving.signal }).catch(
        () => null,
      )
      if (leaving.signal.aborted) return
      setAway(answer === null || answer.status >= 500)
      if (answer && answer.status >= 400 && answer.status < 500) return // not for this person, or not signed in
      const fresh = answer?.ok ? ((await answer.json().catch(() => null)) as FindingsView | null) : null
      if (leaving.signal.aborted) return
      if (fresh) setView(fresh)
      if (fresh?.isPending !== false && asked.current < questionsAtMost) wait()
    }
    const wait = () => {
      timer = setTimeout(() => void ask(), soonMs[asked.current] ?? patientMs)
    }
    wait()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [question, revisionId])

  return <Context value={{ ...view, mayConfirm, isAway, askAgain }}>{children}</Context>
}
