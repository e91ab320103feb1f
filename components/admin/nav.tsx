'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

export interface NavLink {
  href: string
  label: string
}

/** Links that belong together; the first group needs no name and always stands open. */
export interface NavGroup {
  label?: string
  links: readonly NavLink[]
}

function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/admin' && path.startsWith(`${href}/`) ? 'true' : undefined
}

const isIn = ({ links }: NavGroup, path: string): boolean => links.some(({ href }) => current(path, href))

function Links({ label, links, path }: NavGroup & { path: string }) {
  return (
    <ul className="staff-nav" aria-label={label || undefined}>
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

/** Escape, or a look elsewhere, closes what stands open over the page; Escape gives the focus back to its opener. */
function useOpeners() {
  const menus = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const open = () =>
      menus.current?.querySelectorAll<HTMLDetailsElement>('details[open]:not(.staff-part)') ?? []
    const leave = ({ target }: Event) => {
      for (const one of open())
        if (one.matches('.staff-more') && !one.contains(target as Node)) one.open = false
    }
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      for (const one of open()) {
        const isInside = one.contains(document.activeElement)
        one.open = false
        if (isInside) one.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return menus
}

/** One line of links and openers where there is room, behind one button on a phone; both without JavaScript. */
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
  const menus = useOpeners()
  return (
    <div ref={menus} className="contents">
      <nav className="staff-wide staff-line" aria-label={label}>
        {groups.map((group) =>
          group.label ? (
            <details key={group.label} name="staff-menus" className="staff-more">
              <summary data-current={isIn(group, path) || undefined}>{group.label}</summary>
              <Links {...group} path={path} />
            </details>
          ) : (
            <Links key="" {...group} path={path} />
          ),
        )}
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
          {groups.map((group) =>
            group.label ? (
              <details key={group.label} className="staff-part" open={isIn(group, path)}>
                <summary>{group.label}</summary>
                <Links {...group} path={path} />
              </details>
            ) : (
              <Links key="" {...group} path={path} />
            ),
          )}
        </nav>
        {children}
      </details>
    </div>
  )
}
