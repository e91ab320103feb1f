import { giverWords, outcomeWords } from '#lib/content/kinds/giftreport.ts'
import type { Row } from '#lib/content/values.ts'
import { type GiverKind, giverKinds, type Outcome, outcomes } from './rules.ts'

export interface GiftSum {
  times: number
  baht: number
}
export interface GiverFigures {
  giver: GiverKind
  byOutcome: Record<Outcome, GiftSum>
  total: GiftSum
}

const sumOf = (sums: readonly GiftSum[]): GiftSum =>
  sums.reduce((all, { times, baht }) => ({ times: all.times + times, baht: all.baht + baht }), {
    times: 0,
    baht: 0,
  })

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)

const cellOf = (rows: readonly Row[], giver: GiverKind, outcome: Outcome): GiftSum =>
  sumOf(
    rows
      .filter((row) => row.giver === giver && row.outcome === outcome)
      .map((row) => ({ times: numberIn(row.times), baht: numberIn(row.baht) })),
  )

/** The rows of a report as a table: every kind of giver, every outcome, and what they come to. */
export function giftFigures(rows: readonly Row[]): { givers: GiverFigures[]; total: GiverFigures } {
  const givers = giverKinds.map((giver): GiverFigures => {
    const byOutcome = Object.fromEntries(
      outcomes.map((outcome) => [outcome, cellOf(rows, giver, outcome)]),
    ) as Record<Outcome, GiftSum>
    return { giver, byOutcome, total: sumOf(Object.values(byOutcome)) }
  })
  const byOutcome = Object.fromEntries(
    outcomes.map((outcome) => [outcome, sumOf(givers.map((one) => one.byOutcome[outcome]))]),
  ) as Record<Outcome, GiftSum>
  return { givers, total: { giver: 'other', byOutcome, total: sumOf(Object.values(byOutcome)) } }
}

/** A line for each kind of giver and outcome, zeros too: a reader of "none" is to see that it was counted. */
export const giftSheet = (
  year: string,
  period: string,
  rows: readonly Row[],
): { head: string[]; lines: (string | number)[][] } => ({
  head: ['ปีงบประมาณ', 'รอบรายงาน', 'ประเภทผู้ให้', 'ดำเนินการ', 'จำนวน (ครั้ง)', 'มูลค่ารวม (บาท)'],
  lines: giftFigures(rows).givers.flatMap(({ giver, byOutcome }) =>
    outcomes.map((outcome) => [
      Number(year),
      period,
      giverWords[giver].th,
      outcomeWords[outcome].th,
      byOutcome[outcome].times,
      byOutcome[outcome].baht,
    ]),
  ),
})
