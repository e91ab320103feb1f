import 'server-only'
import { db, pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { judgeRows, type Row } from './judge.ts'
import { readKnown, readSheet } from './known.ts'
import { canImportOldSite } from './policy.ts'
import { keptSettings, type Settings, type VerdictName } from './schema.ts'

export interface ListedImport {
  id: string
  name: string
  state: 'open' | 'confirmed' | 'done'
  createdBy: string
  createdAt: Date
  rows: number
  /** rows that became something, and rows that have been come to */
  made: number
  over: number
}

const listed = `SELECT i.id::text, i.name, i.state::text, u.name AS "createdBy", i.created_at AS "createdAt",
    count(r.*)::int - CASE WHEN i.settings ->> 'heads' = 'on' THEN 1 ELSE 0 END AS rows,
    count(r.*) FILTER (WHERE r.outcome <> 'left')::int AS made, count(r.outcome)::int AS over
  FROM old_site_imports i JOIN users u ON u.id = i.created_by_id LEFT JOIN old_site_rows r ON r.import_id = i.id`

export async function listImports(
  actor: Actor,
  page: number,
): Promise<{ imports: ListedImport[]; total: number }> {
  if (!canImportOldSite(actor)) return { imports: [], total: 0 }
  const { rows } = await pool().query<ListedImport>(
    `${listed} GROUP BY i.id, u.name ORDER BY i.created_at DESC, i.id LIMIT ${pageSize} OFFSET $1`,
    [(page - 1) * pageSize],
  )
  return { imports: rows, total: await db().oldSiteImport.count() }
}

export type RowState = VerdictName | 'waiting' | 'created' | 'updated' | 'left'

export interface ImportRow {
  number: number
  state: RowState
  notes: Message[]
  code: string
  title: string
  address: string
  evidenceId: string | null
}

export interface ImportDetail extends ListedImport {
  version: number
  settings: Settings
  /** of each column: what stands in its first rows */
  columns: string[][]
  files: { kept: number; refused: { path: string; message: Message }[] }
  all: ImportRow[]
}

/** One import with every row: as it is judged now while it is open, as it went once it is confirmed. */
export async function findImport(actor: Actor, id: string): Promise<ImportDetail | null> {
  if (!canImportOldSite(actor) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const { rows } = await pool().query<ListedImport>(`${listed} WHERE i.id = $1::uuid GROUP BY i.id, u.name`, [
    id,
  ])
  const [found] = rows
  if (!found) return null
  const { settings: kept, version } = await db().oldSiteImport.findUniqueOrThrow({ where: { id } })
  const settings = keptSettings.parse(kept)
  const [sheet, files] = await Promise.all([
    readSheet(id),
    pool().query<{ path: string; sha256: string | null; message: Message }>(
      `SELECT path, sha256, facts -> 'refused' AS message FROM old_site_files WHERE import_id = $1::uuid ORDER BY path`,
      [id],
    ),
  ])
  const refused = files.rows.filter(({ sha256 }) => sha256 === null)
  return {
    ...found,
    version,
    settings,
    columns: columnsOf(sheet),
    files: { kept: files.rows.length - refused.length, refused },
    all: found.state === 'open' ? await judged(id, sheet, settings) : await became(id, settings),
  }
}

function columnsOf(sheet: readonly Row[]): string[][] {
  const width = Math.max(0, ...sheet.slice(0, 50).map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) => sheet.slice(0, 4).map(({ cells }) => cells[at] ?? ''))
}

async function judged(id: string, sheet: readonly Row[], settings: Settings): Promise<ImportRow[]> {
  return judgeRows(sheet, settings, await readKnown(id)).map(({ verdict, plan, ...row }) => ({
    ...row,
    state: verdict,
    evidenceId: plan?.updates ?? null,
  }))
}

async function became(id: string, settings: Settings): Promise<ImportRow[]> {
  const rows = await db().oldSiteRow.findMany({ where: { importId: id }, orderBy: { number: 'asc' } })
  return (settings.heads ? rows.slice(1) : rows).map(({ number, cells, outcome, evidenceId, notes }) => ({
    number,
    evidenceId,
    state: outcome ?? 'waiting',
    notes: notes as unknown as Message[],
    code: cells[settings.code] ?? '',
    title: cells[settings.title] ?? '',
    address: cells[settings.address] ?? '',
  }))
}
