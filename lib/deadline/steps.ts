const stepsAhead = [1, 7, 30] as const

/**
 * Which reminder an item has come to: 30, 7 and 1 days ahead, then each week that it is late; null while it is far off.
 * A day on which the portal was down is made up for: the step stays the same until the next one.
 */
export function reminderStep(daysLeft: number): { name: string; toHead: boolean } | null {
  if (daysLeft < 0) return { name: `late-${Math.floor((-daysLeft - 1) / 7)}`, toHead: true }
  const step = stepsAhead.find((ahead) => daysLeft <= ahead)
  return step === undefined ? null : { name: String(step), toHead: step === 1 }
}
