import 'server-only'
import { pageSize } from '#lib/limits.ts'
import { readRow, readRows } from '#lib/site/read.ts'

export interface ShownBlessing {
  id: string
  design: string
  body: string
  /** '' where nobody signed */
  signed: string
  sentAt: Date
}

const columns = 'id, design, body, signed, sent_at AS "sentAt"'

/** The wall, newest first, 20 a page. */
export async function listBlessings(page: number): Promise<{ rows: ShownBlessing[]; count: number }> {
  const [rows, counted] = await Promise.all([
    readRows<ShownBlessing>(
      'blessings',
      `SELECT ${columns} FROM public_blessings ORDER BY sent_at DESC, id
        LIMIT ${pageSize} OFFSET ($1::int - 1) * ${pageSize}`,
      [page],
    ),
    readRow<{ count: number }>('blessings-count', 'SELECT count(*)::int AS count FROM public_blessings'),
  ])
  return { rows, count: counted?.count ?? 0 }
}

export const findBlessing = (id: string): Promise<ShownBlessing | null> =>
  readRow<ShownBlessing>('blessing', `SELECT ${columns} FROM public_blessings WHERE id = $1`, [id])
