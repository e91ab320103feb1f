import { keepBlessing } from '#lib/blessing/receive.ts'

let count = 0

export const someBlessing = (more: object = {}) =>
  ({ design: 'lotus', body: `ขอให้มีความสุข ${++count}`, signed: '', ...more }) as const

/** Rows of the authorisation matrix for blessings: whoever checks or publishes reads them first. */
export const blessingMatrix = {
  'blessing.decide': {
    allowed: ['reviewer', 'reviewer of another group', 'publisher', 'director', 'administrator'],
    input: async () => ({
      ids: [await keepBlessing(someBlessing(), new Date())],
      decision: 'approve',
      reason: '',
    }),
  },
}
