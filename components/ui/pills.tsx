/** A few ways to narrow a list, each an address. */
export function Pills({
  label,
  isLabelShown = false,
  pills,
}: {
  label: string
  /** where the pills alone, such as bare years, do not say what they are */
  isLabelShown?: boolean
  pills: readonly { href: string; text: React.ReactNode; lang?: 'th' | undefined; current: boolean }[]
}) {
  return (
    <nav
      aria-label={label}
      className={isLabelShown ? 'flex flex-wrap items-center gap-x-3 gap-y-1' : undefined}
    >
      {isLabelShown ? (
        <span className="small soft" aria-hidden="true">
          {label}
        </span>
      ) : null}
      <ul className="pills">
        {pills.map((pill) => (
          <li key={pill.href}>
            <a href={pill.href} aria-current={pill.current ? 'page' : undefined} lang={pill.lang}>
              {pill.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
