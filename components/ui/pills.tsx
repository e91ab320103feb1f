/** A few ways to narrow a list, each an address. */
export function Pills({
  label,
  pills,
}: {
  label: string
  pills: readonly { href: string; text: React.ReactNode; lang?: 'th' | undefined; current: boolean }[]
}) {
  return (
    <nav aria-label={label}>
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
