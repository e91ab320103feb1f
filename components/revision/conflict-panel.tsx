'use client'
import { useEffect, useRef } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import type { CurrentText } from '#lib/evidence/save.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import type { Draft } from './draft.ts'

interface Side {
  title: string
  summary: string
  documentOn: string
  fiscalYear: string
  links: readonly { url: string; label: string }[]
  claims: number
}

/** Two texts beside each other when another person saved first: nothing is lost until one is chosen. */
export function ConflictPanel({
  draft,
  latest,
  pending,
  onMine,
  onTheirs,
}: {
  draft: Draft
  latest: CurrentText
  pending: boolean
  onMine: () => void
  onTheirs: () => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer text by others is a new thing to look at
  useEffect(() => heading.current?.focus(), [latest.version])
  const mine: Side = {
    ...draft,
    claims: Object.values(draft.claims).filter((claim) => claim.target !== '').length,
  }
  const theirs: Side = {
    title: latest.title,
    summary: latest.summary,
    documentOn: latest.documentOn === null ? '' : formatDay(latest.documentOn, lang),
    fiscalYear: latest.fiscalYear === null ? '' : String(latest.fiscalYear),
    links: latest.links,
    claims: latest.claimCount,
  }
  const when = formatInstant(latest.savedAt, lang)
  return (
    <section aria-labelledby="conflict" className="notice notice-bad grid gap-4">
      <div>
        <h2 id="conflict" ref={heading} tabIndex={-1}>
          {t('revision.conflict.title')}
        </h2>
        <p>
          {latest.savedBy
            ? t('revision.conflict.textBy', { who: latest.savedBy, when })
            : t('revision.conflict.text', { when })}
        </p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <SideView title={t('revision.conflict.mine')} side={mine} other={theirs} />
        <SideView title={t('revision.conflict.theirs')} side={theirs} other={mine} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={onMine} aria-disabled={pending || undefined}>
          {t('revision.conflict.useMine')}
        </Button>
        <Button type="button" kind="line" onClick={onTheirs}>
          {t('revision.conflict.useTheirs')}
        </Button>
      </div>
      <p className="small">{t('revision.conflict.after')}</p>
    </section>
  )
}

function SideView({ title, side, other }: { title: string; side: Side; other: Side }) {
  const { t } = useSay()
  const links = (of: Side) => of.links.map((link) => `${link.label} — ${link.url}`).join('\n')
  const rows = [
    [t('revision.title'), side.title, other.title],
    [t('revision.summary'), side.summary, other.summary],
    [t('revision.documentOn'), side.documentOn, other.documentOn],
    [t('revision.fiscalYear'), side.fiscalYear, other.fiscalYear],
    [t('revision.links'), links(side), links(other)],
    [
      t('revision.claims'),
      t('revision.claimCount', { count: side.claims }),
      t('revision.claimCount', { count: other.claims }),
    ],
  ] as const
  return (
    <div className="card">
      <h3 className="mb-2">{title}</h3>
      <dl className="grid gap-2">
        {rows.map(([label, value, otherValue]) => (
          <div key={label}>
            <dt className="small soft">
              {label}
              {value === otherValue ? '' : ` · ${t('revision.conflict.differs')}`}
            </dt>
            <dd
              className={`max-h-60 overflow-y-auto whitespace-pre-wrap rounded-md px-2 ${value === otherValue ? '' : 'bg-gold-tint'}`}
              lang="th"
            >
              {value || t('revision.conflict.empty')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
