import type { MarkShape } from '#components/ui/icons.tsx'
import type { Severity } from '#lib/precheck/schema.ts'

/** The shape and the colour that stand beside the word. */
export const shapeOf: Record<Severity, MarkShape> = { fault: 'alarm', ask: 'half', advice: 'empty' }
export const toneOf: Record<Severity, string> = { fault: 'text-red', ask: 'text-amber', advice: 'soft' }
