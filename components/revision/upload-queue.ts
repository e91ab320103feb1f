import { uploadLimits } from '#lib/limits.ts'
import type { Message, Problem } from '#lib/result.ts'
import type { Outcome, Sending, SendingOptions } from './send-upload.ts'
import type { UnfinishedUpload, UploadMemory } from './upload-memory.ts'
import { canTryAgain, refusalBefore } from './upload-rules.ts'

export interface Upload {
  id: string
  name: string
  /** bytes */
  size: number
  /** null: begun on an earlier visit, waits for the same file to be chosen again */
  file: File | null
  replaces: string | null
  state: 'waiting' | 'sending' | 'broken' | 'paused' | 'failed' | 'left'
  /** bytes */
  sent: number
  problem?: Problem
  message?: Message
}

export interface QueueParts {
  revisionId: string
  memory: UploadMemory
  newId: () => string
  send: (file: File, options: SendingOptions) => Sending
  sha256Of: (file: File) => Promise<string | null>
  askArrived: (url: string) => Promise<number | null | undefined>
  giveUp: (url: string) => Promise<void>
  /** how many more files the revision takes */
  room: () => number
  onDone: (done: Outcome & { kind: 'done' }, replaces: string | null) => void
  /** resolves after so many milliseconds, or as soon as there is a line again */
  wait: (ms: number) => Promise<void>
}

interface Entry extends Upload {
  url: string | null
  sha256: string | null
  fingerprint: string | null
  stop?: () => void
}

const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Sends chosen files one after the other as soon as they are chosen. A broken line is taken up again by itself, for as
 * long as the page is open; each file can be paused, given up, tried again. Knows nothing of React.
 */
