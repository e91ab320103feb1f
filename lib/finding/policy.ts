import { canReturn, canWrite, type RevisionFacts } from '#lib/evidence/policy.ts'
import type { Actor } from '#lib/user/actor.ts'

/** Who writes the evidence and who decides on it may say that it is right as it is. */
export const canConfirmFinding = (actor: Actor, revision: RevisionFacts): boolean =>
  canWrite(actor, revision) || canReturn(actor, revision)
