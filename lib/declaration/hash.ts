import { createHash } from 'node:crypto'

/** 64 hex digits: `sha256sum` of the file of the text gives the same. */
export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
