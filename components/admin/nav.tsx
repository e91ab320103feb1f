'use client'
import { usePathname } from 'next/navigation'

export interface NavLink {
  href: string
  label: string
}

/** Links that belong together; the first group needs no name. */
export interface NavGroup {
  label?: string
  links: readonly NavLink[]
}

function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/admin' && path.startsWith(`${href}/`) ? 'true' : undefined
}

function Links({ groups, path }: { groups: readonly NavGroup[]; path: string }) {
  return groups.map(({ label = '', links }) => (
    <div key={label} className="staff-nav-group">
      {label ? <span className="small soft">{label}</span> : null}
      <ul className="staff-nav" aria-label={label || undefined}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={current(path, href)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** Links in a row where there is room, behind one button on a phone; both without JavaScript. */
export function Nav({
  groups,
  label,
  menu,
  children,
}: {
  groups: readonly NavGroup[]
  label: string
  menu: string
  children?: React.ReactNode
}) {
  const path = usePathname()
  return (
    <>
      <nav className="staff-wide basis-full" aria-label={label}>
        <Links groups={groups} path={path} />
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
          <Links groups={groups} path={path} />
        </nav>
        {children}
      </details>
    </>
  )
}
