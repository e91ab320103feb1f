/** An item of one edition, as far as a person would notice a change of it. */
export interface EditionItem {
  code: string
  topicSlug: string
  subIndicatorCode: string
  titleTh: string
  titleEn: string
  periodYear: number | null
  periodRelation: string
  periodCoverage: string
  elements: readonly string[]
}

export interface ItemName {
  code: string
  titleTh: string
  titleEn: string
}

type Field = Exclude<keyof EditionItem, 'code' | 'elements'>
const fields: readonly Field[] = [
  'topicSlug',
  'subIndicatorCode',
  'titleTh',
  'titleEn',
  'periodYear',
  'periodRelation',
  'periodCoverage',
]

export interface FieldChange {
  field: Field
  from: string | number | null
  to: string | number | null
}

/** `from` is null for an element that is new, `to` for one that is gone. */
export interface ElementChange {
  number: number
  from: string | null
  to: string | null
}

export interface ItemChange extends ItemName {
  fields: FieldChange[]
  elements: ElementChange[]
  /** The code now asks for something else: what answered the old question does not answer the new one. */
  otherTopic: boolean
}

export interface EditionChanges {
  added: ItemName[]
  gone: ItemName[]
  changed: ItemChange[]
}

const nameOf = ({ code, titleTh, titleEn }: EditionItem): ItemName => ({ code, titleTh, titleEn })

/** What a move from one edition to another changes, item by item in the order of the editions. */
export function compareEditions(from: readonly EditionItem[], to: readonly EditionItem[]): EditionChanges {
  const before = new Map(from.map((item) => [item.code, item]))
  const after = new Map(to.map((item) => [item.code, item]))
  return {
    added: to.filter((item) => !before.has(item.code)).map(nameOf),
    gone: from.filter((item) => !after.has(item.code)).map(nameOf),
    changed: to.flatMap((item) => {
      const old = before.get(item.code)
      const change = old && itemChange(old, item)
      return change && change.fields.length + change.elements.length > 0 ? [change] : []
    }),
  }
}

function itemChange(old: EditionItem, item: EditionItem): ItemChange {
  const count = Math.max(old.elements.length, item.elements.length)
  return {
    ...nameOf(item),
    fields: fields
      .filter((field) => old[field] !== item[field])
      .map((field) => ({ field, from: old[field], to: item[field] })),
    elements: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      from: old.elements[index] ?? null,
      to: item.elements[index] ?? null,
    })).filter((element) => element.from !== element.to),
    otherTopic: old.topicSlug !== item.topicSlug,
  }
}

export const changesNothing = (changes: EditionChanges): boolean =>
  changes.added.length + changes.gone.length + changes.changed.length === 0

/** Codes whose published answers would be left without their question. */
export const codesLost = (changes: EditionChanges): string[] => [
  ...changes.gone.map((item) => item.code),
  ...changes.changed.filter((item) => item.otherTopic).map((item) => item.code),
]
