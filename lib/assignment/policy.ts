import { type Actor, hasOfficeRole, isAdministrator, isMember } from '#lib/user/actor.ts'

/** Who does what is said by the administrator or the director (คำสั่งแต่งตั้งคณะทำงาน). */
export const canAssign = (actor: Actor): boolean => isAdministrator(actor) || hasOfficeRole(actor, 'director')

export interface AssignmentFacts {
  workGroupId: string
}

/** A member takes an item of the own group, or gives it back. */
export const canHold = (actor: Actor, assignment: AssignmentFacts): boolean =>
  isMember(actor, assignment.workGroupId)
