import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'

export type AuditFault =
  | 'hash' // the row does not say what its hash was made of
  | 'link' // the row does not continue the row before it
  | 'gap' // a row is missing before it
  | 'tail' // the chain ends earlier than its head says
  | 'head' // the head names another hash than the last row
  | 'published' // the public clock shows a head that is not in the chain

export type AuditReport =
  | { sound: true; rows: number; head: string }
  | { sound: false; rows: number; seq: number; fault: AuditFault; sentence: string }

const genesis = '0'.repeat(64)
const batchSize = 1_000

interface Entry {
  seq: string
  prev_hash: string
  hash: string
  canonical: string
}

/** A row up to which the chain was found sound, and its hash then. */
export interface ChainPlace {
  seq: number
  hash: string
}

const beginning: ChainPlace = { seq: 0, hash: genesis }

/**
 * Computes the chain anew, row by row, on one snapshot of the database. The text of a row is the database's
 * (`audit_canonical`), the hash is ours. Stops at the first row that does not hold. `from` spares the rows before it:
 * it must still be the row it was.
 */
export async function verifyAudit(
  client: ClientBase,
  progress: (rows: number) => void = () => {},
  from: ChainPlace = beginning,
): Promise<AuditReport> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await verifySnapshot(client, progress, from)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function verifySnapshot(
  client: ClientBase,
  progress: (rows: number) => void,
  from: ChainPlace,
): Promise<AuditReport> {
  const heads = await client.query<{ seq: string; hash: string; shown: string; shown_hash: string }>(
    `SELECT h.seq::text, h.hash, c.audit_seq::text AS shown, c.audit_hash AS shown_hash
      FROM audit_head h, public_clock c WHERE h.id = 1 AND c.id = 1`,
  )
  const head = heads.rows[0]
  let { seq: last, hash: lastHash } = from
  const unsound = (seq: number, fault: AuditFault, sentence: string): AuditReport => ({
    sound: false,
    rows: last,
    seq,
    fault,
    sentence,
  })
  if (!head) return unsound(0, 'head', 'The head of the chain, or the public clock, has lost its row.')
  const shown = { seq: Number(head.shown), hash: head.shown_hash }
  if (from.seq > 0 && !(await isStill(client, from))) {
    return unsound(from.seq, 'hash', `Row ${from.seq} is not the row that was found sound before.`)
  }

  for (;;) {
    const { rows } = await client.query<Entry>(
      `SELECT e.seq::text, e.prev_hash, e.hash, audit_canonical(e) AS canonical
        FROM audit_entries e WHERE e.seq > $1 ORDER BY e.seq LIMIT ${batchSize}`,
      [last],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const seq = Number(row.seq)
      if (seq !== last + 1) {
        return unsound(last + 1, 'gap', `Row ${last + 1} is missing: after row ${last} comes row ${seq}.`)
      }
      if (row.prev_hash !== lastHash) {
        return unsound(seq, 'link', `Row ${seq} does not continue row ${last}: it was linked to another row.`)
      }
      const hash = createHash('sha256').update(`${lastHash}\n${row.canonical}`).digest('hex')
      if (row.hash !== hash) {
        return unsound(seq, 'hash', `Row ${seq} was changed: its content does not give its hash.`)
      }
      if (seq === shown.seq && hash !== shown.hash) {
        return unsound(seq, 'published', `Row ${seq} is not the row whose hash was shown to the public.`)
      }
      last = seq
      lastHash = hash
    }
    progress(last)
  }

  const promised = Math.max(Number(head.seq), shown.seq)
  if (last < promised) {
    return unsound(
      last + 1,
      'tail',
      `The chain is cut: it ends at row ${last}, but there were ${promised} rows.`,
    )
  }
  if (Number(head.seq) !== last || head.hash !== lastHash) {
    return unsound(
      last,
      'head',
      `The head names row ${head.seq} with another hash than the last row, ${last}.`,
    )
  }
  return { sound: true, rows: last, head: lastHash }
}

async function isStill(client: ClientBase, { seq, hash }: ChainPlace): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM audit_entries WHERE seq = $1 AND hash = $2', [seq, hash])
  return rows.length > 0
}
