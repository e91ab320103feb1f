import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { type Failure, fail, staleSave } from '#lib/result.ts'
import { dayOf } from '#lib/thai/dates.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { Gift } from '#prisma/generated/client.ts'
import { canChangeGift, canReadGift, canRecordGift, keeperSlug } from './policy.ts'
import { nextStep } from './rules.ts'
import { changeGiftInput, type GiftInput, recordGiftInput, strikeGiftInput } from './schema.ts'

const findKeeper = async (tx: Tx): Promise<string | null> =>
  (await tx.workGroup.findUnique({ where: { slug: keeperSlug }, select: { id: true } }))?.id ?? null

const asDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))
const asDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** Nobody was offered anything tomorrow. */
function aheadOf(gift: GiftInput, now: Date): Failure | null {
  const today = dayOf(now)
  const late = (['offeredOn', 'outcomeOn', 'reportedOn'] as const).filter(
    (name) => (gift[name] ?? '') > today,
  )
  return late.length === 0
    ? null
    : fail('invalid', 'problem.invalid', {
        fields: Object.fromEntries(late.map((name) => [name, { key: 'problem.gift.future' }])),
      })
}

const stepOf = (gift: GiftInput) => nextStep({ ...gift, offeredOn: gift.offeredOn! })

function rowOf(gift: GiftInput) {
  const { step, by } = stepOf(gift)
  const { offeredOn, outcomeOn, reportedOn, ...rest } = gift
  return {
    ...rest,
    offeredOn: asDate(offeredOn)!,
    outcomeOn: asDate(outcomeOn),
    reportedOn: asDate(reportedOn),
    step,
    actBy: asDate(by),
  }
}

/** What the audit keeps for ever: never who gave, who was given, or what was noted of it. */
const told = (gift: GiftInput) => ({
  offeredOn: gift.offeredOn,
  baht: gift.valueBaht,
  giverKind: gift.giverKind,
  giftOutcome: gift.outcome,
  giftStep: stepOf(gift).step,
  actBy: stepOf(gift).by,
})

const about = (id: string) => ({ objectType: 'gift', objectId: id })

export const recordGift = defineCommand({
  name: 'gift.record',
  input: recordGiftInput,
  load: async (tx, _actor, { workGroupId }) => {
    const group = await tx.workGroup.findFirst({
      where: { id: workGroupId, state: 'active' },
      select: { id: true },
    })
    return group && { workGroupId: group.id, keeperId: await findKeeper(tx) }
  },
  can: canRecordGift,
  run: async (tx, { actor, input, now }) => {
    const ahead = aheadOf(input, now)
    if (ahead) return ahead
    const id = randomUUID()
    await tx.gift.create({
      data: { id, ...rowOf(input), recordedById: actor.id, recordedAt: now, changedAt: now },
      select: { id: true },
    })
    return done({ id }, { ...about(id), after: told(input) })
  },
})

type LockedGift = Gift & { keeperId: string | null }

async function lockGift(tx: Tx, actor: Actor, id: string): Promise<LockedGift | null> {
  await tx.$executeRaw`SELECT 1 FROM gifts WHERE id = ${id}::uuid FOR UPDATE`
  const gift = await tx.gift.findUnique({ where: { id } })
  const locked = gift && { ...gift, keeperId: await findKeeper(tx) }
  return locked && canReadGift(actor, locked) ? locked : null
}

const inputOf = (gift: Gift): GiftInput => ({
  workGroupId: gift.workGroupId,
  offeredOn: asDay(gift.offeredOn),
  what: gift.what,
  valueBaht: gift.valueBaht === null ? null : Number(gift.valueBaht),
  giverKind: gift.giverKind,
  giverName: gift.giverName,
  relation: gift.relation,
  occasion: gift.occasion,
  receivedFor: gift.receivedFor,
  receiver: gift.receiver,
  outcome: gift.outcome,
  outcomeOn: asDay(gift.outcomeOn),
  reportedOn: asDay(gift.reportedOn),
  decision: gift.decision,
  note: gift.note,
})

const asTexts = (gift: GiftInput): Record<string, string> =>
  Object.fromEntries(Object.entries(gift).map(([name, value]) => [name, value === null ? '' : String(value)]))

export const changeGift = defineCommand({
  name: 'gift.change',
  input: changeGiftInput,
  load: (tx, actor, { id }) => lockGift(tx, actor, id),
  // Whoever moves it to another group must be allowed to write there too.
  can: (actor, gift, { workGroupId }) =>
    canChangeGift(actor, gift) && canRecordGift(actor, { workGroupId, keeperId: gift.keeperId }),
  run: async (tx, { subject, input: { id, version, ...input }, now }) => {
    const before = inputOf(subject)
    if (subject.version !== version) return staleSave(subject.version, asTexts(input), asTexts(before))
    if (subject.struckAt) return fail('conflict', 'problem.gift.struck')
    const ahead = aheadOf(input, now)
    if (ahead) return ahead
    await tx.gift.update({
      where: { id },
      data: { ...rowOf(input), changedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ id }, { ...about(id), before: told(before), after: told(input) })
  },
})

/** An entry that should not have been made stays legible, and counts no more. */
export const strikeGift = defineCommand({
  name: 'gift.strike',
  input: strikeGiftInput,
  load: (tx, actor, { id }) => lockGift(tx, actor, id),
  can: canChangeGift,
  run: async (tx, { subject, input: { id, version, reason }, now }) => {
    if (subject.version !== version) return fail('conflict', 'problem.conflict')
    if (subject.struckAt) return fail('conflict', 'problem.gift.struck')
    await tx.gift.update({
      where: { id },
      data: { struckAt: now, struckReason: reason, version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, { ...about(id), before: told(inputOf(subject)) })
  },
})
