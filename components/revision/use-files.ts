'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { FormAction } from '#lib/action.ts'
import {
  orderAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from '#lib/evidence/actions.ts'
import { uploadLimits } from '#lib/limits.ts'
import { setPicture } from '#lib/picture/actions.ts'
import type { Message } from '#lib/result.ts'
import { type Draft, type DraftClaim, moved, withoutTarget } from './draft.ts'
import { claimsOfFile, withClaims } from './file-claims.ts'
import { answerOf } from './use-act.ts'
import { type EditorFile, type PictureSettings, useUploads } from './use-uploads.ts'

export interface RemovedFile {
  file: EditorFile
  /** what pointed to it in the form, by element */
  claims: Record<string, DraftClaim>
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))

/** The files of a revision and what can be done with them. Each act is the server's at once; saving concerns the text. */
export function useFiles(options: {
  actorId: string
  revisionId: string
  /** as the page brought them */
  listed: readonly EditorFile[]
  draft: Draft
  onDraft: (change: (draft: Draft) => Draft) => void
}) {
  const { actorId, revisionId, listed, draft, onDraft } = options
  const router = useRouter()
  const [removed, setRemoved] = useState<readonly RemovedFile[]>([])
  const [notes, setNotes] = useState<Record<string, readonly Message[]>>({})
  const [trouble, setTrouble] = useState<Record<string, Message>>({})
  const [working, setWorking] = useState<readonly string[]>([])
  const ordering = useRef(false)
  const wanted = useRef<readonly EditorFile[] | null>(null)
  // What was done here shows at once, until the page comes anew and brings it.
  const [shown, setShown] = useState<{ since: readonly EditorFile[]; files: readonly EditorFile[] }>()
  const current = (state: typeof shown) =>
    state && (state.since === listed || working.length > 0) ? state.files : listed
  const files = current(shown)
  const show = (change: (files: readonly EditorFile[]) => readonly EditorFile[]) =>
    setShown((before) => ({ since: listed, files: change(current(before)) }))

  const uploading = useUploads({
    actorId,
    revisionId,
    room: uploadLimits.filesPerRevision - files.length,
    onDone: (file, said, replaces) => {
      show((list) =>
        replaces === null ? [...list, file] : list.map((one) => (one.id === replaces ? file : one)),
      )
      setNotes((all) => ({ ...all, [file.id]: said }))
      router.refresh()
    },
  })

  /** Sends an act; a second click while it is under way does nothing. What it returns, or null and the sentence shown. */
  async function act<Value>(id: string, action: FormAction<Value>, fields: Record<string, string>) {
    if (working.includes(id)) return null
    setWorking((all) => [...all, id])
    setTrouble((all) => without(all, id))
    const form = new FormData()
    form.set('revisionId', revisionId)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const answer = await answerOf(action, form)
    setWorking((all) => all.filter((one) => one !== id))
    if (answer.status === 'done') return answer.value
    if (answer.status === 'failed') {
      const message = Object.values(answer.fields ?? {})[0] ?? answer.message
      setTrouble((all) => ({ ...all, [id]: message }))
    }
    return null
  }

  /** Whoever moves on faster than the server answers is not held up: the newest order is sent when it is heard. */
  async function move(file: EditorFile, to: number): Promise<boolean> {
    const before = files
    const ordered = moved(files, files.indexOf(file), to)
    if (ordered.every((one, index) => one === files[index])) return false
    show(() => ordered)
    wanted.current = ordered
    if (ordering.current) return true
    ordering.current = true
    let done: unknown = true
    while (done && wanted.current) {
      const ids = wanted.current.map(({ id }, index) => [`attachmentIds.${index}`, id])
      wanted.current = null
      done = await act(file.id, orderAttachments, Object.fromEntries(ids))
    }
    ordering.current = false
    if (!done) show(() => before)
    return done !== null
  }

  async function rename(file: EditorFile, name: string): Promise<boolean> {
    const done = await act(file.id, renameAttachment, { attachmentId: file.id, name })
    if (!done) return false
    const { displayName } = done
    show((list) => list.map((one) => (one.id === file.id ? { ...one, displayName } : one)))
    return true
  }

  async function frame(file: EditorFile, settings: PictureSettings): Promise<boolean> {
    const { decorative, ...rest } = settings
    const fields = Object.entries(rest).map(([name, value]) => [name, String(value)])
    const done = await act(file.id, setPicture, {
      attachmentId: file.id,
      ...Object.fromEntries(fields),
      ...(decorative ? { decorative: 'on' } : {}),
    })
    if (!done) return false
    const { picture } = done
    show((list) => list.map((one) => (one.id === file.id ? { ...one, picture } : one)))
    return true
  }

  async function remove(file: EditorFile): Promise<boolean> {
    const claims = claimsOfFile(draft, file.id)
    if (!(await act(file.id, removeAttachment, { attachmentId: file.id }))) return false
    show((list) => list.filter((one) => one.id !== file.id))
    setRemoved((list) => [...list, { file, claims }])
    onDraft((before) => withoutTarget(before, `file:${file.id}`))
    return true
  }

  async function restore({ file, claims }: RemovedFile): Promise<boolean> {
    if (!(await act(file.id, restoreAttachment, { attachmentId: file.id }))) return false
    setRemoved((list) => list.filter((one) => one.file.id !== file.id))
    onDraft((before) => withClaims(before, claims))
    return true
  }

  return {
    revisionId,
    files,
    removed,
    notes,
    trouble,
    working,
    uploading,
    move,
    rename,
    frame,
    remove,
    restore,
  }
}
export type Files = ReturnType<typeof useFiles>
