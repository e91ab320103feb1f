import { fiscalQuarterOf } from '#lib/thai/quarter.ts'

/** What the sums ask of an activity; money in baht, null where nobody said. */
export interface Costed {
  groupSlug: string
  /** YYYY-MM-DD */
  startsOn: string
  budget: number | null
  spent: number | null
}

export interface Money {
  /** baht */
  budget: number
  spent: number
}

export interface GroupMoney extends Money {
  groupSlug: string
  activities: number
  /** by quarter of the fiscal year, the first from October */
  quarters: [Money, Money, Money, Money]
}

const none = (): Money => ({ budget: 0, spent: 0 })

/** What each host group was given and spent, most first, in the quarter in which its activities began. */
export function moneyByGroup(activities: readonly Costed[]): GroupMoney[] {
  const groups = new Map<string, GroupMoney>()
  for (const { groupSlug, startsOn, budget, spent } of activities) {
    const group = groups.get(groupSlug) ?? {
      groupSlug,
      activities: 0,
      ...none(),
      quarters: [none(), none(), none(), none()],
    }
    groups.set(groupSlug, group)
    group.activities += 1
    for (const sum of [group, group.quarters[fiscalQuarterOf(startsOn) - 1]!]) {
      sum.budget += budget ?? 0
      sum.spent += spent ?? 0
    }
  }
  return [...groups.values()].toSorted(
    (one, other) => other.budget - one.budget || one.groupSlug.localeCompare(other.groupSlug),
  )
}

export const sumOfMoney = (all: readonly Money[]): Money => ({
  budget: all.reduce((sum, one) => sum + one.budget, 0),
  spent: all.reduce((sum, one) => sum + one.spent, 0),
})
