import 'server-only'
import { moneyByGroup, sumOfMoney } from '#lib/activity/figures.ts'
import { listActivities } from '#lib/activity/public.ts'
import { declaration } from '#lib/content/kinds/declaration.ts'
import type { StrategyStep } from '#lib/content/kinds/strategy.ts'
import { teams } from '#lib/content/kinds/teams.ts'
import { findYearFields } from '#lib/content/public.ts'
import type { Row } from '#lib/content/values.ts'
import { listPublicYears } from '#lib/cycle/public.ts'
import { findSignedCount } from '#lib/declaration/public.ts'
import { listYearScores } from '#lib/results/public.ts'

/** What a step has come to, as it is public now; `path` leads to where the figure arises. */
export type StepFigure =
  | { step: StrategyStep; kind: 'before' | 'score'; fiscalYear: number; score: number; path: string }
  | {
      step: StrategyStep
      kind: 'duties' | 'activities' | 'people' | 'hosts' | 'signed'
      count: number
      path: string
    }
  | { step: StrategyStep; kind: 'items'; count: number; total: number; path: string }
  /** baht */
  | { step: StrategyStep; kind: 'budget'; count: number; path: string }

/** The live figures of a fiscal year (BE), in the order of the steps. What does not exist is left out. */
export async function listStepFigures(fiscalYear: number): Promise<StepFigure[]> {
  const year = String(fiscalYear)
  const [scores, years, activities, team, signed] = await Promise.all([
    listYearScores(),
    listPublicYears(),
    listActivities(fiscalYear),
    findYearFields(teams, year),
    findSignedCount(year),
  ])
  const figures: StepFigure[] = []
  const before = scores.filter((one) => one.fiscalYear < fiscalYear).at(-1)
  if (before)
    figures.push({
      step: 'aim',
      kind: 'before',
      fiscalYear: before.fiscalYear,
      score: before.score,
      path: `/integrity/results/${before.fiscalYear}`,
    })
  const duties = (team?.duties as Row[] | undefined)?.length ?? 0
  if (duties > 0)
    figures.push({ step: 'team', kind: 'duties', count: duties, path: `/${teams.path}/${year}` })
  const cycle = years.find((one) => one.fiscalYear === fiscalYear && one.cycleState !== null)
  if (cycle)
    figures.push({
      step: 'check',
      kind: 'items',
      count: cycle.complete,
      total: cycle.total,
      path: `/ita/${year}`,
    })
  if (activities.length > 0) {
    const path = `/integrity/activities/${year}`
    const groups = moneyByGroup(activities)
    const { budget } = sumOfMoney(groups)
    const people = activities.reduce((sum, one) => sum + (one.participants ?? 0), 0)
    figures.push({ step: 'hand', kind: 'hosts', count: groups.length, path })
    if (budget > 0) figures.push({ step: 'hand', kind: 'budget', count: budget, path })
    figures.push({ step: 'act', kind: 'activities', count: activities.length, path })
    if (people > 0) figures.push({ step: 'act', kind: 'people', count: people, path })
  }
  if (signed > 0)
    figures.push({ step: 'bind', kind: 'signed', count: signed, path: `/${declaration.path}/${year}` })
  const score = scores.find((one) => one.fiscalYear === fiscalYear)
  if (score)
    figures.push({
      step: 'one',
      kind: 'score',
      fiscalYear,
      score: score.score,
      path: `/integrity/results/${year}`,
    })
  return figures
}
