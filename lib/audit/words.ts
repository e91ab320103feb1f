import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay, isIsoDay } from '#lib/thai/dates.ts'
import type { ListedAct } from './queries.ts'

interface Known {
  (key: string, params?: Record<string, string>): string
  has(key: string): boolean
}

/** Sentences by keys that are made at run time; undefined where there is none. */
function said(t: Translate, key: string, params?: Record<string, string>): string | undefined {
  const known = t as unknown as Known
  return known.has(key) ? known(key, params) : undefined
}

export const actionWords = (t: Translate, action: string): string =>
  said(t, `audit.action.${action}`) ?? action

export const objectTypeWords = (t: Translate, type: string): string =>
  said(t, `audit.objectType.${type}`) ?? type

/** Roles as they were held: `reviewer@<group>` says reviewer; one role in two groups is said once. */
export const roleWords = (t: Translate, roles: readonly string[]): string[] => [
  ...new Set(
    roles.map((role) => {
      const name = role.split('@')[0] ?? role
      return said(t, `user.role.${name}`) ?? name
    }),
  ),
]

/** Where an object can be seen, or null. */
export function objectPath({
  objectType,
  objectId,
}: Pick<ListedAct, 'objectType' | 'objectId'>): string | null {
  if (objectType === 'office') return '/admin/office'
  if (!objectId) return null
  const folder = {
    user: 'users',
    workGroup: 'groups',
    evidence: 'evidence',
    cycle: 'cycles',
    frameworkDraft: 'frameworks',
    cycleItem: 'items',
    handover: 'handovers',
    link: 'links',
    redirect: 'redirects',
    oldSiteImport: 'old-site',
    gift: 'gifts',
  }[objectType]
  return folder ? `/admin/${folder}/${objectId}` : null
}

/** The address of everything that happened to one object. */
export const lifePath = (objectType: string, objectId: string): string =>
  `/admin/audit?${new URLSearchParams({ objectType, objectId })}`

const gap = '\u0000'

export interface ActSentence {
  /** what was done, around the object's name */
  before: string
  /** null where the act has no object beside the person who acted */
  object: string | null
  after: string
  /** what was written with it, such as a reason or the name of a file */
  quote: string | null
}

const quoted = ['reason', 'name', 'file'] as const

/** An act in plain words: `{who} disabled the account of {object}`, without who. */
export function actSentence(t: Translate, act: ListedAct): ActSentence {
  const { action, objectId, objectName, objectType } = act
  // What people do to themselves, such as signing in, needs no object beside it.
  const object = objectId === act.actorId || objectId === '' ? null : (objectName ?? objectId)
  const quote = quoteOf(act)
  const sentence = object === null ? undefined : said(t, `audit.sentence.${action}`, { object: gap })
  if (sentence === undefined) {
    const verb = actionWords(t, action)
    const before = object === null ? verb : `${verb} ${objectTypeWords(t, objectType)} `
    return { before, object, after: '', quote }
  }
  const [before = '', after = ''] = sentence.split(gap)
  return { before, object, after, quote }
}

function quoteOf({ objectType, before, after }: ListedAct): string | null {
  if (objectType !== 'evidence') return null
  const text = quoted
    .map((field) => after?.[field] ?? before?.[field])
    .find((value) => typeof value === 'string')
  return typeof text === 'string' && text !== '' ? text : null
}

/** Who acted; a part of the portal that acts by itself by what people call it. */
export const actorWords = (t: Translate, { actorId, actorName }: ListedAct): string =>
  (actorId === null ? said(t, `audit.system.${actorName}`) : undefined) ?? actorName

/** The sentence as one line of text, for files. */
export function sentenceText(t: Translate, act: ListedAct): string {
  const { before, object, after, quote } = actSentence(t, act)
  const text = `${actorWords(t, act)} ${before}${object ?? ''}${after}`.trim()
  return quote === null ? text : `${text} “${quote}”`
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every id of a person or group that acts kept, for `namesOfIds`. */
export const idsIn = (acts: readonly ListedAct[]): string[] => [
  ...new Set(acts.flatMap(({ before, after }) => JSON.stringify([before, after]).match(uuid) ?? [])),
]

const stateWords: Record<string, string> = {
  user: 'user.state',
  workGroup: 'group.state',
  evidence: 'revision.state',
  cycle: 'assignment.cycleState',
}

interface Telling {
  t: Translate
  lang: Lang
  names: ReadonlyMap<string, string>
}

/** A kept value as one line of text: people and groups by name, roles, states and days in words. */
export function valueText(value: unknown, objectType: string, field: string, telling: Telling): string {
  const { t, lang, names } = telling
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => valueText(one, objectType, field, telling)).join(', ')
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (field === 'state') return said(t, `${stateWords[objectType]}.${value}`) ?? value
  if (field === 'roles') {
    const [role = value, group] = value.split('@')
    return [said(t, `user.role.${role}`) ?? role, group ? (names.get(group) ?? group) : ''].join(' ').trim()
  }
  if (objectType === 'redirect' && field === 'kind') return said(t, `redirect.kindOf.${value}`) ?? value
  if (field === 'homeParts') return said(t, `office.home.part.${value}`) ?? value
  const ofGift = { giverKind: 'giver', giftOutcome: 'outcomes', giftStep: 'step' }[field]
  if (ofGift) return said(t, `gift.${ofGift}.${value}`) ?? value
  if (field === 'finding') return said(t, `finding.${value}.title`) ?? value
  if (isIsoDay(value)) return formatDay(value, lang)
  return names.get(value) ?? value
}

/** The fields an act kept, each in words, with what it was and what it became. */
export function changesOf(
  { before, after, objectType }: ListedAct,
  telling: Telling,
): { field: string; before: string; after: string }[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((field) => ({
    field: said(telling.t, `audit.field.${field}`) ?? field,
    before: valueText(before?.[field], objectType, field, telling),
    after: valueText(after?.[field], objectType, field, telling),
  }))
}
