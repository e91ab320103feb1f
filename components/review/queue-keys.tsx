'use client'
import { useSay } from '#components/admin/use-say.ts'
import { ShortcutHint } from './shortcut-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** J and K go from row to row of the list; Enter opens the one that has the focus, as always. */
export function QueueKeys() {
  const { t } = useSay()
  const shortcuts = useShortcuts(
    () => step(1),
    () => step(-1),
  )
  return (
    <ShortcutHint
      shortcuts={shortcuts}
      next={t('review.keys.nextRow')}
      previous={t('review.keys.previousRow')}
    />
  )
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-row]')]
  const row = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-queue-row]')
  const at = row ? rows.indexOf(row) : -1
  rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by]?.focus()
}
