'use client'
import { useEffect, useRef } from 'react'
import { isPicture } from '#lib/picture/shown.ts'
import { block, changeBy, pictureMark, type Sample, type TextChange, type TextTool } from './text-marks.ts'
import type { EditorFile } from './use-uploads.ts'

/** Marks put into a text at the caret, so that undoing takes them out again, and pictures that are dropped on it. */
export function useTextMarks(options: {
  box: React.RefObject<HTMLTextAreaElement | null>
  files: readonly EditorFile[]
  sample: Sample
  onChange: (value: string) => void
  /** sends files that are dropped on the text */
  onFiles: (files: File[]) => void
}) {
  const { box, files, sample, onChange, onFiles } = options
  const awaited = useRef(0)
  const known = useRef(new Set(files.map(({ id }) => id)))

  function apply(change: TextChange) {
    const field = box.current
    if (!field) return
    field.focus()
    field.setSelectionRange(change.from, change.to)
    // The one way that the browser's own undo knows of; nothing has come to stand in its place.
    const isTyped = document.execCommand('insertText', false, change.text)
    if (!isTyped) onChange(field.value.slice(0, change.from) + change.text + field.value.slice(change.to))
    requestAnimationFrame(() => field.setSelectionRange(...change.select))
  }
  function selected() {
    const { value, selectionStart, selectionEnd } = box.current!
    return { value, start: selectionStart, end: selectionEnd }
  }
  const applyTool = (tool: TextTool) => apply(changeBy(tool, selected(), sample))
  const place = (file: EditorFile) => apply(block(selected(), pictureMark(file.id), ''))

  const latest = useRef(place)
  latest.current = place
  useEffect(() => {
    for (const file of files) {
      if (known.current.has(file.id)) continue
      known.current.add(file.id)
      if (awaited.current === 0 || !isPicture(file.mime)) continue
      awaited.current -= 1
      latest.current(file)
    }
  }, [files])

  const drop = {
    'data-takes-files': true,
    onDragOver: (event: React.DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: React.DragEvent) => {
      const dropped = [...event.dataTransfer.files]
      if (dropped.length === 0) return
      event.preventDefault()
      awaited.current += dropped.filter(({ type }) => type.startsWith('image/')).length
      onFiles(dropped)
    },
  }

  return { applyTool, place, drop }
}
