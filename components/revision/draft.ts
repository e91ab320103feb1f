import type { ContentKind, Field } from '#lib/content/kind.ts'
import { fieldsOf, type PlainValue } from '#lib/content/values.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang } from '#lib/i18n.ts'
import type { Message } from '#lib/result.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** The places that are one text each, in the order of the form. */
export const textPlaces = [
  'title',
  'summary',
  'titleEn',
  'summaryEn',
  'english',
  'documentOn',
  'fiscalYear',
  'changeNote',
] as const
export type TextPlace = (typeof textPlaces)[number]

export interface DraftLink {
  id: string
  url: string
  label: string
}
/** `target` as the schema reads it: '', 'file:<id>', 'link:<id>', 'text', 'none'. */
export interface DraftClaim {
  target: string
  page: string
  text: string
}
/** A field as it stands in its controls: numbers and days as they are typed. */
export type TypedValue = string | { th: string; en: string }
export type TypedRow = Record<string, TypedValue>
export type TypedField = TypedValue | TypedRow[]

/** Everything that is typed into the editor, as it stands in the fields. */
export interface Draft {
  title: string
  summary: string
  documentOn: string
  fiscalYear: string
  changeNote: string
  titleEn: string
  summaryEn: string
  /** 'none', 'draft' or 'ready' */
  english: string
  /** what its kind declares, by name; none for evidence */
  fields: Record<string, TypedField>
  /** keys of items, such as 2568/O12 */
  items: string[]
  links: DraftLink[]
  /** by element, such as 2568/O12/3 */
  claims: Record<string, DraftClaim>
}

/** An item as the editor shows it; texts already in the language of the page. */
export interface EditorItem {
  fiscalYear: number
  itemCode: string
  title: string
  titleLang?: 'th' | undefined
  period: string | null
  periodYear: number | null
  /** why the framework's entry is in doubt; null where it is not */
  doubt: string | null
  elements: { number: number; textTh: string }[]
}

export const itemKey = (item: { fiscalYear: number; itemCode: string }): string =>
  `${item.fiscalYear}/${item.itemCode}`
export const claimKey = (item: { fiscalYear: number; itemCode: string }, element: number): string =>
  `${itemKey(item)}/${element}`

const noClaim: DraftClaim = { target: '', page: '', text: '' }
export const claimOf = (draft: Draft, key: string): DraftClaim => draft.claims[key] ?? noClaim

type Saved = Pick<
  RevisionDetail,
  | 'title'
  | 'summary'
  | 'titleEn'
  | 'summaryEn'
  | 'english'
  | 'documentOn'
  | 'fiscalYear'
  | 'changeNote'
  | 'links'
  | 'claims'
> & {
  fields: unknown
  items: readonly { fiscalYear: number; itemCode: string }[]
}

export function draftOf(revision: Saved, lang: Lang, kind: ContentKind | null = null): Draft {
  return {
    title: revision.title,
    summary: revision.summary,
    documentOn: revision.documentOn === null ? '' : formatDay(revision.documentOn, lang),
    fiscalYear: revision.fiscalYear === null ? '' : String(revision.fiscalYear),
    changeNote: revision.changeNote,
    titleEn: revision.titleEn,
    summaryEn: revision.summaryEn,
    english: revision.english,
    fields: kind ? typedFields(kind, revision.fields, lang) : {},
    items: revision.items.map(itemKey),
    links: revision.links.map(({ id, url, label }) => ({ id, url, label })),
    claims: Object.fromEntries(
      revision.claims.map((claim) => [
        claimKey(claim, claim.elementNumber),
        {
          target: claim.reference === null ? claim.kind : `${claim.kind}:${claim.reference}`,
          page: claim.page === null ? '' : String(claim.page),
          text: claim.text,
        },
      ]),
    ),
  }
}

