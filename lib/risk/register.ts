import type { Fields, Row } from '#lib/content/values.ts'
import {
  type Cuts,
  type Grade,
  grades,
  levelOf,
  type RiskLevel,
  riskLevels,
  scoreOf,
  usualCuts,
} from './level.ts'

export interface Graded extends Grade {
  score: number
  level: RiskLevel
}

export interface Risk {
  /** its place in the register, from 1: what it is called by */
  number: number
  row: Row
  /** null where likelihood or impact are not filled in */
  before: Graded | null
  /** what is left after the measure; null while nobody has looked again */
  after: Graded | null
}

const numberIn = (fields: Fields, name: keyof Cuts): number => {
  const value = fields[name]
  return typeof value === 'number' ? value : usualCuts[name]
}

/** The cuts that the register of a year keeps itself; the usual ones where it says none, or none that make sense. */
export function cutsOf(fields: Fields): Cuts {
  const cuts = {
    lowTo: numberIn(fields, 'lowTo'),
    mediumTo: numberIn(fields, 'mediumTo'),
    highTo: numberIn(fields, 'highTo'),
  }
  return cuts.lowTo < cuts.mediumTo && cuts.mediumTo < cuts.highTo ? cuts : usualCuts
}

function graded(likelihood: unknown, impact: unknown, cuts: Cuts): Graded | null {
  const grade = { likelihood: Number(likelihood), impact: Number(impact) }
  const isKnown = (value: number) => (grades as readonly number[]).includes(value)
  if (!isKnown(grade.likelihood) || !isKnown(grade.impact)) return null
  const score = scoreOf(grade)
  return { ...grade, score, level: levelOf(score, cuts) }
}

export const risksOf = (rows: readonly Row[], cuts: Cuts): Risk[] =>
  rows.map((row, index) => ({
    number: index + 1,
    row,
    before: graded(row.likelihood, row.impact, cuts),
    after: graded(row.residualLikelihood, row.residualImpact, cuts),
  }))

/** The highest score first; those nobody has graded last; of the same score in the order of the register. */
export const byScore = (risks: readonly Risk[]): Risk[] =>
  risks.toSorted(
    (one, other) => (other.before?.score ?? 0) - (one.before?.score ?? 0) || one.number - other.number,
  )

export type When = 'before' | 'after'

export interface Cell extends Graded {
  risks: Risk[]
}

/** Five rows of five, the likeliest first, impact growing to the right. */
export const matrixOf = (risks: readonly Risk[], when: When, cuts: Cuts): Cell[][] =>
  grades.toReversed().map((likelihood) =>
    grades.map((impact) => {
      const score = likelihood * impact
      return {
        likelihood,
        impact,
        score,
        level: levelOf(score, cuts),
        risks: risks.filter(
          ({ [when]: one }) => one !== null && one.likelihood === likelihood && one.impact === impact,
        ),
      }
    }),
  )

/** How many stand in each level, the worst first, and how many are not graded. */
export const countLevels = (risks: readonly Risk[], when: When) => ({
  levels: riskLevels
    .toReversed()
    .map((level) => ({ level, count: risks.filter((risk) => risk[when]?.level === level).length })),
  ungraded: risks.filter((risk) => risk[when] === null).length,
})

/** Whether the measure helped, by the score; null while one of the two is not known. */
export function changeOf({ before, after }: Risk): 'lower' | 'same' | 'higher' | null {
  if (!before || !after) return null
  if (after.score === before.score) return 'same'
  return after.score < before.score ? 'lower' : 'higher'
}
