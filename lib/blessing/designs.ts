/** The cards that are drawn (components/blessing/card-drawing.tsx); kept with each blessing for ever. */
export const designs = ['lotus', 'lantern', 'thread', 'cloth', 'hills'] as const
export type Design = (typeof designs)[number]

/** As it was kept; a card that is no longer drawn is shown as the first. */
export const designOf = (kept: string): Design => designs.find((design) => design === kept) ?? designs[0]
