import { db } from '#lib/db.ts'
import { recordGift } from '#lib/gift/commands.ts'
import { keeperSlug } from '#lib/gift/policy.ts'
import type { Actor } from '#lib/user/actor.ts'
import { must, type Staff } from './factories.ts'

/** Dear, kept outside of duty, and told to nobody: to be reported within thirty days. */
export const offer = (workGroupId: string, more: object = {}) => ({
  workGroupId,
  offeredOn: '2025-01-10',
  what: 'นาฬิกา',
  valueBaht: '3,500',
  giverKind: 'private',
  giverName: '',
  relation: 'other',
  occasion: 'private',
  receivedFor: 'person',
  receiver: '',
  outcome: 'kept',
  outcomeOn: '',
  reportedOn: '',
  decision: '',
  note: '',
  ...more,
})

export const makeGift = async (by: Actor, workGroupId: string, more: object = {}): Promise<string> =>
  must(await recordGift(by, offer(workGroupId, more))).id

const allowed = ['contributor', 'reviewer', 'director']
const written = async (staff: Staff) => ({
  id: await makeGift(staff.contributor, staff.group.id),
  version: 1,
})

/** The group becomes the one that keeps the register: its contributor is who counts it. */
async function asKeeper({ group }: Staff): Promise<object> {
  await db().workGroup.update({ where: { id: group.id }, data: { slug: keeperSlug }, select: { id: true } })
  return { fiscalYear: 2567, period: 'year' }
}

/** Rows of the authorisation matrix for the register of gifts; but for the report, none of these groups keeps it. */
export const giftMatrix = {
  'gift.record': { allowed, input: async (staff: Staff) => offer(staff.group.id) },
  'gift.change': {
    allowed,
    input: async (staff: Staff) => ({ ...(await written(staff)), ...offer(staff.group.id) }),
  },
  'gift.report': { allowed: ['contributor'], input: asKeeper },
  'gift.strike': {
    allowed,
    input: async (staff: Staff) => ({ ...(await written(staff)), reason: 'บันทึกซ้ำ' }),
  },
}
