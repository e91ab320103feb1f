import type { Tone } from '#components/ui/chip.tsx'
import type { RedirectState } from '#lib/redirect/schema.ts'

export const toneOfState: Record<RedirectState, Tone> = {
  works: 'ok',
  gone: 'none',
  external: 'info',
  waiting: 'wait',
  broken: 'bad',
}
