import { Pagination } from '#components/ui/pagination.tsx'
import type { Translate } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'

/** How many there are, the export of just these, and the other pages. */
export function ListFoot({
  t,
  total,
  page,
  href,
  exportHref,
  xlsxHref,
}: {
  t: Translate
  total: number
  page: number
  href: (page: number) => string
  exportHref?: string
  xlsxHref?: string
}) {
  if (total === 0) return null
  return (
    <div className="mt-4">
      <ListCount t={t} total={total} exportHref={exportHref} xlsxHref={xlsxHref} />
      <ListPages t={t} total={total} page={page} href={href} />
    </div>
  )
}

/** How many there are, and the export of just these. */
export function ListCount({
  t,
  total,
  said = t('admin.list.found', { total }),
  exportHref,
  xlsxHref,
}: {
  t: Translate
  total: number
  /** the count in words, where the things have a unit of their own */
  said?: string
  exportHref?: string | undefined
  xlsxHref?: string | undefined
}) {
  return (
    <p className="small soft flex flex-wrap gap-x-4">
      <span>{said}</span>
      {exportHref ? (
        <a href={exportHref} download>
          {t('admin.list.csv')}
        </a>
      ) : null}
      {xlsxHref ? (
        <a href={xlsxHref} download>
          {t('admin.list.xlsx')}
        </a>
      ) : null}
    </p>
  )
}

/** The other pages of a list that has more than one. */
export function ListPages({
  t,
  total,
  page,
  href,
}: {
  t: Translate
  total: number
  page: number
  href: (page: number) => string
}) {
  return (
    <Pagination
      page={page}
      pages={Math.max(1, Math.ceil(total / pageSize))}
      href={href}
      words={{
        label: t('common.pages'),
        previous: t('common.previous'),
        next: t('common.next'),
        page: (at) => t('common.page', { page: at }),
      }}
    />
  )
}
