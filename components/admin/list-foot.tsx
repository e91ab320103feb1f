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
}: {
  t: Translate
  total: number
  page: number
  href: (page: number) => string
  exportHref?: string
}) {
  if (total === 0) return null
  return (
    <div className="mt-4">
      <p className="small soft flex flex-wrap gap-x-4">
        <span>{t('admin.list.found', { total })}</span>
        {exportHref ? (
          <a href={exportHref} download>
            {t('admin.list.csv')}
          </a>
        ) : null}
      </p>
      <ListPages t={t} total={total} page={page} href={href} />
    </div>
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
