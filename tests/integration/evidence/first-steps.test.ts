import { beforeEach, expect, it } from 'vitest'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findFirstSteps } from '#lib/evidence/first-steps.ts'
import { nextStep } from '#lib/evidence/first-steps-plan.ts'
import { closeWelcome } from '#lib/user/welcome-commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  must,
  type Staff,
  someFile,
} from '#tests/support/factories.ts'

let staff: Staff

beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const next = async () => {
  const steps = await findFirstSteps(staff.contributor)
  return steps && nextStep(steps, new Date())
}

it('follows what the person really did, up to the submission', async () => {
  expect(await next()).toBe('choose')
  const { revisionId, evidenceId } = await makeEvidence(staff) // has a claim, but neither file nor link
  expect(await next()).toBe('show')
  must(await addAttachment(staff.contributor, { revisionId, file: someFile() }))
  expect(await next()).toBe('submit')
  expect((await findFirstSteps(staff.contributor))!.begun).toMatchObject({ evidenceId, number: 1 })
  await act(evidence.submitRevision, staff.contributor, revisionId)
  expect(await next()).toBe('done')
  // nobody else came any further by it
  expect(await findFirstSteps(staff.reviewer)).toMatchObject({ begun: null, submittedAt: null })
})

it('is put away for this person alone, and stays away', async () => {
  must(await closeWelcome(staff.contributor, {}))
  expect(await findFirstSteps(staff.contributor)).toBeNull()
  expect(await findFirstSteps(staff.reviewer)).not.toBeNull()
})
