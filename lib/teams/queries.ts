import 'server-only'
import { teams } from '#lib/content/kinds/teams.ts'
import { fieldsOf, type Row } from '#lib/content/values.ts'
import { db } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { dutiesWithoutLearner } from './gaps.ts'

export interface LearnerGaps {
  evidenceId: string
  title: string
  titleEn: string
  duties: Row[]
}

/** Duties of the newest year's teams that nobody is learning: to heads of groups, and to who reads the whole office. */
export async function findLearnerGaps(actor: Actor): Promise<LearnerGaps | null> {
  if (!readsWholeOffice(actor) && !actor.groups.some(({ role }) => role === 'reviewer')) return null
  const newest = await db().publication.findFirst({
    where: { kind: teams.name, state: 'current' },
    orderBy: { slug: 'desc' },
    select: { evidenceId: true, title: true, titleEn: true, fields: true },
  })
  if (!newest) return null
  const { fields, ...facts } = newest
  const duties = dutiesWithoutLearner(fieldsOf(teams, fields))
  return duties.length > 0 ? { ...facts, duties } : null
}
