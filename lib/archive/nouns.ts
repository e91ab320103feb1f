import 'server-only'
import type pg from 'pg'
import { z } from 'zod'

/**
 * What an office does not take along, and why. Everything else is taken, a new table too: nothing is forgotten because
 * nobody thought of it.
 */
export const leftBehind: Record<string, string> = {
  _prisma_migrations: 'how this database came about',
  access_links: 'secret: links to set a password',
  audit_checks: 'made anew by verifying',
  audit_head: 'the last row of auditEntries',
  blob_pages: 'read anew from the files',
  blob_readings: 'read anew from the files',
  calendar_feeds: 'secret: addresses of calendars',
  findings: 'found anew by the pre-check',
  link_looks: 'looked at anew',
  mails: 'letters of this portal, with addresses of it',
  notices: 'news on their way into letters',
  presences: 'who has a page open',
  public_clock: 'of this database',
  rate_limits: 'counters against guessing',
  removed_attachments: 'kept a day for undoing',
  revision_checks: 'found anew by the pre-check',
  sessions: 'secret: who is signed in',
  uploads: 'half received files',
}

/** Columns that stay behind, with what an import puts there. */
export const leftColumns: Record<string, Record<string, string>> = {
  users: { password_hash: 'none' }, // lib/auth/hashing: this account has no password yet
}

export interface Column {
  /** in the archive */
  name: string
  column: string
  /** as PostgreSQL writes it, for reading it back */
  type: string
  schema: z.ZodType
}

/** A kind of thing: a file of JSON Lines in the archive, a table here. */
export interface Noun {
  name: string
  table: string
  columns: Column[]
  /** columns of the primary key, the order of the lines */
  order: string[]
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

interface Row {
  table: string
  column: string
  type: string
  base: string
  length: number | null
  labels: string[] | null
  isArray: boolean
  isNullable: boolean
  order: string[]
}

/** The nouns as the schema of this program has them, each field with what it may hold. */
export async function listNouns(client: pg.ClientBase): Promise<Noun[]> {
  const { rows } = await client.query<Row>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
            coalesce(e.typname, t.typname)::text AS base,
            CASE WHEN t.typname = 'bpchar' THEN a.atttypmod - 4 END AS length, t.typelem <> 0 AND t.typlen = -1 AS "isArray",
            NOT a.attnotnull AS "isNullable",
            (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = coalesce(e.oid, t.oid)) AS labels,
            (SELECT array_agg(k.attname::text ORDER BY array_position(i.indkey::int2[], k.attnum)) FROM pg_index i
               JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
              WHERE i.indrelid = c.oid AND i.indisprimary) AS order
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typlen = -1
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attnum`,
  )
  const nouns = new Map<string, Noun>()
  for (const row of rows) {
    if (row.table in leftBehind || row.column in (leftColumns[row.table] ?? {})) continue
    const noun = nouns.get(row.table) ?? {
      name: camel(row.table),
      table: row.table,
      columns: [],
      order: row.order,
    }
    noun.columns.push({ name: camel(row.column), column: row.column, type: row.type, schema: schemaOf(row) })
    nouns.set(row.table, noun)
  }
  return [...nouns.values()]
}

function schemaOf({ base, labels, length, isArray, isNullable }: Row): z.ZodType {
  const one = labels ? z.enum(labels as [string, ...string[]]) : scalarOf(base, length)
  const schema = isArray ? z.array(one) : one
  return isNullable ? schema.nullable() : schema
}

function scalarOf(base: string, length: number | null): z.ZodType {
  switch (base) {
    case 'uuid':
      return z.guid()
    case 'int2':
    case 'int4':
    case 'int8':
      return z.int()
    case 'numeric':
    case 'float8':
      return z.number()
    case 'bool':
      return z.boolean()
    case 'timestamptz':
      return z.iso.datetime({ offset: true })
    case 'date':
      return z.iso.date()
    case 'json':
    case 'jsonb':
      return z.unknown()
    case 'bytea':
      return z.string().regex(/^\\x(?:[0-9a-f]{2})*$/)
    default:
      return length === null ? z.string() : z.string().max(length)
  }
}

/** A line of a noun's file; of the fields that the archive says it has. */
export const lineSchema = (columns: readonly Column[]) =>
  z.strictObject(Object.fromEntries(columns.map(({ name, schema }) => [name, schema])))

export const jsonSchemaOf = ({ name, columns }: Noun): object => ({
  title: name,
  ...z.toJSONSchema(lineSchema(columns)),
})
