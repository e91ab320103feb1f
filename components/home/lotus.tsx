/** A lotus on still water, and the thread that rises from it: from the element to the page to the hash. */
export function Lotus() {
  return (
    <svg
      className="lotus"
      viewBox="0 0 420 300"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <g className="lotus-petal" strokeWidth="2.2">
        <path d="M210 60c34 38 34 88 0 126-34-38-34-88 0-126Z" />
        <path d="M210 186c-8-46-36-76-78-90-2 44 22 78 78 90ZM210 186c8-46 36-76 78-90 2 44-22 78-78 90Z" />
        <path d="M210 188c-26-32-64-46-112-40 18 34 56 48 112 40ZM210 188c26-32 64-46 112-40-18 34-56 48-112 40Z" />
        <path d="M132 96c10-10 24-16 40-20M288 96c-10-10-24-16-40-20" />
      </g>
      <g className="lotus-water" strokeWidth="2">
        <path d="M70 212h280M104 232h96m20 0h100M146 252h128M178 272h64" />
        <path d="M40 212c10-5 18-5 26 0M354 212c10-5 18-5 26 0" />
      </g>
      <path
        className="lotus-thread"
        strokeWidth="2.6"
        d="M210 186c0-30 2-52 0-78-3-30-44-40-44-66 0-18 22-26 32-12 8 12-4 26-18 22M12 292c60-6 78-38 132-40 40-2 66-20 66-66"
      />
    </svg>
  )
}
