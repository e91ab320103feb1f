import { words } from '#components/layout/worded.tsx'
import type { Translate } from '#lib/i18n.ts'
import type { Worded } from '#lib/site/words.ts'

export interface Share {
  code: string
  name: Worded
  whole: number
  items: number
}

/** How many items of each part are shown whole: a bar cut into its items, and the same in words. */
export function SharesShown({ shares, t }: { shares: readonly Share[]; t: Translate }) {
  return (
    <ul className="rows mt-2">
      {shares.map(({ code, name, whole, items }) => (
        <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6">
          <span>
            <span className="code">{code}</span> {words(name)}
          </span>
          <span className="inline-flex flex-wrap items-baseline gap-x-3">
            <Bar whole={whole} items={items} />
            <span className="small">{t('ita.completeCount', { complete: whole, total: items })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const cell = 12

function Bar({ whole, items }: { whole: number; items: number }) {
  const boxes = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => `M${(from + index) * cell + 1} 1h9v10h-9z`).join('')
  return (
    <svg width={items * cell} height="12" aria-hidden="true">
      <path className="fill-leaf stroke-leaf" d={boxes(0, whole)} />
      <path className="stroke-line-strong" fill="none" d={boxes(whole, items)} />
    </svg>
  )
}
