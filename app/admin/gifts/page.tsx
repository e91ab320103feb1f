import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { GiftRows } from '#components/gift/gift-rows.tsx'
import { ReportForm } from '#components/gift/report-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { mayRecordGifts, seesGifts } from '#lib/gift/policy.ts'
import { findGiftSummary, findKeeperId, listGifts } from '#lib/gift/queries.ts'
import { fiscalYearOf } from '#lib/gift/report-words.ts'
import { giftSorts } from '#lib/gift/schema.ts'
import { hasGroupRole } from '#lib/user/actor.ts'
import { dueChoices, giftFilter, giverChoices, outcomeChoices } from './filter.ts'

const path = '/admin/gifts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('gift.title') }
}

export default async function GiftsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  if (!seesGifts(actor)) notFound()
  const { lang, t } = await staffWords()
  const { page, ...filter } = giftFilter(await searchParams)
  const [{ gifts, total }, summary, keeperId] = await Promise.all([
    listGifts(actor, filter, page),
    findGiftSummary(actor),
    findKeeperId(),
  ])
  const reports = keeperId !== null && hasGroupRole(actor, keeperId, 'contributor')
  const isFiltered = Boolean(filter.q || filter.year || filter.giver || filter.outcome || filter.due)
  const any = { value: '', label: t('admin.list.any') }
  const mayRecord = mayRecordGifts(actor)
  return (
    <>
      <PageHead t={t} title={t('gift.title')} lead={t('gift.lead')}>
        {mayRecord ? <ButtonLink href={`${path}/new`}>{t('gift.add')}</ButtonLink> : null}
      </PageHead>
      {summary.overdue > 0 && filter.due !== 'overdue' ? (
        <div className="mb-5">
          <Notice tone="bad">
            <p>
              {t('gift.overdueNotice', { count: summary.overdue })}{' '}
              <a href={`${path}?due=overdue&sort=actBy`}>{t('gift.overdueShow')}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="year"
          label={t('gift.year')}
          value={filter.year}
          options={[any, ...summary.years.map((year) => ({ value: String(year), label: String(year) }))]}
        />
        <FilterSelect
          name="giver"
          label={t('gift.giverKind')}
          value={filter.giver}
          options={giverChoices.map((value) => (value ? { value, label: t(`gift.giver.${value}`) } : any))}
        />
        <FilterSelect
          name="outcome"
          label={t('gift.outcome')}
          value={filter.outcome}
          options={outcomeChoices.map((value) =>
            value ? { value, label: t(`gift.outcomes.${value}`) } : any,
          )}
        />
        <FilterSelect
          name="due"
          label={t('gift.due')}
          value={filter.due}
          options={dueChoices.map((value) => (value ? { value, label: t(`gift.dues.${value}`) } : any))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={giftSorts.map((value) => ({ value, label: t(`gift.sort.${value}`) }))}
        />
      </FilterBar>
      {gifts.length > 0 ? (
        <GiftRows gifts={gifts} lang={lang} t={t} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('gift.empty')}
          text={t('gift.emptyText')}
          {...(mayRecord
            ? { href: `${path}/new`, action: t('gift.add') }
            : { href: '/admin', action: t('link.emptyGo') })}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(number) => hrefWith(path, { ...filter, page: number })}
        exportHref={hrefWith(`${path}/export`, { ...filter })}
      />
      {total > 0 ? (
        <p className="small">
          <a href={hrefWith(`${path}/export`, { ...filter, format: 'xlsx' })} download>
            {t('admin.list.xlsx')}
          </a>
        </p>
      ) : null}
      {reports ? (
        <div className="mt-6 max-w-3xl">
          <Section title={t('gift.report.title')} hint={t('gift.report.hint')}>
            <ReportForm years={reportYears(summary.years)} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

/** This year and those before it as far as the register goes, and at least three: a year without an entry is reported too. */
function reportYears(known: readonly number[]): number[] {
  const now = fiscalYearOf(new Date())
  const first = Math.min(now - 2, ...known)
  return Array.from({ length: now - first + 1 }, (_, index) => now - index)
}
