/** Published in an emergency, and no second person has looked yet: flagged on every list of the staff. */
export const unconfirmed = { forcedAt: { not: null }, confirmedAt: null } as const

/** For a select of evidence: which of its publications wait for that person. */
export const unconfirmedOf = {
  where: unconfirmed,
  orderBy: { revisionNumber: 'desc' },
  select: { revisionNumber: true },
  take: 1,
} as const

export const isUnconfirmed = (
  publication: { forcedAt: Date | null; confirmedAt: Date | null } | null,
): boolean => Boolean(publication?.forcedAt && !publication.confirmedAt)
