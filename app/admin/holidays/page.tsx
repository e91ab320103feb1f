import type { Metadata } from 'next'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListCount } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { AddHolidaysForm } from '#components/holiday/holiday-forms.tsx'
import { HolidayRows } from '#components/holiday/holiday-rows.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { canChangeHolidays } from '#lib/holiday/policy.ts'
import { listHolidays } from '#lib/holiday/queries.ts'
import { holidayYears, yearAsked } from './filter.ts'

const path = '/admin/holidays'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('holiday.title') }
}

export default async function HolidaysPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const year = yearAsked(await searchParams)
  const { certainty, days } = await listHolidays(actor, year)
  const mayChange = canChangeHolidays(actor)
  return (
    <>
      <PageHead t={t} title={t('holiday.title')} lead={t('holiday.lead')} />
      <FilterBar t={t} path={path} isFiltered={false}>
        <FilterSelect
          name="year"
          label={t('holiday.year')}
          value={String(year)}
          options={holidayYears().map((one) => ({ value: String(one), label: String(one) }))}
        />
      </FilterBar>
      {certainty === 'high' ? null : (
        <div className="mb-5">
          <Notice>
            <p>{t(certainty === 'rule' ? 'holiday.unlisted' : 'holiday.unsure', { year: String(year) })}</p>
          </Notice>
        </div>
      )}
      <HolidayRows days={days} mayChange={mayChange} lang={lang} t={t} />
      <div className="mt-4">
        <ListCount
          t={t}
          total={days.length}
          said={t('holiday.count', { count: days.length })}
          exportHref={hrefWith(`${path}/export`, { year: String(year) })}
        />
      </div>
      {mayChange ? (
        <div className="mt-6 max-w-[44rem]">
          <Section title={t('holiday.addTitle')} hint={t('holiday.addHint')}>
            <AddHolidaysForm />
          </Section>
        </div>
      ) : null}
    </>
  )
}
