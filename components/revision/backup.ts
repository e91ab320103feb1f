import type { Draft } from './draft.ts'

/** What was typed and not yet saved, as this browser keeps it for the same person. */
export interface Backup {
  /** of the revision on which it was typed */
  version: number
  /** ISO instant */
  at: string
  draft: Draft
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keptMs = 14 * 86_400_000

/**
 * Two places: what is being typed now, and what an earlier visit left behind. Opening the editor moves the first to the
 * second, so that new typing never writes over what has not been looked at.
 */
export function draftBackup(store: Store, actorId: string, revisionId: string) {
  const typing = `draft.${actorId}.${revisionId}`
  const found = `${typing}.found`
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      return otherwise // full, or switched off: the page works without
    }
  }
  return {
    keep: (backup: Backup): boolean =>
      quietly(() => {
        store.setItem(typing, JSON.stringify(backup))
        return true
      }, false),
    forget: () => quietly(() => store.removeItem(typing), undefined),
    /** What was left behind, if it is young enough to matter. */
    open: (now: Date): Backup | null =>
      quietly(() => {
        const left = store.getItem(typing)
        if (left !== null) {
          store.setItem(found, left)
          store.removeItem(typing)
        }
        const backup = readBackup(store.getItem(found))
        if (backup && now.getTime() - Date.parse(backup.at) <= keptMs) return backup
        store.removeItem(found)
        return null
      }, null),
    /** Puts a text aside to be offered at the next visit. */
    putAside: (backup: Backup): boolean =>
      quietly(() => {
        store.setItem(found, JSON.stringify(backup))
        store.removeItem(typing)
        return true
      }, false),
    decided: () => quietly(() => store.removeItem(found), undefined),
  }
}

/** null for anything that is not ours: the store may hold whatever an older version or a person wrote. */
export function readBackup(text: string | null): Backup | null {
  if (text === null) return null
  try {
    const { version, at, draft } = JSON.parse(text) as Backup
    const typed = [draft.title, draft.summary, draft.documentOn, draft.fiscalYear, draft.changeNote]
    const sound =
      Number.isInteger(version) &&
      !Number.isNaN(Date.parse(at)) &&
      typed.every((value) => typeof value === 'string') &&
      draft.items.every((item) => typeof item === 'string') &&
      draft.links.every((link) =>
        [link.id, link.url, link.label].every((part) => typeof part === 'string'),
      ) &&
      Object.values(draft.claims).every((claim) =>
        [claim.target, claim.page, claim.text].every((part) => typeof part === 'string'),
      )
    return sound ? { version, at, draft } : null
  } catch {
    return null
  }
}
