'use client'
import { useEffect, useRef, useState } from 'react'
import { takesPaste } from './upload-rules.ts'

/** Another place that takes files by itself. */
const isElsewhere = (event: DragEvent): boolean =>
  (event.target as Element).closest?.('[data-takes-files]') !== null

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Files that are dragged anywhere over the page light up its drop zone, and a drop beside the zone does not carry the
 * browser away from what was typed. Files that are pasted are taken wherever the focus is, unless there is text to paste.
 */
export function useFileDrop(zone: React.RefObject<HTMLElement | null>, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState<'page' | 'zone' | null>(null)
  const latest = useRef(onFiles)
  latest.current = onFiles

  useEffect(() => {
    const isInZone = (event: Event) => zone.current?.contains(event.target as Node) ?? false
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const inZone = isInZone(event) || isElsewhere(event)
      if (event.dataTransfer) event.dataTransfer.dropEffect = inZone ? 'copy' : 'none'
      setOver(inZone ? 'zone' : 'page')
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null) // out of the window
    }
    const onDrop = (event: DragEvent) => {
      setOver(null)
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (isInZone(event)) latest.current([...(event.dataTransfer?.files ?? [])])
    }
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const target = event.target as HTMLElement
      const typing = target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName)
      if (files.length === 0 || !takesPaste(event.clipboardData?.types ?? [], typing)) return
      event.preventDefault()
      latest.current(files)
    }
    const listeners = [
      ['dragover', onDragOver],
      ['dragleave', onDragLeave],
      ['drop', onDrop],
      ['paste', onPaste],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener)
    }
  }, [zone])

  return over
}
