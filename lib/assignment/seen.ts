interface Given {
  leadGroupId: string
  supportingGroupIds: readonly string[]
  holderId: string | null
  /** YYYY-MM-DD, the item's own */
  dueOn: string | null
}

/** Who answers an item, as one text: a form gives it back, so that a change by another person in between is noticed. */
export const seenOf = ({ leadGroupId, supportingGroupIds, holderId, dueOn }: Given): string =>
  JSON.stringify([leadGroupId, [...supportingGroupIds].sort(), holderId ?? '', dueOn ?? ''])
