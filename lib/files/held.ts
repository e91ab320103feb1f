/** Advisory lock: held by a backup while it copies the files of its moment, so that the sweep removes none. */
export const filesHeldLock = 7_120_030
