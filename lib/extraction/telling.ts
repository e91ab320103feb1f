import type { Facts, Told } from './protocol.ts'
import type { ReadPage } from './schema.ts'

export type Tell = (told: Told) => Promise<void>

/** Thrown where reading cannot go on; `opening` says why. */
export class Unreadable extends Error {
  readonly opening: Facts['opening']
  constructor(opening: Facts['opening']) {
    super(opening)
    this.opening = opening
  }
}

/** Pages of files that have no pages. */
export const onlyPage = (text: string, nature: ReadPage['nature']): ReadPage => ({
  number: 1,
  name: null,
  hidden: false,
  nature,
  text,
})
