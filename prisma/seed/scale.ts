import 'server-only'
import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { recordAct } from '#lib/audit/record.ts'
import { db, pool } from '#lib/db.ts'
import type { FileFacts } from '#lib/files/receive.ts'
import { shortId } from '#lib/id.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import { keepShipped } from './demo/files.ts'

/** ×1 is this many pieces of evidence for each item of every year. */
export const perItem = 8
const batchSize = 2_000
const titleMark = 'ตัวอย่างปริมาณ'
const paper = 'no-gift-2565.pdf'
const DAY = 86_400_000

export class ScaleError extends Error {}

export interface ScaleOptions {
  /** 1, 10, 50 …: `perItem` times this for each item */
  times: number
  /** only the items of this year */
  fiscalYear?: number
  onProgress?: (done: number, total: number) => void
}

interface ScaleItem {
  fiscalYear: number
  code: string
  titleTh: string
  periodYear: number | null
  elements: number
  workGroupId: string
  groupNameTh: string
  contributorId: string
  reviewerId: string
  /** copies made by earlier runs */
  made: number
}

/**
 * Tops the demonstration office up to `times` × `perItem` published pieces of evidence for each item of every year, by
 * plain inserts that every constraint and trigger sees. What is public is never taken back, so it only grows.
 */
export async function seedScale({
  times,
  fiscalYear,
  onProgress = () => {},
}: ScaleOptions): Promise<{ added: number }> {
  if (!Number.isInteger(times) || times < 1 || times > 100) {
    throw new ScaleError('The number must be whole, from 1 to 100: npm run seed:scale -- 10')
  }
  const office = await db().office.findFirst({ select: { demonstration: true } })
  if (!office) throw new ScaleError('There is no office in this database yet: run npm start once.')
  if (!office.demonstration) {
    throw new ScaleError('This is the database of a real office: it is never filled with examples.')
  }
  await makeMissingCycles()
  const publisher = await db().user.findFirstOrThrow({
    where: { officeRoles: { some: { role: 'publisher' } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  const items = (await findItems()).filter(
    (item) => fiscalYear === undefined || item.fiscalYear === fiscalYear,
  )
  const file = await keepPaper()
  const wanted = items.flatMap((item) =>
    Array.from({ length: Math.max(0, times * perItem - item.made) }, (_, index) => ({
      item,
      copy: item.made + index,
    })),
  )
  for (let from = 0; from < wanted.length; from += batchSize) {
    await insertBatch(wanted.slice(from, from + batchSize).map(rowOf), file, publisher.id)
    onProgress(Math.min(from + batchSize, wanted.length), wanted.length)
  }
  if (wanted.length > 0) await record(times, wanted.length)
  return { added: wanted.length }
}

/** The years that the office has not worked through get a finished cycle on their newest framework. */
async function makeMissingCycles(): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query(`
      INSERT INTO cycles (fiscal_year, framework_id, state, opens_on, due_on, submits_on, finished_at)
      SELECT DISTINCT ON (f.fiscal_year) f.fiscal_year, f.id, 'finished', f.starts_on + 150, f.starts_on + 200,
        f.starts_on + 211, (f.starts_on + 270)::timestamptz
      FROM frameworks f WHERE NOT EXISTS (SELECT 1 FROM cycles c WHERE c.fiscal_year = f.fiscal_year)
      ORDER BY f.fiscal_year, f.edition DESC`)
    await client.query(`
      INSERT INTO cycle_items (fiscal_year, item_code, item_id, due_on)
      SELECT c.fiscal_year, i.code, i.id, c.due_on FROM cycles c JOIN items i ON i.framework_id = c.framework_id
      ON CONFLICT DO NOTHING`)
    await client.query(`
      INSERT INTO assignments (id, fiscal_year, item_code, work_group_id, kind)
      SELECT gen_random_uuid(), ci.fiscal_year, ci.item_code, g.id, 'lead' FROM cycle_items ci
      JOIN items i ON i.id = ci.item_id JOIN work_groups g ON g.slug = i.usual_owners[1]
      WHERE NOT EXISTS (SELECT 1 FROM assignments a
        WHERE a.fiscal_year = ci.fiscal_year AND a.item_code = ci.item_code)`)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function findItems(): Promise<ScaleItem[]> {
  const { rows } = await pool().query<ScaleItem>(
    `SELECT ci.fiscal_year AS "fiscalYear", ci.item_code AS code, i.title_th AS "titleTh", i.period_year AS "periodYear",
       (SELECT count(*)::int FROM elements e WHERE e.item_id = i.id) AS elements,
       a.work_group_id AS "workGroupId", g.name_th AS "groupNameTh",
       (SELECT m.user_id FROM memberships m WHERE m.work_group_id = g.id AND m.role = 'contributor'
          ORDER BY m.user_id LIMIT 1) AS "contributorId",
       (SELECT m.user_id FROM memberships m WHERE m.work_group_id = g.id AND m.role = 'reviewer'
          ORDER BY m.user_id LIMIT 1) AS "reviewerId",
       coalesce(made.count, 0) AS made
     FROM cycle_items ci JOIN items i ON i.id = ci.item_id
     JOIN assignments a ON a.fiscal_year = ci.fiscal_year AND a.item_code = ci.item_code AND a.kind = 'lead'
     JOIN work_groups g ON g.id = a.work_group_id
     LEFT JOIN (SELECT pi.fiscal_year, pi.item_code, count(*)::int AS count FROM publication_items pi
       JOIN publications p ON p.id = pi.publication_id WHERE p.title LIKE $1 GROUP BY 1, 2) made
       ON made.fiscal_year = ci.fiscal_year AND made.item_code = ci.item_code
     ORDER BY ci.fiscal_year, i.position`,
    [`${titleMark}%`],
  )
  return rows
}

/** One small paper that all of them share: bytes are stored once by their hash. */
async function keepPaper(): Promise<FileFacts> {
  const file = await keepShipped(paper)
  const { sha256, size, mime, pages, hasText } = file
  await db().blob.upsert({
    where: { sha256 },
    create: { sha256, size, mime, pages, hasText },
    update: { orphanedAt: null },
  })
  return file
}

// Words of the office in changing company, so that searches find many, few or one, as they do in life.
const subjects = [
  'งบประมาณ',
  'การจัดซื้อจัดจ้าง',
  'แผนปฏิบัติการ',
  'โรงเรียนสุจริต',
  'การนิเทศ',
  'บริการประชาชน',
  'การมีส่วนร่วม',
]
const verbs = ['ติดตาม', 'สรุป', 'ทบทวน', 'ปรับปรุง', 'เปิดเผย', 'ตรวจสอบ']
const places = [
  'ไตรมาสที่ 1',
  'ไตรมาสที่ 2',
  'ไตรมาสที่ 3',
  'ไตรมาสที่ 4',
  'ครึ่งปีแรก',
  'ทั้งปี',
  'ภาคเรียนที่ 1',
  'ภาคเรียนที่ 2',
]

function summaryOf(item: ScaleItem, copy: number): string {
  const pick = (from: readonly string[], by: number) => from[by % from.length]!
  const subject = pick(subjects, copy + item.code.length)
  const lines = Array.from(
    { length: 4 },
    (_, line) =>
      `- ${pick(verbs, copy + line)}${pick(subjects, copy * 3 + line)} ${pick(places, copy + line * 2)} ของ${item.groupNameTh}`,
  )
  return `${pick(verbs, copy)}${subject} ${pick(places, copy)} ปีงบประมาณ พ.ศ. ${item.fiscalYear} ข้อ ${item.code} ชุดที่ ${copy + 1}\n\n${lines.join('\n')}\n\n> **ตัวอย่าง** ข้อความนี้สร้างขึ้นเพื่อทดสอบปริมาณข้อมูล`
}

/** A column of a batch: its type and its values, sent as one array. */
const types = {
  evidence: 'text',
  work_group: 'uuid',
  contributor: 'uuid',
  reviewer: 'uuid',
  revision: 'uuid',
  publication: 'uuid',
  attachment: 'text',
  year: 'int',
  code: 'text',
  elements: 'int',
  title: 'text',
  title_search: 'text',
  summary: 'text',
  summary_search: 'text',
  document_on: 'date',
  data_year: 'int',
  at: 'timestamptz',
} as const
type Column = keyof typeof types
type Row = Record<Column, string | number | Date | null>

function rowOf({ item, copy }: { item: ScaleItem; copy: number }): Row {
  const title = `${titleMark} ${copy + 1}: ${item.titleTh}`.slice(0, 300)
  const summary = summaryOf(item, copy)
  // Spread over the half year before the cycle closed, no two copies of an item in the same minute.
  const closes = Date.UTC(item.fiscalYear - 543, 3, 29, 9)
  const at = new Date(closes - ((copy * 37) % 180) * DAY - copy * 61_000)
  return {
    evidence: shortId(),
    work_group: item.workGroupId,
    contributor: item.contributorId,
    reviewer: item.reviewerId,
    revision: randomUUID(),
    publication: randomUUID(),
    attachment: shortId(),
    year: item.fiscalYear,
    code: item.code,
    // The first shows everything that is asked, the rest a part: so are real ones.
    elements: copy === 0 ? item.elements : Math.min(item.elements, 2),
    title,
    title_search: normalizeForSearch(title),
    summary,
    summary_search: normalizeForSearch(summary.replaceAll(/[*>-]/g, '')),
    document_on: new Date(at.getTime() - 7 * DAY).toISOString().slice(0, 10),
    data_year: item.periodYear,
    at,
  }
}

async function insertBatch(rows: readonly Row[], file: FileFacts, publisherId: string): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await write(client, rows, file, publisherId)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const columnsOfText = 'title, title_search, summary, summary_search, document_on'
const textOf: readonly Column[] = [
  'title',
  'title_search',
  'summary',
  'summary_search',
  'document_on',
  'data_year',
]

async function write(
  client: PoolClient,
  rows: readonly Row[],
  file: FileFacts,
  publisherId: string,
): Promise<void> {
  /** Runs `sql` with {rows} as the batch's rows of these columns, s; more values follow as {1}, {2} … */
  const run = (columns: readonly Column[], sql: string, ...values: unknown[]) => {
    const arrays = columns.map((column, index) => `$${index + 1}::${types[column]}[]`).join(', ')
    const text = sql
      .replace('{rows}', `unnest(${arrays}) AS s(${columns.join(', ')})`)
      .replace(/\{(\d)\}/g, (_, place) => `$${columns.length + Number(place)}`)
    return client.query(text, [...columns.map((column) => rows.map((row) => row[column])), ...values])
  }
  const name = 'ประกาศตัวอย่าง.pdf'

  await run(
    ['evidence', 'work_group', 'contributor', 'at'],
    `INSERT INTO evidence (id, work_group_id, created_by_id, created_at)
     SELECT evidence, work_group, contributor, at - interval '7 days' FROM {rows}`,
  )
  // A draft first: the parts of a revision can be written only while it is one.
  await run(
    ['revision', 'evidence', 'contributor', 'at', ...textOf],
    `INSERT INTO revisions (id, evidence_id, number, state, ${columnsOfText}, fiscal_year, created_by_id, created_at, saved_at)
     SELECT revision, evidence, 1, 'draft', ${columnsOfText}, data_year, contributor, at - interval '7 days',
       at - interval '6 days' FROM {rows}`,
  )
  await run(
    ['revision', 'contributor', 'at'],
    `INSERT INTO revision_authors (revision_id, user_id, first_at)
     SELECT revision, contributor, at - interval '7 days' FROM {rows}`,
  )
  await run(
    ['revision', 'year', 'code'],
    `INSERT INTO revision_items (revision_id, fiscal_year, item_code) SELECT revision, year, code FROM {rows}`,
  )
  await run(
    ['attachment', 'revision', 'contributor', 'year', 'code', 'at'],
    `INSERT INTO attachments (id, revision_id, position, sha256, display_name, file_name, uploaded_by_id, uploaded_at)
     SELECT attachment, revision, 0, {1}, {2}, code || '-' || year || '.pdf', contributor, at - interval '6 days' FROM {rows}`,
    file.sha256,
    name,
  )
  await run(
    ['revision', 'attachment', 'year', 'code', 'elements'],
    `INSERT INTO claims (id, revision_id, fiscal_year, item_code, element_number, kind, attachment_id, page)
     SELECT gen_random_uuid(), revision, year, code, n, 'file', attachment, 1 + (n - 1) % {1}
     FROM {rows}, generate_series(1, elements) n`,
    file.pages ?? 1,
  )
  await run(
    ['revision', 'contributor', 'reviewer', 'at'],
    `UPDATE revisions r SET state = 'published', version = 5, submitted_at = s.at - interval '5 days',
       submitted_by_id = s.contributor, approved_at = s.at - interval '2 days', approved_by_id = s.reviewer,
       published_at = s.at, published_by_id = {1}::uuid
     FROM {rows} WHERE r.id = s.revision`,
    publisherId,
  )
  await run(
    ['publication', 'evidence', 'revision', 'work_group', 'at', ...textOf],
    `INSERT INTO publications (id, evidence_id, revision_id, revision_number, work_group_id, ${columnsOfText}, fiscal_year,
       published_at)
     SELECT publication, evidence, revision, 1, work_group, ${columnsOfText}, data_year, at FROM {rows}`,
  )
  await run(
    ['publication', 'year', 'code'],
    `INSERT INTO publication_items (publication_id, fiscal_year, item_code) SELECT publication, year, code FROM {rows}`,
  )
  await run(
    ['attachment', 'publication', 'year', 'code'],
    `INSERT INTO publication_files (id, publication_id, position, sha256, size, mime, pages, has_text, display_name, file_name)
     SELECT attachment, publication, 0, {1}, {2}, {3}, {4}, {5}, {6}, code || '-' || year || '.pdf' FROM {rows}`,
    file.sha256,
    file.size,
    file.mime,
    file.pages,
    file.hasText,
    name,
  )
  await run(
    ['publication', 'attachment', 'year', 'code', 'elements'],
    `INSERT INTO publication_claims (publication_id, fiscal_year, item_code, element_number, kind, file_id, page)
     SELECT publication, year, code, n, 'file', attachment, 1 + (n - 1) % {1} FROM {rows}, generate_series(1, elements) n`,
    file.pages ?? 1,
  )
}

const record = (times: number, added: number) =>
  db().$transaction((tx) =>
    recordAct(tx, {
      actor: null,
      systemName: 'seed:scale',
      action: 'demonstration.scale',
      objectType: 'office',
      objectId: '1',
      now: new Date(),
      after: { times, added },
    }),
  )
