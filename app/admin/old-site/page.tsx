import type { Metadata } from 'next'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { SheetForm } from '#components/old-site/sheet-form.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { listImports } from '#lib/old-site/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'

const path = '/admin/old-site'
const toneOf = { open: 'none', confirmed: 'wait', done: 'ok' } as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('oldSite.title') }
}

export default async function OldSitePage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const page = pageNumber((await searchParams).page) ?? 1
  const { imports, total } = await listImports(actor, page)
  return (
    <>
      <PageHead t={t} title={t('oldSite.title')} lead={t('oldSite.lead')} />
      <div className="grid gap-6">
        <Section title={t('oldSite.begin')} hint={t('oldSite.beginHint')}>
          <SheetForm />
        </Section>
        {imports.length > 0 ? (
          <table className="records">
            <caption className="sr-only">{t('oldSite.imports')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('oldSite.sheet')}</th>
                <th scope="col">{t('oldSite.rows')}</th>
                <th scope="col">{t('oldSite.by')}</th>
                <th scope="col">{t('admin.list.state')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="wrap-anywhere">
                    <a href={`${path}/${one.id}`} lang={langOf(one.name)}>
                      {one.name}
                    </a>
                  </th>
                  <td data-label={t('oldSite.rows')}>
                    {t('oldSite.made', { made: one.made, rows: one.rows })}
                  </td>
                  <td data-label={t('oldSite.by')} className="small">
                    <span lang={langOf(one.createdBy)}>{one.createdBy}</span>{' '}
                    {formatInstant(one.createdAt, lang)}
                  </td>
                  <td data-label={t('admin.list.state')}>
                    <Chip tone={toneOf[one.state]}>{t(`oldSite.importState.${one.state}`)}</Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="soft">{t('oldSite.none')}</p>
        )}
        <ListFoot t={t} total={total} page={page} href={(number) => hrefWith(path, { page: number })} />
      </div>
    </>
  )
}
