/** A lotus on still water, and the thread that rises through it: from the element to the page to the hash. */
export function Lotus() {
  return (
    <svg
      className="lotus"
      viewBox="0 0 420 262"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path
        className="lotus-thread"
        strokeWidth="2.6"
        d="M4 250c52 2 76-22 118-20 46 2 78 8 88-32V66c0-22 26-24 26-44 0-14-20-16-22-3-2 12 12 19 25 12"
      />
      <g className="lotus-petal" strokeWidth="2.2">
        <path d="M206 192c-46-20-70-66-62-114 40 20 66 62 62 114ZM214 192c46-20 70-66 62-114-40 20-66 62-62 114Z" />
        <path d="M210 62c36 44 36 92 0 132-36-40-36-88 0-132Z" />
        <path d="M208 194c-60-4-98-38-110-82 52 6 96 36 110 82ZM212 194c60-4 98-38 110-82-52 6-96 36-110 82Z" />
        <path d="M209 196c-52 14-106-2-134-34 48-10 102 2 134 34ZM211 196c52 14 106-2 134-34-48-10-102 2-134 34Z" />
      </g>
      <path className="lotus-water" strokeWidth="2" d="M96 212h228M58 232h30m150 0h112M130 250h150m24 0h62" />
    </svg>
  )
}
