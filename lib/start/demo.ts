import type { Settings } from '#lib/env.ts'
import { StartError } from './start-error.ts'

/** What stands in the database: nothing yet, or whose office. */
export type OfficeThere = 'none' | 'demonstration' | 'real'

const isLocal = (url: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)

/**
 * Which office this start shall have. What is there stays; a setting that says otherwise is refused, so that neither
 * is a real office filled with examples nor are demonstration accounts put before the public by a forgotten setting.
 */
export function chooseOffice(
  settings: Pick<Settings, 'DEMO' | 'DATABASE_URL' | 'PUBLIC_URL' | 'DATA_DIR'>,
  there: OfficeThere,
): 'demonstration' | 'real' {
  const place = settings.DATABASE_URL ? 'DATABASE_URL' : settings.DATA_DIR
  const another = settings.DATABASE_URL ? 'set DATABASE_URL to an empty one' : 'set DATA_DIR to a new folder'
  if (there === 'demonstration' && settings.DEMO === 'off')
    throw new StartError(
      `DEMO is off, and the database of ${place} holds the demonstration office: ${another} for the real one, or leave DEMO out.`,
    )
  if (there === 'real' && settings.DEMO === 'on')
    throw new StartError(
      `DEMO is on, and the database of ${place} holds a real office, which is never filled with examples: ${another}, or leave DEMO out.`,
    )
  if (there !== 'none') return there
  if (settings.DEMO) return settings.DEMO === 'on' ? 'demonstration' : 'real'
  const isPrivate = !settings.DATABASE_URL && (!settings.PUBLIC_URL || isLocal(settings.PUBLIC_URL))
  return isPrivate ? 'demonstration' : 'real'
}
