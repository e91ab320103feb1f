import 'server-only'
import { pool } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { canAdministerCycles } from './policy.ts'

const doubtful = `(i.confidence <> 'high' OR i.title_confidence <> 'high')`

export interface CycleCounts {
  fiscalYear: number
  items: number
  /** items that no group answers yet */
  unassigned: number
  /** items with evidence that the public can read */
  published: number
  /** items of which the framework file is not sure */
  doubtful: number
}

/** How far each cycle is, by its year. */
export async function countCycleItems(actor: Actor): Promise<Map<number, CycleCounts>> {
  if (!readsWholeOffice(actor)) return new Map()
  const { rows } = await pool().query<CycleCounts>(
    `SELECT ci.fiscal_year AS "fiscalYear", count(*)::int AS items,
            count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM assignments a
              WHERE a.fiscal_year = ci.fiscal_year AND a.item_code = ci.item_code))::int AS unassigned,
            count(*) FILTER (WHERE EXISTS (SELECT 1 FROM publication_items pi JOIN publications p ON p.id = pi.publication_id
              WHERE pi.fiscal_year = ci.fiscal_year AND pi.item_code = ci.item_code AND p.state = 'current'))::int AS published,
            count(*) FILTER (WHERE ${doubtful})::int AS doubtful
       FROM cycle_items ci JOIN items i ON i.id = ci.item_id GROUP BY ci.fiscal_year`,
  )
  return new Map(rows.map((row) => [row.fiscalYear, row]))
}

export interface OpenableYear {
  fiscalYear: number
  edition: number
  items: number
  doubtful: number
  /** What the framework file says of itself, in Thai. */
  note: string
}

/** Years whose framework is here while nobody has opened them, newest first. */
export async function listOpenableYears(actor: Actor): Promise<OpenableYear[]> {
  if (!canAdministerCycles(actor)) return []
  const { rows } = await pool().query<OpenableYear>(
    `SELECT f.fiscal_year AS "fiscalYear", f.edition, f.note, count(i.id)::int AS items,
            count(i.id) FILTER (WHERE ${doubtful})::int AS doubtful
       FROM frameworks f LEFT JOIN items i ON i.framework_id = f.id
      WHERE NOT EXISTS (SELECT 1 FROM cycles c WHERE c.fiscal_year = f.fiscal_year)
        AND NOT EXISTS (SELECT 1 FROM frameworks n WHERE n.fiscal_year = f.fiscal_year AND n.edition > f.edition)
      GROUP BY f.id ORDER BY f.fiscal_year DESC`,
  )
  return rows
}
