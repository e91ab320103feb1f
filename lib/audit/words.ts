import type { Translate } from '#lib/i18n.ts'
import type { ListedAct } from './queries.ts'

/** Sentences by keys that are made at run time; a key without a sentence shows the name it was made of. */
function said(t: Translate, key: string, otherwise: string): string {
  const known = t as unknown as { (key: string): string; has(key: string): boolean }
  return known.has(key) ? known(key) : otherwise
}

export const actionWords = (t: Translate, action: string): string => said(t, `audit.action.${action}`, action)

export const objectTypeWords = (t: Translate, type: string): string =>
  said(t, `audit.objectType.${type}`, type)

/** Roles as they were held: `reviewer@<group>` says reviewer; one role in two groups is said once. */
export const roleWords = (t: Translate, roles: readonly string[]): string[] => [
  ...new Set(
    roles.map((role) => {
      const name = role.split('@')[0] ?? role
      return said(t, `user.role.${name}`, name)
    }),
  ),
]

/** Where the object of an act can be seen, or null. */
export function objectPath({ objectType, objectId }: ListedAct): string | null {
  if (!objectId) return null
  if (objectType === 'user') return `/admin/users/${objectId}`
  if (objectType === 'workGroup') return `/admin/groups/${objectId}`
  if (objectType === 'evidence') return `/admin/evidence/${objectId}`
  if (objectType === 'cycleItem') return `/admin/items/${objectId}`
  return null
}

/** A kept value as one line of text. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The fields an act kept, each with what it was and what it became. */
export const changesOf = ({ before, after }: ListedAct): { field: string; before: string; after: string }[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((field) => ({
    field,
    before: valueText(before?.[field]),
    after: valueText(after?.[field]),
  }))