export function uploadQueue(parts: QueueParts) {
  let entries: readonly Entry[] = []
  let active: string | null = null
  let wake = () => {}
  let closed = false
  const listeners = new Set<() => void>()

  function set(next: readonly Entry[]): void {
    entries = next
    for (const listener of listeners) listener()
  }
  const find = (id: string) => entries.find((one) => one.id === id)
  const drop = (id: string) => set(entries.filter((one) => one.id !== id))
  const change = (id: string, part: Partial<Entry>) =>
    set(entries.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const fail = (id: string, problem: Problem, message: Message) =>
    change(id, { state: 'failed', problem, message })

  const roomLeft = () =>
    parts.room() -
    entries.filter((one) => one.replaces === null && one.state !== 'failed' && one.state !== 'left').length

  function next(): void {
    if (active !== null || closed) return
    const waiting = entries.find((one) => one.state === 'waiting')
    if (!waiting) return
    active = waiting.id
    void run(waiting.id).finally(() => {
      active = null
      next()
    })
  }

  /** From waiting until it is done, has failed, is paused or given up. */
  async function run(id: string): Promise<void> {
    change(id, { state: 'sending' })
    await recognise(id)
    let brokenBefore = 0
    for (let entry = find(id); entry?.file; entry = find(id)) {
      if (entry.state !== 'sending') return
      const before = entry.sent
      const outcome = await attempt(entry, entry.file)
      const now = find(id)
      if (now?.state !== 'sending' || closed) return
      if (outcome.kind === 'lost') {
        brokenBefore = now.sent > before ? 0 : brokenBefore + 1
        change(id, { state: 'broken' })
        await rest(waits[Math.min(brokenBefore, waits.length - 1)]!)
        if (find(id)?.state === 'broken') change(id, { state: 'sending' })
      } else if (outcome.kind === 'stale') {
        if (now.url) parts.memory.forget(now.url)
        change(id, { url: null, sent: 0 })
      } else return end(now, outcome)
    }
  }

  const rest = (ms: number): Promise<void> =>
    Promise.race([
      parts.wait(ms),
      new Promise<void>((resolve) => {
        wake = resolve
      }),
    ])

  function end(entry: Entry, outcome: Outcome & { kind: 'done' | 'refused' }): void {
    const over = outcome.kind === 'done' || !canTryAgain(outcome.message)
    if (entry.url && over) parts.memory.forget(entry.url)
    if (outcome.kind === 'done') {
      drop(entry.id)
      parts.onDone(outcome, entry.replaces)
      return
    }
    if (entry.url && over) void parts.giveUp(entry.url)
    fail(entry.id, outcome.problem, outcome.message)
  }

  function attempt(entry: Entry, file: File): Promise<Outcome> {
    const { id, url, sha256, replaces, fingerprint } = entry
    const sending = parts.send(file, {
      revisionId: parts.revisionId,
      replaces,
      sha256,
      url,
      onUrl: (given) => {
        change(id, { url: given })
        const at = new Date().toISOString()
        if (fingerprint)
          parts.memory.keep({ fingerprint, url: given, name: file.name, size: file.size, replaces, at })
      },
      onProgress: (sent) => {
        if (find(id)?.state === 'sending') change(id, { sent })
      },
    })
    change(id, { stop: sending.stop })
    return sending.outcome
  }

  /** Which file it is, and whether it was begun before. */
  async function recognise(id: string): Promise<void> {
    const entry = find(id)
    if (!entry?.file || entry.fingerprint) return
    const { file, replaces } = entry
    const sha256 = await parts.sha256Of(file)
    const fingerprint = fingerprintOf(file, sha256)
    const begun = parts.memory
      .read()
      .find((one) => one.fingerprint === fingerprint && one.replaces === replaces)
    change(id, { sha256, fingerprint, ...(begun ? { url: begun.url } : {}) })
    const left = begun && entries.find((one) => one.state === 'left' && one.url === begun.url)
    if (left) drop(left.id)
  }

  function stopped(id: string, state: 'paused' | null): void {
    const entry = find(id)
    if (!entry) return
    if (state) change(id, { state })
    else drop(id)
    entry.stop?.()
    if (active === id) wake()
  }

  function goOn(id: string): void {
    const entry = find(id)
    if (!entry?.file) return
    const hadRoom = entry.state === 'paused' || entry.state === 'broken' || entry.replaces !== null
    const refusal = refusalBefore(entry.file, hadRoom ? 1 : roomLeft())
    if (refusal) {
      fail(id, 'invalid', refusal)
      return
    }
    if (entry.state === 'broken') {
      change(id, { state: 'sending' })
      wake()
      return
    }
    change(id, { state: 'waiting' })
    next()
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    list: (): readonly Upload[] => entries,

    add(files: Iterable<File>, replaces: string | null = null): void {
      const chosen: Entry[] = []
      let left = replaces === null ? roomLeft() : 1
      for (const file of files) {
        const refusal = refusalBefore(file, left)
        if (!refusal) left -= 1
        chosen.push({
          id: parts.newId(),
          name: file.name,
          size: file.size,
          file,
          replaces,
          sent: 0,
          url: null,
          sha256: null,
          fingerprint: null,
          ...(refusal ? { state: 'failed', problem: 'invalid', message: refusal } : { state: 'waiting' }),
        })
      }
      set([...entries, ...chosen])
      next()
    },

    pause: (id: string) => stopped(id, 'paused'),

    /** After a pause, a failure, or without waiting for the line to be tried by itself. */
    goOn,

    /** What stopped because the session had ended goes on. */
    signedIn(): void {
      for (const { id, state, problem } of entries)
        if (state === 'failed' && problem === 'signedOut') goOn(id)
    },

    /** Goes on with what an earlier visit left behind, in the place it was meant for; another file is told from it. */
    async resume(id: string, file: File): Promise<void> {
      const sha256 = await parts.sha256Of(file)
      const entry = find(id)
      if (entry?.state !== 'left') return
      if (fingerprintOf(file, sha256) !== entry.fingerprint) {
        change(id, { message: { key: 'problem.fileIsAnother', params: { name: entry.name } } })
        return
      }
      change(id, { file, sha256 })
      goOn(id)
    },

    giveUp(id: string): void {
      const url = find(id)?.url
      stopped(id, null)
      if (!url) return
      parts.memory.forget(url)
      void parts.giveUp(url)
    },

    /** What an earlier visit left behind, as far as the server still has it. */
    async recall(): Promise<void> {
      closed = false
      for (const begun of parts.memory.read()) {
        const arrived = await parts.askArrived(begun.url)
        if (arrived === null) parts.memory.forget(begun.url)
        else if (!entries.some((one) => one.url === begun.url))
          set([...entries, leftBehind(begun, arrived ?? 0, parts.newId())])
      }
    },

    /** The page is left: what is on its way waits on the server. */
    close(): void {
      closed = true
      for (const entry of entries) entry.stop?.()
    },
  }
}
export type UploadQueue = ReturnType<typeof uploadQueue>

const fingerprintOf = (file: File, sha256: string | null): string =>
  sha256 ?? `${file.name}|${file.size}|${file.lastModified}`

const leftBehind = (begun: UnfinishedUpload, sent: number, id: string): Entry => ({
  id,
  name: begun.name,
  size: begun.size,
  file: null,
  replaces: begun.replaces,
  state: 'left',
  sent,
  url: begun.url,
  sha256: null,
  fingerprint: begun.fingerprint,
})

/** Whether work would be lost, or delayed, by leaving the page now. */
export const isUnderWay = ({ state }: Upload): boolean =>
  state === 'waiting' || state === 'sending' || state === 'broken'

/** What all that is on its way amounts to, in bytes. */
export const progressOf = (uploads: readonly Upload[]): { sent: number; size: number } =>
  uploads
    .filter(isUnderWay)
    .reduce(({ sent, size }, one) => ({ sent: sent + one.sent, size: size + one.size }), { sent: 0, size: 0 })

export const uploadKeptHours = uploadLimits.unfinishedKeptMs / 3_600_000
