/** Something is on its way: a word, and a ring that turns where motion is welcome. No skeleton pretends to be content. */
export function Busy({ children }: { children: React.ReactNode }) {
  return (
    <span className="busy" role="status">
      <svg
        className="icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        aria-hidden="true"
      >
        <path d="M12 3a9 9 0 1 1-9 9" strokeLinecap="round" />
      </svg>
      {children}
    </span>
  )
}
