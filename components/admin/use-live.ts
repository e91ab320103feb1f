import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the script of the page stands behind what is shown: not yet while the page is the server's alone. */
export const useLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const waiting = { inert: true, 'aria-disabled': true } as const

/**
 * What a form carries until its script stands behind it. Before that, React would forget what was typed, and a press of
 * the button would send the fields, a password among them, as a part of the address.
 */
export const useUntilLive = (): typeof waiting | Record<never, never> => (useLive() ? {} : waiting)
