'use client'
import { useRef, useState } from 'react'

const ours = 'application/x-sucharit-row'

/** Rows of a list put in order by dragging their handle. For the mouse; the buttons beside it are for everyone. */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const from = useRef<number | null>(null)
  const [over, setOver] = useState<number | null>(null)

  const of = (index: number) => ({
    isOver: over === index && from.current !== null && from.current !== index,
    handle: {
      draggable: true,
      onDragStart: (event: React.DragEvent<HTMLElement>) => {
        from.current = index
        event.dataTransfer.setData(ours, String(index))
        event.dataTransfer.effectAllowed = 'move'
        const row = event.currentTarget.closest('li')
        if (row) event.dataTransfer.setDragImage(row, 8, 8)
      },
      onDragEnd: () => {
        from.current = null
        setOver(null)
      },
    },
    row: {
      onDragOver: (event: React.DragEvent) => {
        if (!event.dataTransfer.types.includes(ours)) return
        event.preventDefault()
        setOver(index)
      },
      onDrop: (event: React.DragEvent) => {
        if (from.current === null || !event.dataTransfer.types.includes(ours)) return
        event.preventDefault()
        onMove(from.current, index)
        from.current = null
        setOver(null)
      },
    },
  })
  return { of }
}
export type RowDrag = ReturnType<ReturnType<typeof useRowDrag>['of']>
