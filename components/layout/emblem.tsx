import { emblem } from '#lib/office/emblem.ts'

/** A lotus over still water in a ring: the mark of the portal, not of the office. */
export function Emblem() {
  return (
    <svg
      className="emblem"
      viewBox="0 0 40 40"
      fill="none"
      strokeWidth={emblem.stroke}
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle className="stroke-indigo" {...emblem.ring} />
      <path className="stroke-gold" d={emblem.lotus} />
      <path className="stroke-indigo" strokeLinecap="round" d={emblem.water} />
    </svg>
  )
}
