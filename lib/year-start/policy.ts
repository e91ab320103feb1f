import { canAdministerCycles } from '#lib/cycle/policy.ts'
import { canWrite, type EvidenceFacts } from '#lib/evidence/policy.ts'
import type { Actor } from '#lib/user/actor.ts'

/** Beginning a year and undoing that are acts of the administrator. */
export const canStartYear = (actor: Actor): boolean => canAdministerCycles(actor)

/** Whoever may write it says that last year's text holds. */
export const canSettle = (actor: Actor, evidence: EvidenceFacts): boolean => canWrite(actor, evidence)

/**
 * Whether "nothing has changed" can be true of an item: it asks for what is so now, or names no year. What happened in a
 * year has to be told anew.
 */
export const mayStayUnchanged = (item: { periodRelation: string; periodCoverage: string }): boolean =>
  item.periodRelation === 'none' ||
  item.periodCoverage === 'current_state' ||
  item.periodCoverage === 'page_live'