function typedFields(kind: ContentKind, kept: unknown, lang: Lang): Record<string, TypedField> {
  const fields = fieldsOf(kind, kept)
  const typed = (field: Field, value: PlainValue): TypedValue => {
    if (field.type === 'day' && typeof value === 'string') return value === '' ? '' : formatDay(value, lang)
    return typeof value === 'object' && value !== null ? value : String(value ?? '')
  }
  return Object.fromEntries(
    kind.fields.map((field) => {
      const value = fields[field.name] ?? null
      if (field.type !== 'rows' || !Array.isArray(value))
        return [field.name, typed(field, value as PlainValue)]
      const rows = value.map((row) =>
        Object.fromEntries(
          field.columns.map((column) => [column.name, typed(column, row[column.name] ?? null)]),
        ),
      )
      return [field.name, rows]
    }),
  )
}

function setTyped(form: FormData, name: string, value: TypedField): void {
  if (typeof value === 'string') form.set(name, value)
  else if (Array.isArray(value)) {
    for (const [index, row] of value.entries())
      for (const [column, part] of Object.entries(row)) setTyped(form, `${name}.${index}.${column}`, part)
  } else for (const lang of ['th', 'en'] as const) form.set(`${name}.${lang}`, value[lang])
}

/** Whether nothing would be lost by taking one for the other. An empty claim is as good as none. */
export const sameDraft = (a: Draft, b: Draft): boolean => canonical(a) === canonical(b)

