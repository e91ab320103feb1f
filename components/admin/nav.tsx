'use client'
import { usePathname } from 'next/navigation'

export interface NavLink {
  href: string
  label: string
}

function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/admin' && path.startsWith(`${href}/`) ? 'true' : undefined
}

function Links({ links, path }: { links: readonly NavLink[]; path: string }) {
  return (
    <ul className="staff-nav">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={current(path, href)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Links in a row where there is room, behind one button on a phone; both without JavaScript. */
export function Nav({
  links,
  label,
  menu,
  children,
}: {
  links: readonly NavLink[]
  label: string
  menu: string
  children?: React.ReactNode
}) {
  const path = usePathname()
  return (
    <>
      <nav className="staff-wide basis-full" aria-label={label}>
        <Links links={links} path={path} />
      </nav>
      <details className="staff-menu" key={path}>
        <summary>
          <svg
            width="16"
            height="12"
            viewBox="0 0 16 12"
            stroke="currentColor"
            strokeWidth="2"
            aria-hidden="true"
          >
            <path d="M0 1h16M0 6h16M0 11h16" />
          </svg>
          {menu}
        </summary>
        <nav aria-label={label}>
          <Links links={links} path={path} />
        </nav>
        {children}
      </details>
    </>
  )
}
