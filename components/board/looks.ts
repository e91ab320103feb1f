import type { Tone } from '#components/ui/chip.tsx'
import type { MarkShape } from '#components/ui/icons.tsx'
import type { PointPart, Stage } from '#lib/board/rows.ts'

export const stageTone: Record<Stage, Tone> = {
  nothing: 'none',
  draft: 'wait',
  returned: 'bad',
  submitted: 'wait',
  approved: 'info',
  partly: 'wait',
  whole: 'ok',
}

/** The shape beside the word, and the class of both; the picture fills its part in the same colour and its own pattern. */
export const partLook: Record<PointPart, { shape: MarkShape; colour: string }> = {
  secured: { shape: 'full', colour: 'text-leaf' },
  faulty: { shape: 'alarm', colour: 'text-red' },
  inWork: { shape: 'half', colour: 'text-amber' },
  untouched: { shape: 'empty', colour: 'soft' },
}
