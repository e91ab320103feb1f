import { isUnconfirmed } from '#lib/evidence/forced.ts'
import {
  canApprove,
  canApproveAndPublish,
  canConfirmForced,
  canForcePublish,
  canPublish,
  canReturn,
} from '#lib/evidence/policy.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import { type Step, transition } from '#lib/evidence/workflow.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { PossibleActs } from './act-bar.tsx'

type Facts = Pick<RevisionDetail, 'workGroupId' | 'state' | 'authorIds' | 'publishedById'> & {
  publication: { forcedAt: Date | null; confirmedAt: Date | null } | null
}

/** The acts of review that state and person allow together. */
export function possibleActs(actor: Actor, revision: Facts): PossibleActs {
  const may = (step: Step) => transition(revision, step).ok
  return {
    approve: may('approve') && canApprove(actor, revision),
    approveAndPublish: may('approve') && canApproveAndPublish(actor, revision),
    returnIt: may('return') && canReturn(actor, revision),
    publish: may('publish') && canPublish(actor, revision),
    forcePublish: canForcePublish(actor, revision),
    confirmForced: isUnconfirmed(revision.publication) && canConfirmForced(actor, revision),
  }
}
