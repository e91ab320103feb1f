/** From the least to the most. */
export const riskLevels = ['low', 'medium', 'high', 'veryHigh'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** 1 the least … 5 the most: of likelihood and of impact */
export const grades = [1, 2, 3, 4, 5] as const

/** The last score of each level; what is more than the last of them is very high. */
export interface Cuts {
  lowTo: number
  mediumTo: number
  highTo: number
}

/** What most offices use: 1–3, 4–9, 10–16, 17–25. */
export const usualCuts: Cuts = { lowTo: 3, mediumTo: 9, highTo: 16 }
export const worstScore = 25

export interface Grade {
  likelihood: number
  impact: number
}

export const scoreOf = ({ likelihood, impact }: Grade): number => likelihood * impact

export function levelOf(score: number, { lowTo, mediumTo, highTo }: Cuts): RiskLevel {
  if (score <= lowTo) return 'low'
  if (score <= mediumTo) return 'medium'
  return score <= highTo ? 'high' : 'veryHigh'
}

/** The scores of each level, as in 4–9. */
export const bandsOf = ({
  lowTo,
  mediumTo,
  highTo,
}: Cuts): Record<RiskLevel, [from: number, to: number]> => ({
  low: [1, lowTo],
  medium: [lowTo + 1, mediumTo],
  high: [mediumTo + 1, highTo],
  veryHigh: [highTo + 1, worstScore],
})
