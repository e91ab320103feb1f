'use client'
import { useState } from 'react'
import { LazyViewer } from '#components/viewer/lazy-viewer.tsx'
import { isViewable, type PageMark, type Place } from '#components/viewer/viewed-file.ts'
import { answered, claimKey, claimOf, type Draft, type EditorItem } from './draft.ts'
import { pointedAt } from './file-claims.ts'
import { PointPanel } from './point-panel.tsx'
import type { EditorFile } from './use-uploads.ts'

/** Looking at the files of the revision, and saying of a page what it shows. What is said goes into the form. */
export function usePointing({
  files,
  draft,
  items,
  onDraft,
}: {
  files: readonly EditorFile[]
  draft: Draft
  items: readonly EditorItem[]
  onDraft: (change: (draft: Draft) => Draft) => void
}) {
  const [open, setOpen] = useState<{ at: Place; wanted: string | null } | null>(null)
  const viewable = files.filter(isViewable)
  const chosen = answered(draft, items)

  function openFor(key: string): void {
    const { target, page } = claimOf(draft, key)
    const file = viewable.find((one) => target === `file:${one.id}`) ?? viewable[0]
    if (!file) return
    const known = target === `file:${file.id}` && Number(page) >= 1 ? Number(page) : 1
    setOpen({ at: { fileId: file.id, page: known }, wanted: key })
  }

  const point = (key: string, place: Place | null) =>
    onDraft((before) =>
      place
        ? pointedAt(before, key, place.fileId, pageOf(files, place))
        : {
            ...before,
            claims: { ...before.claims, [key]: { ...claimOf(before, key), target: '', page: '' } },
          },
    )

  const viewer = (
    <LazyViewer
      props={
        open && {
          files: viewable,
          at: open.at,
          marks: marksOf(draft, chosen),
          onClose: () => setOpen(null),
          side: (place) => (
            <PointPanel place={place} draft={draft} items={chosen} wanted={open.wanted} onPoint={point} />
          ),
        }
      }
    />
  )
  return {
    viewer,
    /** whether there is a file in which a page can be pointed at */
    canPoint: viewable.length > 0,
    openFile: (fileId: string) => setOpen({ at: { fileId, page: 1 }, wanted: null }),
    openPage: (at: Place) => setOpen({ at, wanted: null }),
    openFor,
  }
}
export type Pointing = ReturnType<typeof usePointing>

/** A picture has no pages to name. */
const pageOf = (files: readonly EditorFile[], { fileId, page }: Place): number | null =>
  files.find((file) => file.id === fileId)?.mime === 'application/pdf' ? page : null

export const marksOf = (draft: Draft, items: readonly EditorItem[]): PageMark[] =>
  items.flatMap((item) =>
    item.elements.flatMap(({ number }) => {
      const { target, page } = claimOf(draft, claimKey(item, number))
      return target.startsWith('file:') && Number(page) >= 1
        ? [{ fileId: target.slice('file:'.length), page: Number(page), label: `${item.itemCode}·${number}` }]
        : []
    }),
  )
