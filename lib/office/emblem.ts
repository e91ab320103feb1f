/** The mark of the portal on a square of 40: a lotus, still water, and the ring around them. */
export const emblem = {
  lotus:
    'M20 6.5c5 6 5 10.5 0 16.5-5-6-5-10.5 0-16.5Zm-10.5 8c6.3 1 9.5 4 10.5 8.5-6.3-.3-9.5-3-10.5-8.5Zm21 0c-6.3 1-9.5 4-10.5 8.5 6.3-.3 9.5-3 10.5-8.5Z',
  water: 'M9.5 28.2h21M13.5 32.2h13',
  ring: { cx: 20, cy: 20, r: 18.6 },
  stroke: 1.8,
} as const
