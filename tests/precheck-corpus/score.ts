import { type FindingCode, findingCodes } from '#lib/precheck/schema.ts'
import type { Labelled } from './corpus.ts'

/** The codes found in one bundle, with the first finding of each as a line to read. */
export type Found = Map<FindingCode, string>

export interface Tally {
  positives: number
  found: number
  falseAlarms: number
  /** bundles without the label */
  negatives: number
}

export interface Score {
  codes: Map<FindingCode, Tally>
  total: Tally
  misses: { bundle: string; code: FindingCode }[]
  falseAlarms: { bundle: string; code: FindingCode; found: string }[]
  /** bundles of which something was said that is not true */
  alarmed: number
  bundles: number
}

/** Compares what was found with the labels, code by code; a code counts once in a bundle. */
export function score(
  bundles: readonly Labelled[],
  found: ReadonlyMap<string, Found>,
  only?: FindingCode,
): Score {
  const result: Score = {
    codes: new Map(),
    total: emptyTally(),
    misses: [],
    falseAlarms: [],
    alarmed: 0,
    bundles: bundles.length,
  }
  for (const code of findingCodes.filter((one) => !only || one === only)) {
    const tally = emptyTally()
    for (const { name, expected, arguable } of bundles) {
      if (arguable.includes(code)) continue
      const said = found.get(name)?.get(code)
      if (expected.includes(code)) {
        tally.positives++
        if (said !== undefined) tally.found++
        else result.misses.push({ bundle: name, code })
      } else {
        tally.negatives++
        if (said !== undefined) {
          tally.falseAlarms++
          result.falseAlarms.push({ bundle: name, code, found: said })
        }
      }
    }
    result.codes.set(code, tally)
    add(result.total, tally)
  }
  result.alarmed = new Set(result.falseAlarms.map(({ bundle }) => bundle)).size
  return result
}

const emptyTally = (): Tally => ({ positives: 0, found: 0, falseAlarms: 0, negatives: 0 })

function add(total: Tally, one: Tally): void {
  for (const key of ['positives', 'found', 'falseAlarms', 'negatives'] as const) total[key] += one[key]
}

export const recall = ({ found, positives }: Tally): number => (positives === 0 ? 1 : found / positives)
/** Of what was said, the part that is true. */
export const precision = ({ found, falseAlarms }: Tally): number =>
  found + falseAlarms === 0 ? 1 : found / (found + falseAlarms)
export const falseAlarmRate = ({ falseAlarms, negatives }: Tally): number =>
  negatives === 0 ? 0 : falseAlarms / negatives