const canonical = (draft: Draft): string =>
  JSON.stringify([
    draft.title,
    draft.summary,
    draft.documentOn,
    draft.fiscalYear,
    draft.changeNote,
    draft.titleEn,
    draft.summaryEn,
    draft.english,
    Object.entries(draft.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    draft.items,
    draft.links.map(({ id, url, label }) => [id, url, label]),
    Object.entries(draft.claims)
      .filter(([, claim]) => claim.target !== '' || claim.page !== '' || claim.text !== '')
      .map(([key, claim]) => [key, claim.target, claim.page, claim.text])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ])

/** What was sent under which position, so that the answer's errors find their fields even after the form has changed. */
export interface Sent {
  links: string[]
  claims: string[]
  items: string[]
}

export function formOf(
  revision: { id: string; version: number },
  draft: Draft,
  items: readonly EditorItem[],
): { form: FormData; sent: Sent } {
  const form = new FormData()
  const sent: Sent = { links: draft.links.map((link) => link.id), claims: [], items: [...draft.items] }
  form.set('id', revision.id)
  form.set('version', String(revision.version))
  for (const name of textPlaces) form.set(name, draft[name])
  for (const [name, value] of Object.entries(draft.fields)) setTyped(form, `fields.${name}`, value)
  for (const [index, key] of draft.items.entries()) {
    const [fiscalYear, itemCode] = key.split('/') as [string, string]
    form.set(`items.${index}.fiscalYear`, fiscalYear)
    form.set(`items.${index}.itemCode`, itemCode)
  }
  for (const [index, link] of draft.links.entries()) {
    form.set(`links.${index}.id`, link.id)
    form.set(`links.${index}.url`, link.url)
    form.set(`links.${index}.label`, link.label)
  }
  for (const item of answered(draft, items)) {
    for (const element of item.elements) {
      const key = claimKey(item, element.number)
      const claim = claimOf(draft, key)
      const name = `claims.${sent.claims.push(key) - 1}`
      const isWorded = claim.target === 'text' || claim.target === 'none'
      form.set(`${name}.fiscalYear`, String(item.fiscalYear))
      form.set(`${name}.itemCode`, item.itemCode)
      form.set(`${name}.elementNumber`, String(element.number))
      form.set(`${name}.target`, claim.target)
      form.set(`${name}.page`, claim.target.startsWith('file:') ? claim.page : '')
      form.set(`${name}.text`, isWorded ? claim.text : '')
    }
  }
  return { form, sent }
}

/** The items of a draft that we know, in the order in which they were chosen. */
export const answered = (draft: Draft, items: readonly EditorItem[]): EditorItem[] =>
  draft.items.flatMap((key) => items.find((item) => itemKey(item) === key) ?? [])

/** Whether a place is named; words and reasons are one when they are written. */
export const isShown = ({ target, text }: DraftClaim): boolean =>
  target === 'text' || target === 'none' ? text.trim() !== '' : target !== ''

export const shownIn = (draft: Draft, item: EditorItem): number =>
  item.elements.filter((element) => isShown(claimOf(draft, claimKey(item, element.number)))).length

/** A target that is no more (a removed file or link): what pointed to it is not shown yet. */
export function withoutTarget(draft: Draft, target: string): Draft {
  const claims = Object.fromEntries(
    Object.entries(draft.claims).map(([key, claim]) => [
      key,
      claim.target === target ? { ...claim, target: '', page: '' } : claim,
    ]),
  )
  return { ...draft, claims }
}

/** What points to a link that is no more is not shown yet. */
export function dropDangling(draft: Draft): Draft {
  const known = new Set(draft.links.map((link) => `link:${link.id}`))
  const lost = Object.values(draft.claims).find(
    ({ target }) => target.startsWith('link:') && !known.has(target),
  )
  return lost ? dropDangling(withoutTarget(draft, lost.target)) : draft
}

/**
 * The draft with what the server would refuse left as it was last saved, so that one date half typed does not keep the
 * rest from being saved. `controls` are those that the last answer named.
 */
export function withoutFaults(draft: Draft, saved: Draft, controls: ReadonlySet<string>): Draft {
  const sound = { ...draft, claims: { ...draft.claims } }
  for (const name of [...textPlaces, 'items'] as const) {
    if (controls.has(name)) Object.assign(sound, { [name]: saved[name] })
  }
  // A translation that is not whole yet is not ready; it is kept all the same.
  if (controls.has('titleEn')) sound.english = saved.english
  sound.fields = Object.fromEntries(
    Object.entries(draft.fields).map(([name, value]) => {
      const isFaulty = [...controls].some(
        (control) => control === `fields.${name}` || control.startsWith(`fields.${name}.`),
      )
      return [name, isFaulty ? (saved.fields[name] ?? value) : value]
    }),
  )
  const isFaulty = (link: DraftLink) =>
    ['url', 'label', 'id'].some((part) => controls.has(controlId.link(link.id, part)))
  sound.links = controls.has('links')
    ? saved.links
    : draft.links.flatMap((link) =>
        isFaulty(link) ? (saved.links.find((one) => one.id === link.id) ?? []) : link,
      )
  for (const key of Object.keys(draft.claims)) {
    const named = ['target', 'page', 'text'].some((part) => controls.has(controlId.claim(key, part)))
    if (named || controls.has('claims')) sound.claims[key] = claimOf(saved, key)
  }
  return dropDangling(sound)
}

/** Every element of the item that is not shown yet is shown there; what was chosen stays. */
export function fillEmpty(draft: Draft, item: EditorItem, target: string): Draft {
  const claims = { ...draft.claims }
  for (const { number } of item.elements) {
    const key = claimKey(item, number)
    const claim = claimOf(draft, key)
    if (claim.target === '') claims[key] = { ...claim, target }
  }
  return { ...draft, claims }
}

export const claimsOn = (draft: Draft, target: string): number =>
  Object.values(draft.claims).filter((claim) => claim.target === target).length

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return [...list]
  const copy = [...list]
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}

/** The id of the control behind a field, the same in the form and in the summary of errors. */
export const controlId = {
  link: (id: string, part: string) => `link-${id}-${part}`,
  claim: (key: string, part: string) => `claim-${key.replaceAll('/', '-')}-${part}`,
}

export interface FieldError {
  control: string
  message: Message
}

/** The answer's errors by the control they belong to, in the order of the form. */
export function errorsOf(fields: Readonly<Record<string, Message>>, sent: Sent): FieldError[] {
  return Object.entries(fields).map(([name, message]) => ({ control: controlOf(name, sent), message }))
}

function controlOf(name: string, sent: Sent): string {
  const [list, position, part] = name.split('.')
  const index = Number(position)
  if (list === 'links' && part !== undefined) return controlId.link(sent.links[index] ?? '', part)
  if (list === 'claims' && part !== undefined) return controlId.claim(sent.claims[index] ?? '', part)
  if (list === 'items' || list === 'links' || list === 'claims') return list
  return name
}

/** Items whose data must be of another fiscal year than the one typed: a hint, never a wall. */
export const otherYear = (typed: number | null, items: readonly EditorItem[]): EditorItem[] =>
  typed === null ? [] : items.filter((item) => item.periodYear !== null && item.periodYear !== typed)
