import Link from 'next/link'
import type { Worded } from '#lib/site/words.ts'

const line = 'grid gap-x-6 gap-y-1 sm:grid-cols-[4rem_minmax(0,1fr)_auto]'

/** One line of work: code, what it is, what is to be known in one line, and on the right its state and what to do. */
export function Entry({
  code,
  title,
  href,
  first,
  lead,
  facts,
  children,
}: {
  code: string
  title: Worded
  href: string
  /** said above the one line that is to be done before the others */
  first?: string | undefined
  /** what must be read before the facts, on a line of its own */
  lead?: React.ReactNode
  facts: readonly React.ReactNode[]
  children: React.ReactNode
}) {
  const shown = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '')
  return (
    <li className={first ? `${line} first-task` : line}>
      {first ? <p className="small font-semibold text-gold-ink sm:col-span-3">{first}</p> : null}
      <span className="code">{code}</span>
      <div className="min-w-0">
        <Link href={href} prefetch={false} className="font-semibold" lang={title.lang}>
          {title.text}
        </Link>
        {lead ? <div className="max-w-measure">{lead}</div> : null}
        <ul className="small soft max-w-measure">
          {shown.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their place
            <li key={index} className="inline not-first:before:content-['_·_']">
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center self-start gap-x-3 gap-y-2 max-sm:mt-1 sm:justify-end">
        {children}
      </div>
    </li>
  )
}
