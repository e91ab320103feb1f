'use client'
import { useEffect, useRef } from 'react'

const stepOf: Record<string, (page: number, pages: number) => number> = {
  ArrowRight: (page) => page + 1,
  ArrowLeft: (page) => page - 1,
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 1,
  End: (_page, pages) => pages,
}

/** Arrows, PageUp and PageDown, Home and End turn pages, except where they move through what is typed or chosen. */
export function usePageKeys(page: number, pages: number, goTo: (page: number) => void): void {
  const latest = useRef({ page, pages, goTo })
  latest.current = { page, pages, goTo }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf[event.key]
      const target = event.target as HTMLElement
      if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (/^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return
      event.preventDefault()
      latest.current.goTo(step(latest.current.page, latest.current.pages))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
