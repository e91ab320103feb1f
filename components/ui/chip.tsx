import { Mark, type MarkShape } from '#components/ui/icons.tsx'

export type Tone = 'ok' | 'wait' | 'bad' | 'none' | 'info'

const shapeOf: Record<Tone, MarkShape> = {
  ok: 'full',
  wait: 'half',
  bad: 'alarm',
  none: 'empty',
  info: 'full',
}
const classOf: Record<Tone, string> = {
  ok: 'chip chip-ok',
  wait: 'chip chip-wait',
  bad: 'chip chip-bad',
  none: 'chip',
  info: 'chip chip-info',
}

/** A state: shape, word and colour together. */
export function Chip({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={classOf[tone]}>
      <Mark shape={shapeOf[tone]} />
      {children}
    </span>
  )
}
