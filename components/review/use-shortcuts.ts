'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

const kept = 'sucharit.shortcuts'
const changed = 'sucharit:shortcuts'

// One-letter shortcuts can be turned off (WCAG 2.1.4), and stay off in this browser.
const isOn = (): boolean => {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(changed, onChange)
    window.removeEventListener('storage', onChange)
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept)
    else localStorage.setItem(kept, 'off')
  } catch {
    // a browser that keeps nothing: they stay on
  }
  window.dispatchEvent(new Event(changed))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))

type Move = (() => void) | null

/**
 * J goes on and K goes back, by the place of the key on the keyboard, so that a Thai layout does the same; never while
 * somebody types, composes, holds a modifier or looks at a file.
 */
export function useShortcuts(goOn: Move, goBack: Move) {
  const on = useSyncExternalStore(subscribe, isOn, () => true)
  const moves = useRef({ goOn, goBack })
  useEffect(() => {
    moves.current = { goOn, goBack }
  })
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const move =
        event.code === 'KeyJ' ? moves.current.goOn : event.code === 'KeyK' ? moves.current.goBack : null
      if (!move) return
      event.preventDefault()
      move()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [on])
  return { on, turn }
}
