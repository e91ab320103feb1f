'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import type { Severity } from '#lib/precheck/schema.ts'
import { findingAnchor } from './anchor.ts'
import { useFindings } from './findings-context.tsx'
import { FindingList } from './findings-on.tsx'
import { shapeOf, toneOf } from './looks.ts'
import { ThaiParts } from './thai-parts.tsx'
import type { FindingView } from './views.ts'

const severities: readonly Severity[] = ['fault', 'ask', 'advice']

const isOpen = ({ confirmed }: FindingView): boolean => confirmed === null

/**
 * What the pre-check says in sum, with the way to each finding that stands at its place on this page: all of them in the
 * editor, those on elements in a review. The others are told here.
 */
export function FindingsCard({ inPlace }: { inPlace: 'all' | 'elements' }) {
  const { t } = useSay()
  const { findings, earlier } = useFindings()
  const placed = findings.filter(({ target }) =>
    inPlace === 'all' ? target !== 'item' : target.startsWith('element:'),
  )
  const here = findings.filter((finding) => !placed.includes(finding))
  return (
    <Card className="grid gap-3">
      <div id="findings" tabIndex={-1} className="scroll-mt-4">
        <h2>{t('precheck.title')}</h2>
        <p className="small soft">{t('precheck.hint')}</p>
      </div>
      <Sum />
      <FindingList findings={here} />
      {placed.length > 0 ? <Jumps findings={placed} /> : null}
      {earlier.length > 0 ? <Earlier /> : null}
    </Card>
  )
}

/** In one line what is open, quietly renewed; and how far the reading has come. */
function Sum() {
  const { t } = useSay()
  const { findings, checkedAt, isPending, unread, files, isAway } = useFindings()
  const open = findings.filter(isOpen)
  const counted = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count > 0 ? [{ severity, count }] : []
  })
  const confirmed = findings.length - open.length
  return (
    <div className="grid gap-1">
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {counted.map(({ severity, count }) => (
          <span key={severity} className={`inline-flex items-center gap-1.5 ${toneOf[severity]}`}>
            <Mark shape={shapeOf[severity]} />
            {t(`precheck.count.${severity}`, { count })}
          </span>
        ))}
        {confirmed > 0 ? (
          <span className="inline-flex items-center gap-1.5 text-leaf">
            <Mark shape="full" />
            {t('precheck.confirmedCount', { count: confirmed })}
          </span>
        ) : null}
        {findings.length === 0 && checkedAt !== null && !isPending ? (
          <span className="inline-flex items-center gap-1.5 text-leaf">
            <Mark shape="full" />
            {t('precheck.noneText')}
          </span>
        ) : null}
        {checkedAt === null && !isPending ? <span className="soft">{t('precheck.notYet')}</span> : null}
      </p>
      <p className="small soft" aria-live="off">
        {isPending
          ? unread > 0
            ? t('precheck.reading', { done: files - unread, total: files })
            : t('precheck.checking')
          : checkedAt === null
            ? ''
            : t('precheck.checkedAt', { when: checkedAt })}
        {isAway ? ` · ${t('precheck.away')}` : ''}
      </p>
    </div>
  )
}

/** What is open, in the fewest words, with the way to the card: for where there is little room. */
export function FindingsBrief() {
  const { t } = useSay()
  const { findings } = useFindings()
  const open = findings.filter(isOpen)
  const counts = (['fault', 'ask'] as const).flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count > 0 ? [{ severity, count }] : []
  })
  if (counts.length === 0) return null
  return (
    <a href="#findings" className="inline-flex min-h-6 items-center gap-x-2">
      {counts.map(({ severity, count }) => (
        <span key={severity} className={`inline-flex items-center gap-1 ${toneOf[severity]}`}>
          <Mark shape={shapeOf[severity]} />
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{t(`precheck.count.${severity}`, { count })}</span>
        </span>
      ))}
      {t('precheck.title')}
    </a>
  )
}

function Jumps({ findings }: { findings: readonly FindingView[] }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  return (
    <div>
      <h3 className="text-base">{t('precheck.inPlace')}</h3>
      <ul className="grid gap-1">
        {jumpsTo(findings).map(({ finding, more }) => (
          <li key={finding.key} className="small flex items-baseline gap-1.5">
            <span className={isOpen(finding) ? toneOf[finding.severity] : 'text-leaf'}>
              <Mark shape={isOpen(finding) ? shapeOf[finding.severity] : 'full'} />
              <span className="sr-only">
                {isOpen(finding) ? finding.severityWords : t('precheck.confirmed')}{' '}
              </span>
            </span>
            <a
              href={`#${findingAnchor(finding.key)}`}
              onClick={() => unfold(findingAnchor(finding.key))}
              className="min-w-0 wrap-anywhere"
            >
              {finding.title} · <ThaiParts text={finding.place} lang={lang} />
              {more > 0 ? ` ${t('precheck.andMore', { count: more })}` : ''}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Elements that are not shown yet are many while a draft is written: one line leads to the first of them. */
function jumpsTo(findings: readonly FindingView[]): { finding: FindingView; more: number }[] {
  const missing = findings.filter((finding) => finding.isMissing && isOpen(finding))
  return findings
    .filter((finding) => finding === missing[0] || !missing.includes(finding))
    .map((finding) => ({ finding, more: finding === missing[0] ? missing.length - 1 : 0 }))
}

/** What is folded away opens for who comes to it. */
function unfold(id: string): void {
  for (
    let details = document.getElementById(id)?.closest('details');
    details;
    details = details.parentElement?.closest('details')
  )
    details.open = true
}

function Earlier() {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const contentLang = lang === 'th' ? undefined : 'th'
  const { earlier } = useFindings()
  return (
    <details>
      <summary className="small">{t('precheck.earlier')}</summary>
      <p className="small soft">{t('precheck.earlierHint')}</p>
      <ul className="mt-1 grid gap-2">
        {earlier.map(({ title, place, reason, by, ended }) => (
          <li key={`${title} ${by} ${place}`} className="small">
            <strong>{title}</strong> <ThaiParts text={place} lang={lang} />{' '}
            <span lang={contentLang}>“{reason}”</span>{' '}
            <span className="soft">
              <ThaiParts text={by} lang={lang} />
              {ended ? ` · ${t('precheck.ended')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
