'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { ContentKind } from '#lib/content/kind.ts'
import { saveRevision, submitRevision } from '#lib/evidence/actions.ts'
import type { CurrentText } from '#lib/evidence/save.ts'
import type { Lang } from '#lib/i18n.ts'
import type { Message, Problem } from '#lib/result.ts'
import {
  type Draft,
  draftOf,
  type EditorItem,
  errorsOf,
  type FieldError,
  formOf,
  sameDraft,
  withoutFaults,
} from './draft.ts'
import { meet, type Place } from './merge.ts'
import { answerOf } from './use-act.ts'

const pauseMs = 2_500
const longestMs = 20_000
const againMs = [4_000, 8_000, 15_000, 30_000, 60_000]

/** What keeps the text from being saved. */
export interface Trouble {
  during: 'save' | 'submit'
  /** whether a person asked for it; what happens by itself takes no focus */
  asked: boolean
  kind: 'away' | 'signedOut' | 'closed' | 'fields' | 'other'
  problem: Problem
  message: Message
  errors: FieldError[]
}

/** Another person saved meanwhile, and both changed the same. */
export interface Clash {
  latest: CurrentText
  theirs: Draft
  /** as it stood when the two met */
  mine: Draft
  places: Place[]
}

interface Standing {
  version: number
  /** the text as last saved */
  saved: Draft
  /** ISO instant; null before the first save of this visit */
  savedAt: string | null
  busy: boolean
  trouble: Trouble | null
  /** the rest is saved; these wait until they can be read */
  held: FieldError[]
  clash: Clash | null
  /** what was taken from others without asking, for nothing of mine stood there */
  taken: { by: CurrentText['savedBy']; at: string; places: Place[] } | null
}

type Wish = 'auto' | 'save' | 'submit'
const wishes: readonly Wish[] = ['auto', 'save', 'submit']
const stronger = (one: Wish, other: Wish | null): Wish =>
  other !== null && wishes.indexOf(other) > wishes.indexOf(one) ? other : one

/**
 * Saves by itself, after a pause in typing and at the latest every twenty seconds; when asked to, at once. One save at a
 * time, each on the version that the last one left. What cannot be saved now stays in the fields and is tried again.
 */
