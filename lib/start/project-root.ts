import { join } from 'node:path'

/** The folder with package.json, wherever the command was called from. */
export const projectRoot = join(import.meta.dirname, '..', '..')
