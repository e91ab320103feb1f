import 'server-only'
import { results } from '#lib/content/kinds/results.ts'
import { fieldsOf, type Row } from '#lib/content/values.ts'
import { db } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { ResultLevel } from './level.ts'
import { overdueActions } from './scores.ts'

/** The levels of a fiscal year's scheme, the best first; none where the portal has no framework of that year. */
export async function listLevels(_actor: Actor, fiscalYear: number): Promise<ResultLevel[]> {
  const of = { fiscalYear }
  const select = { levels: { orderBy: { position: 'asc' } } } as const
  const framework =
    (await db().framework.findFirst({ where: { ...of, cycle: { isNot: null } }, select })) ??
    (await db().framework.findFirst({ where: of, orderBy: { edition: 'desc' }, select }))
  return (framework?.levels ?? []).map((level) => ({
    label: level.labelTh,
    min: Number(level.minScore),
    max: Number(level.maxScore),
    eachInstrumentMin: level.eachInstrumentMin === null ? null : Number(level.eachInstrumentMin),
  }))
}

export interface OverdueActions {
  evidenceId: string
  title: string
  titleEn: string
  actions: Row[]
}

/** What was promised after a published result and is not done though its day is over: to its group, or the whole office. */
export async function listOverdueActions(actor: Actor, today: string): Promise<OverdueActions[]> {
  const groupIds = actor.groups.map(({ workGroupId }) => workGroupId)
  const published = await db().publication.findMany({
    where: {
      kind: results.name,
      state: 'current',
      ...(readsWholeOffice(actor) ? {} : { workGroupId: { in: groupIds } }),
    },
    orderBy: { slug: 'desc' },
    select: { evidenceId: true, title: true, titleEn: true, fields: true },
  })
  return published.flatMap(({ fields, ...one }) => {
    const actions = overdueActions(fieldsOf(results, fields).actions as Row[], today)
    return actions.length > 0 ? [{ ...one, actions }] : []
  })
}