export function useSaving(options: {
  id: string
  version: number
  initial: Draft
  draft: Draft
  onDraft: (change: (draft: Draft) => Draft) => void
  items: readonly EditorItem[]
  lang: Lang
  /** null for evidence, which declares nothing */
  kind: ContentKind | null
  submittedHref: string
}) {
  const router = useRouter()
  const [standing, setStanding] = useState<Standing>({
    version: options.version,
    saved: options.initial,
    savedAt: null,
    busy: false,
    trouble: null,
    held: [],
    clash: null,
    taken: null,
  })
  const given = useRef(options)
  given.current = options
  // Never written while drawing: React may draw once more from before a save that has been answered meanwhile, and what
  // is sent next would carry the version of then.
  const now = useRef(standing)
  const underWay = useRef<Wish | null>(null)
  const wish = useRef<Wish | null>(null)
  const tries = useRef(0)
  /** what was sent last: not sent again by itself until it changes or the line comes back */
  const tried = useRef<Draft | null>(null)

  /** The state for the next render and, at once, for the rest of this turn. */
  function put(part: Partial<Standing>): void {
    now.current = { ...now.current, ...part }
    setStanding(now.current)
  }

  async function ask(wanted: Wish): Promise<void> {
    if (underWay.current !== null) {
      // What is asked for while less is under way follows it, once.
      if (stronger(underWay.current, wanted) !== underWay.current)
        wish.current = stronger(wanted, wish.current)
      return
    }
    underWay.current = wanted
    const { draft } = given.current
    tried.current = draft
    put({ busy: true })
    try {
      const isSaved = sameDraft(draft, now.current.saved) || (await save(draft, wanted))
      if (isSaved && wanted === 'submit') await submit()
    } finally {
      underWay.current = null
      put({ busy: false })
      const next = wish.current
      wish.current = null
      if (next) void ask(next)
    }
  }

  async function save(draft: Draft, wanted: Wish, inFull = true): Promise<boolean> {
    const { id, items } = given.current
    const before = now.current
    const { form, sent } = formOf({ id, version: before.version }, draft, items)
    const answer = await answerOf(saveRevision, form)
    if (answer.status === 'idle') return false
    if (answer.status === 'done') {
      tries.current = 0
      const { version, savedAt } = answer.value
      const { trouble } = now.current
      // Saved but for some fields: what was said of them stands.
      const still = inFull
        ? { held: [], trouble: null }
        : { trouble: trouble?.kind === 'fields' ? trouble : null }
      put({ version, saved: draft, savedAt, clash: null, ...still })
      return inFull
    }
    const { problem, message, fields = {}, details } = answer
    if (problem === 'conflict' && details) {
      return meetLatest(details as CurrentText, wanted)
    }
    const errors = errorsOf(fields, sent)
    const trouble: Trouble = {
      during: 'save',
      asked: wanted !== 'auto',
      kind: kindOf(problem, message, errors),
      problem,
      message,
      errors,
    }
    if (!inFull || errors.length === 0) {
      put({ trouble })
      return false
    }
    put({ held: errors, trouble: trouble.asked ? trouble : null })
    const sound = withoutFaults(draft, before.saved, new Set(errors.map((error) => error.control)))
    return sameDraft(sound, before.saved) ? false : save(sound, wanted, false)
  }

  async function submit(): Promise<void> {
    const { id, submittedHref } = given.current
    const form = new FormData()
    form.set('id', id)
    form.set('version', String(now.current.version))
    const answer = await answerOf(submitRevision, form)
    if (answer.status === 'done') router.replace(submittedHref)
    if (answer.status !== 'failed') return
    const { problem, message } = answer
    put({
      trouble: {
        during: 'submit',
        asked: true,
        kind: kindOf(problem, message, []),
        problem,
        message,
        errors: [],
      },
    })
  }

  /** Another's text has come: what only they changed is taken, what both changed is asked about. */
  function meetLatest(latest: CurrentText, wanted: Wish): boolean {
    const { draft, onDraft, lang, kind } = given.current
    const before = now.current
    if (latest.version <= before.version) return false
    const theirs = draftOf(latest, lang, kind)
    const base = before.saved
    const meeting = meet(base, draft, theirs)
    // What was not decided yet stays a question, though the text that is saved has moved on.
    const places = [...new Set([...(before.clash?.places ?? []), ...meeting.clashes])]
    given.current = { ...given.current, draft: meeting.merged }
    tried.current = null // what came together has not been sent
    onDraft((typed) => (typed === draft ? meeting.merged : meet(base, typed, theirs).merged))
    put({
      saved: theirs,
      version: latest.version,
      savedAt: latest.savedAt,
      trouble: null,
      taken:
        meeting.taken.length > 0
          ? { by: latest.savedBy, at: latest.savedAt, places: meeting.taken }
          : before.taken,
      clash: places.length > 0 ? { latest, theirs, mine: before.clash?.mine ?? draft, places } : null,
    })
    router.refresh() // their files, and what the page says of the revision
    // What comes together by itself is saved when it was asked for; what came of others is sent on only once a person
    // has seen it, and a question waits for its answer, whatever was asked for meanwhile.
    const asked = stronger(wanted, wish.current)
    const goesOn = asked === 'submit' ? meeting.taken.length === 0 : !sameDraft(meeting.merged, theirs)
    wish.current = places.length === 0 && asked !== 'auto' && goesOn ? asked : null
    return false
  }

  const { draft, items } = options
  const { saved, trouble, clash, busy } = standing
  const dirty = !sameDraft(draft, saved)
  const stopped = clash !== null || trouble?.kind === 'closed' || trouble?.kind === 'signedOut'
  const firstAt = useRef<number | null>(null)
  const askNow = useRef(ask)
  askNow.current = ask

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text begins the pause anew
  useEffect(() => {
    if (!dirty || stopped) {
      firstAt.current = null
      return
    }
    const retry = trouble?.kind === 'away' || trouble?.kind === 'other'
    if (busy || (tried.current === draft && !retry)) return
    firstAt.current ??= Date.now()
    const wait = retry
      ? againMs[Math.min(tries.current, againMs.length - 1)]!
      : Math.max(0, Math.min(pauseMs, firstAt.current + longestMs - Date.now()))
    const go = () => {
      if (retry) tries.current += 1
      firstAt.current = null
      void askNow.current('auto')
    }
    const timer = setTimeout(go, wait)
    const onHide = () => document.visibilityState === 'hidden' && go()
    window.addEventListener('online', go)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [draft, saved, dirty, stopped, busy, trouble, items])

  return {
    ...standing,
    dirty,
    save: () => void ask('save'),
    submit: () => void ask('submit'),
    /** A newer text that was heard of without saving. */
    heard: (latest: CurrentText) => {
      if (underWay.current === null) meetLatest(latest, 'auto')
    },
    signedOut: () => {
      if (now.current.trouble?.kind !== 'signedOut') put({ trouble: signedOut })
    },
    signedIn: () => {
      put({ trouble: null })
      if (!sameDraft(given.current.draft, now.current.saved)) void ask('auto')
    },
    read: () => put({ taken: null }),
  }
}

const signedOut: Trouble = {
  during: 'save',
  asked: false,
  kind: 'signedOut',
  problem: 'signedOut',
  message: { key: 'problem.signedOut' },
  errors: [],
}

function kindOf(problem: Problem, { key }: Message, errors: readonly FieldError[]): Trouble['kind'] {
  if (key === 'problem.unreachable') return 'away'
  if (problem === 'signedOut') return 'signedOut'
  if (errors.length > 0) return 'fields'
  return problem === 'conflict' || problem === 'notFound' || problem === 'forbidden' ? 'closed' : 'other'
}
