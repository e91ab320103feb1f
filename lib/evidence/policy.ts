import {
  type Actor,
  hasGroupRole,
  hasOfficeRole,
  isAdministrator,
  isMember,
  readsWholeOffice,
} from '#lib/user/actor.ts'
import { isEditable, isOpen, type RevisionState } from './workflow.ts'

export interface EvidenceFacts {
  workGroupId: string
}

export interface RevisionFacts extends EvidenceFacts {
  state: RevisionState
  authorIds: readonly string[]
}

export const canReadEvidence = (actor: Actor, evidence: EvidenceFacts): boolean =>
  readsWholeOffice(actor) || isMember(actor, evidence.workGroupId)

/** Evidence is written by the contributors of its group; a reviewer who also contributes becomes an author. */
export const canCreateEvidence = (actor: Actor, evidence: EvidenceFacts): boolean =>
  hasGroupRole(actor, evidence.workGroupId, 'contributor')

export const isAuthor = (actor: Actor, revision: RevisionFacts): boolean =>
  revision.authorIds.includes(actor.id)

export const canEdit = (actor: Actor, revision: RevisionFacts): boolean =>
  hasGroupRole(actor, revision.workGroupId, 'contributor') && isEditable(revision)

/** May write in this group at all; whether the state allows it is the workflow's sentence. */
export const canWrite = (actor: Actor, revision: EvidenceFacts): boolean =>
  hasGroupRole(actor, revision.workGroupId, 'contributor')

export const canSubmit = (actor: Actor, revision: RevisionFacts): boolean =>
  hasGroupRole(actor, revision.workGroupId, 'contributor')

const reviews = (actor: Actor, revision: RevisionFacts): boolean =>
  hasGroupRole(actor, revision.workGroupId, 'reviewer') || hasOfficeRole(actor, 'publisher')

export const canReturn = (actor: Actor, revision: RevisionFacts): boolean =>
  reviews(actor, revision) || hasOfficeRole(actor, 'director')

/** Four eyes: neither approver nor publisher is an author of the revision. */
export const canApprove = (actor: Actor, revision: RevisionFacts): boolean =>
  reviews(actor, revision) && !isAuthor(actor, revision)

export const canPublish = (actor: Actor, revision: RevisionFacts): boolean =>
  (hasOfficeRole(actor, 'publisher') || hasOfficeRole(actor, 'director')) && !isAuthor(actor, revision)

/** One person may be approver and publisher of what others wrote. */
export const canApproveAndPublish = (actor: Actor, revision: RevisionFacts): boolean =>
  canApprove(actor, revision) && canPublish(actor, revision)

/** In an emergency an administrator publishes without a second person; flagged until another person has looked. */
export const canForcePublish = (actor: Actor, revision: RevisionFacts): boolean =>
  isAdministrator(actor) && isOpen(revision)

/** The second pair of eyes after a force-publish: someone who may publish, and is not the one who forced it. */
export const canConfirmForced = (
  actor: Actor,
  revision: RevisionFacts & { publishedById: string | null },
): boolean => canPublish(actor, revision) && revision.publishedById !== actor.id

export const canWithdraw = (actor: Actor, _evidence: EvidenceFacts): boolean =>
  hasOfficeRole(actor, 'publisher') || hasOfficeRole(actor, 'director') || isAdministrator(actor)

export const canRemark = (actor: Actor, evidence: EvidenceFacts): boolean => canReadEvidence(actor, evidence)

/** Who was asked and who may ask say that a remark has been seen to, or that it has not. */
export const canResolveRemark = (actor: Actor, revision: RevisionFacts): boolean =>
  canWrite(actor, revision) || canReturn(actor, revision)
