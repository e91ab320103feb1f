import { Breadcrumbs, type Crumb } from '#components/ui/breadcrumbs.tsx'
import type { Translate } from '#lib/i18n.ts'

/** What the page is, and what can be done from here. */
export function PageHead({
  t,
  title,
  lead,
  crumbs,
  children,
}: {
  t: Translate
  title: React.ReactNode
  lead?: React.ReactNode
  crumbs?: readonly Crumb[]
  /** buttons */
  children?: React.ReactNode
}) {
  return (
    <div className="pt-7 pb-5">
      {crumbs ? <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="soft mt-1">{lead}</p> : null}
        </div>
        {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
      </div>
    </div>
  )
}
