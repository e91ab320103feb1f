import Link from 'next/link'
import type { Worded } from '#lib/site/words.ts'

/** One line of work: code, what it is, what is to be known in one line, and on the right its state and what to do. */
export function Entry({
  code,
  title,
  href,
  lead,
  facts,
  children,
}: {
  code: string
  title: Worded
  href: string
  /** what must be read first, on a line of its own */
  lead?: React.ReactNode
  facts: readonly React.ReactNode[]
  children: React.ReactNode
}) {
  const shown = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '')
  return (
    <li className="grid gap-x-6 gap-y-1 sm:grid-cols-[4rem_minmax(0,1fr)_auto]">
      <span className="code">{code}</span>
      <div className="min-w-0">
        <Link href={href} prefetch={false} className="font-semibold" lang={title.lang}>
          {title.text}
        </Link>
        {lead ? <p className="small max-w-measure font-semibold text-red">{lead}</p> : null}
        <ul className="small soft max-w-measure">
          {shown.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their place
            <li key={index} className="inline not-first:before:content-['_·_']">
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-start gap-2 max-sm:mt-1 sm:justify-end">{children}</div>
    </li>
  )
}
