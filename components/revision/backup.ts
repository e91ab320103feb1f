import { type Draft, textPlaces } from './draft.ts'

/** What was typed and not yet saved, as this browser keeps it for the same person. */
export interface Backup {
  /** of the revision on which it was typed */
  version: number
  /** ISO instant */
  at: string
  draft: Draft
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const keptMs = 14 * 86_400_000

/**
 * Each visit of the editor keeps its text under a name of its own, so that two tabs do not write over each other, and
 * new typing not over what an earlier visit left behind.
 */
export function draftBackups(store: Store, actorId: string, revisionId: string, visit: string) {
  const all = `draft.${actorId}.${revisionId}.`
  const own = all + visit
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      return otherwise // full, or switched off: the page works without
    }
  }
  const keep = (backup: Backup, name = visit): boolean =>
    quietly(() => {
      store.setItem(all + name, JSON.stringify(backup))
      return true
    }, false)
  return {
    keep,
    forget: () => quietly(() => store.removeItem(own), undefined),
    drop: (name: string) => quietly(() => store.removeItem(all + name), undefined),
    /** What other visits left behind, the youngest first; what is too old to matter goes. */
    left: (now: Date): (Backup & { visit: string })[] =>
      quietly(() => {
        const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
        return keys
          .filter((key) => key.startsWith(all) && key !== own)
          .flatMap((key) => {
            const backup = readBackup(store.getItem(key))
            if (backup && now.getTime() - Date.parse(backup.at) <= keptMs)
              return { ...backup, visit: key.slice(all.length) }
            store.removeItem(key)
            return []
          })
          .sort((a, b) => (a.at < b.at ? 1 : -1))
      }, []),
  }
}

const untranslated = { titleEn: '', summaryEn: '', english: 'none', fields: {} }

/** null for anything that is not ours: the store may hold whatever an older version or a person wrote. */
export function readBackup(text: string | null): Backup | null {
  if (text === null) return null
  try {
    const { version, at, draft: kept } = JSON.parse(text) as Backup
    // What an earlier version of the portal kept knows nothing of these.
    // What an earlier version of the portal kept has no translation and no fields.
    const draft: Draft = { ...untranslated, ...kept }
    const typed = textPlaces.map((name) => draft[name])
    const sound =
      Number.isInteger(version) &&
      !Number.isNaN(Date.parse(at)) &&
      typed.every((value) => typeof value === 'string') &&
      Object.values(draft.fields).every((field) => typeof field === 'string' || typeof field === 'object') &&
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
