/**
 * Advisory lock: held, shared, by whoever copies the files of a moment, a backup or an archive. The sweep asks for it
 * alone before it removes one.
 */
export const filesHeldLock = 7_120_030
