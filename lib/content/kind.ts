import type { Lang } from '#lib/i18n.ts'

/** Words of a declaration: they live in the folder of the kind, not among the portal's sentences. */
export type Words = Readonly<Record<Lang, string>>

interface Declared {
  /** in `fields` of a revision */
  name: string
  label: Words
  hint?: Words
  /** asked for when it is sent for review; a draft may lack it */
  required?: true
  /** Its list says it already, as the legend of a register says the cuts: not among the facts. */
  withinRows?: true
  /** Of one year alone: empty in what is begun from the year before. */
  fresh?: true
  /**
   * What a column says in what is begun from the year before: what another one said then, or a word of its own, as in
   * "to re-check". Nobody sends for review what still says that word.
   */
  carried?: { from: string } | { as: string }
}

/** A text is kept as { th, en } where it is `translated`, else as it is. */
export type TextField = Declared & {
  type: 'text'
  max: number
  translated?: true
  /** A level is offered from the scheme of the year. */
  offered?: 'levels'
  /** offered while one types; anything else may be typed */
  suggestions?: readonly Words[]
}
/** Markdown without HTML; always translated. */
export type MarkdownField = Declared & { type: 'markdown'; max: number }
/** 'YYYY-MM-DD' or '' */
export type DayField = Declared & { type: 'day' }
export type ChoiceField = Declared & { type: 'choice'; choices: readonly { value: string; label: Words }[] }
/** a whole or decimal number, or null; `initial` is what the first one begins with, `decimals` always stand there */
export type NumberField = Declared & {
  type: 'number'
  unit: Words
  least?: number
  most?: number
  decimals?: number
  initial?: number
}
/** an http(s) address or '' */
export type LinkField = Declared & { type: 'link' }
/** One of the revision's own pictures, kept as `file:4f7k2m9x`, or ''. In cards it stands above the words. */
export type PictureField = Declared & { type: 'picture' }

export type PlainField = TextField | DayField | ChoiceField | NumberField | LinkField | PictureField
/** A list: people, documents, steps. Each row has a value for every column. */
export type RowsField = Declared & {
  type: 'rows'
  columns: readonly PlainField[]
  most: number
  /**
   * How the public sees it; a table where nothing is said. A chart is drawn from columns `name` and
   * `under`, months from a column for each month of a fiscal year, after `service` and `channel`, translations from
   * `language`, `title` and `text`; actions and risks from the columns that their kinds declare.
   */
  look?:
    | 'steps'
    | 'cards'
    | 'chart'
    | 'months'
    | 'translations'
    | 'actions'
    | 'risks'
    | 'gifts'
    | 'pdca'
    | 'path'
    | 'sayings'
    | 'hearts'
    | 'tiers'
  /** The choice that says of each row whether it is ready (`ready`): the others are work in hand, and public nowhere. */
  readiness?: string
  /** what is said where it has no row; nothing otherwise */
  whenNone?: Words
}
export type Field = PlainField | MarkdownField | RowsField

/** A kind of public content: what one folder under kinds/ declares, and all that the portal needs to know of it. */
export interface ContentKind {
  /** 2–20 small letters; kept in `evidence.kind` for ever */
  name: string
  /** of its addresses, one segment or two: /news, /news/{id} */
  path: string
  /**
   * Pages with a name of their own, where others have their id: `page` as in /about/structure, `year` where there is one
   * for each fiscal year (BE), as in /integrity/risks/2568.
   */
  named?: 'page' | 'year'
  words: {
    /** one of them, as in "a new …" */
    one: Words
    many: Words
    lead: Words
  }
  fields: readonly Field[]
  /** the field of type `day` by which lists are ordered and dated; the day of publishing where there is none */
  dated?: string
  /** the field of type `choice` by which its list may be filtered */
  sorted?: string
  /** Plain fields that a list of them tells of each, where others have the day of publishing. */
  listed?: readonly string[]
  /** fields of type `number` each of which must be more than the one before */
  rising?: readonly string[]
  /** documents of a page that the portal makes from its fields, under its address */
  documents?: readonly { name: string; label: Words }[]
  /** its pages are given as PDF too, as they print */
  printed?: true
  /** pages of the portal that its list leads to */
  beside?: readonly { path: string; label: Words }[]
  /** where staff look after what is public of it */
  care?: { path: string; label: Words }
  /** Atom of its newest, where there is one */
  feed?: string
}
