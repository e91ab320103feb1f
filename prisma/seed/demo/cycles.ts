import 'server-only'
import { db } from '#lib/db.ts'
import { asDate, storyDay } from './days.ts'
import { evidence2565 } from './evidence/of-2565.ts'
import { evidence2568 } from './evidence/of-2568.ts'
import type { GroupSlug } from './groups.ts'
import type { Cast } from './people.ts'

// Due days of the running cycle, counted from the day of seeding: some late, some soon, the rest with time left. The
// real window of 2568 has passed; the demonstration says that its days are examples (news, item O4).
const dueIn: Record<string, number> = {
  O3: -3,
  O10: -1,
  O26: -1,
  O15: 3,
  O28: 4,
  O13: 6,
  O18: 7,
  O7: 8,
  O6: 10,
  O22: 10,
}
const otherwiseDueIn = 21

export async function makeCycles(cast: Cast, today: Date): Promise<void> {
  await makeCycle(cast, {
    fiscalYear: 2565,
    state: 'finished',
    opensOn: '2022-03-01',
    dueOn: '2022-04-22',
    submitsOn: '2022-04-29',
    clarifiesOn: '2022-06-15',
    finishedAt: new Date('2022-06-30T09:30:00Z'),
    due: () => '2022-04-22',
  })
  await makeCycle(cast, {
    fiscalYear: 2568,
    state: 'running',
    opensOn: storyDay(-70, today),
    dueOn: storyDay(otherwiseDueIn, today),
    submitsOn: storyDay(otherwiseDueIn + 9, today),
    clarifiesOn: storyDay(otherwiseDueIn + 55, today),
    finishedAt: null,
    due: (code) => storyDay(dueIn[code] ?? otherwiseDueIn, today),
  })
}

interface CyclePlan {
  fiscalYear: 2565 | 2568
  state: 'finished' | 'running'
  opensOn: string
  dueOn: string
  submitsOn: string
  clarifiesOn: string
  finishedAt: Date | null
  due: (code: string) => string
}

async function makeCycle(cast: Cast, plan: CyclePlan): Promise<void> {
  const { fiscalYear } = plan
  const framework = await db().framework.findFirstOrThrow({
    where: { fiscalYear },
    orderBy: { edition: 'desc' },
    select: { id: true, items: { select: { id: true, code: true, usualOwners: true } } },
  })
  await db().cycle.create({
    data: {
      fiscalYear,
      frameworkId: framework.id,
      state: plan.state,
      opensOn: asDate(plan.opensOn),
      dueOn: asDate(plan.dueOn),
      submitsOn: asDate(plan.submitsOn),
      clarifiesOn: asDate(plan.clarifiesOn),
      finishedAt: plan.finishedAt,
    },
    select: { fiscalYear: true },
  })
  await db().cycleItem.createMany({
    data: framework.items.map((item) => ({
      fiscalYear,
      itemCode: item.code,
      itemId: item.id,
      dueOn: asDate(plan.due(item.code)),
    })),
  })
  await db().assignment.createMany({
    data: framework.items.flatMap((item) => {
      const { lead, supporting, holderId } = ownersOf(cast, fiscalYear, item)
      const shared = { fiscalYear, itemCode: item.code, assignedAt: new Date(`${plan.opensOn}T02:00:00Z`) }
      return [
        { ...shared, workGroupId: cast.groupId[lead], kind: 'lead' as const, holderId },
        ...supporting.map((slug) => ({
          ...shared,
          workGroupId: cast.groupId[slug],
          kind: 'supporting' as const,
          holderId: null,
        })),
      ]
    }),
  })
}

/**
 * The group whose evidence answers the item leads it; else the first of the usual owners. Items of personnel begin the
 * running cycle with the person who then left.
 */
function ownersOf(cast: Cast, fiscalYear: number, item: { code: string; usualOwners: string[] }) {
  const planned = (fiscalYear === 2565 ? evidence2565 : evidence2568).find((one) =>
    one.items.includes(item.code),
  )
  const usual = item.usualOwners as GroupSlug[]
  const lead = planned?.group ?? usual[0] ?? 'admin'
  return {
    lead,
    supporting: usual.filter((slug) => slug !== lead),
    holderId: holderOf(cast, fiscalYear, lead, planned?.author).id,
  }
}

function holderOf(cast: Cast, fiscalYear: number, lead: GroupSlug, author?: 'coordinator') {
  if (author === 'coordinator') return cast.coordinator
  return fiscalYear === 2568 && lead === 'hr' ? cast.former : cast.staff[lead]
}
