'use client'
import { useEffect, useRef } from 'react'

const besideTheEditor = '(width >= 64rem)'

/** Open beside the editor where there is room for both; on a phone folded, one tap away. */
export function AssessorPanel({ title, children }: { title: string; children: React.ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (fold.current) fold.current.open = window.matchMedia(besideTheEditor).matches
  }, [])
  return (
    <details ref={fold} className="card">
      <summary className="py-2">
        <h2 className="inline text-[1.06rem]">{title}</h2>
      </summary>
      {children}
    </details>
  )
}
