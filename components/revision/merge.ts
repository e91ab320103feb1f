import {
  claimOf,
  type Draft,
  type DraftClaim,
  type DraftLink,
  dropDangling,
  type TextPlace,
  type TypedField,
  textPlaces,
} from './draft.ts'

/** What can be changed by itself: a text, `field:place`, `item:2568/O12`, `link:<id>`, `claim:2568/O12/3`. */
export type Place = string

type Part = string | true | TypedField | Pick<DraftLink, 'url' | 'label'> | DraftClaim

function partsOf(draft: Draft): Map<Place, Part> {
  const parts = new Map<Place, Part>(textPlaces.map((name) => [name, draft[name]]))
  for (const [name, value] of Object.entries(draft.fields)) parts.set(`field:${name}`, value)
  for (const key of draft.items) parts.set(`item:${key}`, true)
  for (const { id, url, label } of draft.links) parts.set(`link:${id}`, { url, label })
  for (const key of Object.keys(draft.claims)) {
    const { target, page, text } = claimOf(draft, key)
    if (target !== '' || page !== '' || text !== '') parts.set(`claim:${key}`, { target, page, text })
  }
  return parts
}

export interface Meeting {
  /** mine where I changed something, theirs where only they did */
  merged: Draft
  /** what was taken from them */
  taken: Place[]
  /** what both changed, differently */
  clashes: Place[]
}

/** Two drafts that began as the same text, brought together. */
export function meet(base: Draft, mine: Draft, theirs: Draft): Meeting {
  const [was, my, their] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const plain = (part: Part | undefined) => (typeof part === 'string' ? part.trim() : JSON.stringify(part))
  const same = (a: Part | undefined, b: Part | undefined) => plain(a) === plain(b)
  const meeting: Meeting = { merged: mine, taken: [], clashes: [] }
  for (const place of new Set([...was.keys(), ...my.keys(), ...their.keys()])) {
    const [before, here, there] = [was.get(place), my.get(place), their.get(place)]
    if (same(here, there) || same(there, before)) continue
    if (same(here, before)) meeting.taken.push(place)
    else meeting.clashes.push(place)
  }
  meeting.merged = dropDangling(meeting.taken.reduce((draft, place) => take(draft, theirs, place), mine))
  return meeting
}

/** The draft with one place as it stands in the other, or without it where it is not there. */
export function take(draft: Draft, from: Draft, place: Place): Draft {
  const { kind, key } = placeOf(place)
  if (kind === 'text') return { ...draft, [key]: from[key as TextPlace] }
  if (kind === 'field') {
    const value = from.fields[key]
    return value === undefined ? draft : { ...draft, fields: { ...draft.fields, [key]: value } }
  }
  if (kind === 'claim') return { ...draft, claims: { ...draft.claims, [key]: claimOf(from, key) } }
  if (kind === 'item') {
    const others = draft.items.filter((item) => item !== key)
    return { ...draft, items: from.items.includes(key) ? [...others, key] : others }
  }
  const link = from.links.find((one) => one.id === key)
  const isThere = draft.links.some((one) => one.id === key)
  if (link && isThere) return { ...draft, links: draft.links.map((one) => (one.id === key ? link : one)) }
  return { ...draft, links: link ? [...draft.links, link] : draft.links.filter((one) => one.id !== key) }
}

export function placeOf(place: Place): {
  kind: 'text' | 'field' | 'item' | 'link' | 'claim'
  key: string
} {
  const [kind, key] = place.split(/:(.*)/s) as [string, string | undefined]
  if (key === undefined) return { kind: 'text', key: kind }
  return { kind: kind as 'field' | 'item' | 'link' | 'claim', key }
}
