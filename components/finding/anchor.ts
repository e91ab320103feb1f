/** The id under which a finding stands on the page of its revision. */
export const findingAnchor = (key: string): string => `finding-${key.slice(0, 16)}`
