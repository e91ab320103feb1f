import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { RedirectRows } from '#components/redirect/redirect-rows.tsx'
import { TryBox } from '#components/redirect/try-box.tsx'
import { UnknownRows } from '#components/redirect/unknown-rows.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { redirectLimits } from '#lib/limits.ts'
import { countRedirects, listRedirects, listUnknown, tryAddress } from '#lib/redirect/queries.ts'
import { redirectSorts } from '#lib/redirect/schema.ts'
import { redirectFilter, stateChoices } from './filter.ts'

const path = '/admin/redirects'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('redirect.title') }
}

export default async function RedirectsPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const query = await searchParams
  const { page, ...filter } = redirectFilter(query)
  const typed = textOf(query, 'try', redirectLimits.typed).trim()
  const [{ redirects, total }, counts, unknown, tried] = await Promise.all([
    listRedirects(actor, filter, page),
    countRedirects(actor),
    listUnknown(actor),
    typed === '' ? null : tryAddress(actor, typed),
  ])
  const isFiltered = Boolean(filter.q || filter.state)
  return (
    <>
      <PageHead t={t} title={t('redirect.title')} lead={t('redirect.lead')}>
        <ButtonLink kind="quiet" href={`${path}/import`}>
          {t('redirect.import.open')}
        </ButtonLink>
        <ButtonLink href={`${path}/new`}>{t('redirect.add')}</ButtonLink>
      </PageHead>
      {counts.broken && filter.state !== 'broken' ? (
        <div className="mb-5">
          <Notice tone="bad">
            <p>
              {t('redirect.brokenNotice', { count: counts.broken })}{' '}
              <a href={`${path}?state=broken`}>{t('redirect.brokenShow')}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => ({
            value,
            label: value ? `${t(`redirect.state.${value}`)} (${counts[value] ?? 0})` : t('admin.list.any'),
          }))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={redirectSorts.map((value) => ({ value, label: t(`redirect.sort.${value}`) }))}
        />
      </FilterBar>
      {redirects.length > 0 ? (
        <RedirectRows redirects={redirects} lang={lang} t={t} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('redirect.empty')}
          text={t('redirect.emptyText')}
          href={`${path}/new`}
          action={t('redirect.add')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(number) => hrefWith(path, { ...filter, page: number })}
        exportHref={hrefWith(`${path}/export`, { ...filter })}
      />
      <div className="mt-6 grid gap-6">
        <Section title={t('redirect.tryTitle')} hint={t('redirect.tryHint')}>
          <TryBox typed={typed} tried={tried} t={t} />
        </Section>
        <Section title={t('redirect.unknown.title')} hint={t('redirect.unknown.hint')}>
          {unknown.length > 0 ? (
            <UnknownRows unknown={unknown} lang={lang} t={t} />
          ) : (
            <p className="soft">{t('redirect.unknown.none')}</p>
          )}
        </Section>
      </div>
    </>
  )
}
