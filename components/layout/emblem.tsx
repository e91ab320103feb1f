/** A lotus over still water in a ring: the mark of the portal, not of the office. */
export function Emblem() {
  return (
    <svg
      className="emblem"
      viewBox="0 0 40 40"
      fill="none"
      strokeWidth="1.8"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle className="stroke-indigo" cx="20" cy="20" r="18.6" />
      <path
        className="stroke-gold"
        d="M20 6.5c5 6 5 10.5 0 16.5-5-6-5-10.5 0-16.5Zm-10.5 8c6.3 1 9.5 4 10.5 8.5-6.3-.3-9.5-3-10.5-8.5Zm21 0c-6.3 1-9.5 4-10.5 8.5 6.3-.3 9.5-3 10.5-8.5Z"
      />
      <path className="stroke-indigo" strokeLinecap="round" d="M9.5 28.2h21M13.5 32.2h13" />
    </svg>
  )
}
