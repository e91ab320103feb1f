import { randomInt } from 'node:crypto'

// No vowels and nothing that is mistaken for another letter: short enough to type, and never a word.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'

/** A public id of eight characters, about 38 bits: an address, never a secret. */
export function shortId(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

export const isShortId = (text: string): boolean => /^[0-9a-z]{8}$/.test(text)
