'use client'
import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'

/** Says that an act took place, where the person looks next: the focus comes here, for its button has gone. */
export function DoneNotice({ children }: { children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="ok" role="status">
        {children}
      </Notice>
    </div>
  )
}
