'use client'
import { useSay } from '#components/admin/use-say.ts'
import type { useShortcuts } from './use-shortcuts.ts'

/** Says which keys there are and turns them off; of no use where there is no keyboard. */
export function ShortcutHint({
  shortcuts: { on, turn },
  next,
  previous,
}: {
  shortcuts: ReturnType<typeof useShortcuts>
  next: string
  previous: string
}) {
  const { t } = useSay()
  return (
    <p className="small soft pointer-coarse:hidden no-print">
      {on ? (
        <>
          <kbd className="kbd">J</kbd> {next} · <kbd className="kbd">K</kbd> {previous} ·{' '}
        </>
      ) : null}
      <button type="button" className="text-indigo underline underline-offset-4" onClick={() => turn(!on)}>
        {t(on ? 'review.keys.off' : 'review.keys.on')}
      </button>
    </p>
  )
}
