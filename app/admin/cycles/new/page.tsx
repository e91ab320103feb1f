import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { ListCount } from '#components/admin/list-foot.tsx'
import { choiceOf, hrefWith, type PageOf, type Query, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { PlanTable } from '#components/year-start/plan-table.tsx'
import { StartYearForm } from '#components/year-start/start-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { startYear } from '#lib/year-start/actions.ts'
import { type Rehearsal, rehearseYear } from '#lib/year-start/queries.ts'
import { chosenRows, type PlanRow, planRows, type RowFilter, rowFilters } from '#lib/year-start/rows.ts'

const path = '/admin/cycles/new'
const fromOf = (query: Query): number => Number(textOf(query, 'from', 4)) || 0

export async function generateMetadata({ searchParams }: PageOf): Promise<Metadata> {
  const { t } = await staffWords()
  const from = fromOf(await searchParams)
  return { title: t('yearStart.title', { year: String(from + 1), from: String(from) }) }
}

export default async function StartYearPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const query = await searchParams
  const fromYear = fromOf(query)
  const rehearsal = await rehearseYear(actor, fromYear)
  const years = { year: String(fromYear + 1), from: String(fromYear) }
  if (!rehearsal) {
    return (
      <>
        <PageHead
          t={t}
          title={t('yearStart.title', years)}
          crumbs={[{ label: t('cycle.title'), href: '/admin/cycles' }]}
        />
        <Empty
          title={t('yearStart.exists')}
          text={t('yearStart.existsText')}
          href="/admin/cycles"
          action={t('yearStart.toCycles')}
        />
      </>
    )
  }
  const { plan } = rehearsal
  const rows = planRows(plan)
  const filter = choiceOf(query, 'kind', rowFilters)
  const chosen = chosenRows(rows, filter)
  const items = plan.items.filter(({ to }) => to !== null)
  return (
    <>
      <PageHead
        t={t}
        title={t('yearStart.title', years)}
        lead={t('yearStart.lead', { items: items.length, drafts: plan.drafts.length })}
        crumbs={[{ label: t('cycle.title'), href: '/admin/cycles' }]}
      >
        <ButtonLink kind="line" href="#begin">
          {t('yearStart.goToStart')}
        </ButtonLink>
      </PageHead>
      <div className="grid gap-5">
        <Section title={t('yearStart.what')}>
          <p>{t('yearStart.whatText', years)}</p>
          <p>{t('yearStart.undoLater', years)}</p>
          {plan.takenUp.length > 0 ? <p>{t('yearStart.takenUp', { count: plan.takenUp.length })}</p> : null}
        </Section>
        <ListDoubt t={t} rehearsal={rehearsal} years={years} />
        <section>
          <div className="pb-3">
            <Pills label={t('yearStart.filter')} pills={pillsOf(t, rows, filter, fromYear)} />
          </div>
          {chosen.length === 0 ? (
            <NothingFound t={t} path={hrefWith(path, { from: fromYear })} />
          ) : (
            <PlanTable t={t} lang={lang} rows={chosen} fromYear={fromYear} fiscalYear={plan.fiscalYear} />
          )}
          <ListCount
            t={t}
            total={chosen.length}
            exportHref={hrefWith(`${path}/export`, { from: fromYear, kind: filter })}
          />
        </section>
        <div id="begin">
          <Section title={t('yearStart.start')} hint={t('yearStart.startHint', years)}>
            <StartYearForm
              action={startYear}
              hidden={{ fromYear, seen: plan.digest }}
              dates={typedDates(rehearsal, lang)}
              ways={waysOf(rehearsal).map((value) => ({ value, label: t(`yearStart.ways.${value}`, years) }))}
              label={t('yearStart.submit', years)}
            />
          </Section>
        </div>
      </div>
    </>
  )
}

/** Only one cycle runs. */
function waysOf({ running, plan }: Rehearsal): ('later' | 'now' | 'instead')[] {
  if (running === null) return ['later', 'now']
  return running === plan.fromYear ? ['later', 'instead'] : ['later']
}

function typedDates({ dates }: Rehearsal, lang: Lang) {
  const typed = (day: string | null) => (day ? formatDay(day, lang) : '')
  return {
    opensOn: typed(dates.opensOn),
    dueOn: typed(dates.dueOn),
    submitsOn: typed(dates.submitsOn),
    clarifiesOn: typed(dates.clarifiesOn),
  }
}

function pillsOf(t: Translate, rows: readonly PlanRow[], filter: RowFilter, from: number) {
  return rowFilters.flatMap((value) => {
    const count = chosenRows(rows, value).length
    if (count === 0 && value !== '' && value !== filter) return []
    const text =
      value === ''
        ? t('yearStart.all', { count })
        : value === 'decide'
          ? t('yearStart.decide', { count })
          : t('yearStart.kindCount', { kind: t(`yearStart.kind.${value}`), count })
    return [{ href: hrefWith(path, { from, kind: value }), text, current: value === filter }]
  })
}

/** How far the list itself can be relied on. */
function ListDoubt({
  t,
  rehearsal: { plan },
  years,
}: {
  t: Translate
  rehearsal: Rehearsal
  years: { year: string; from: string }
}) {
  const asked = plan.items.filter(({ to }) => to !== null)
  const count = asked.filter(({ doubtful }) => doubtful).length
  if (plan.target === null) {
    return (
      <Notice>
        <p>{t('yearStart.provisional', years)}</p>
      </Notice>
    )
  }
  return count === 0 ? null : (
    <Notice>
      <p>{t('yearStart.doubtful', { ...years, count, total: asked.length })}</p>
      {plan.target.note ? (
        <p className="small mt-1" lang="th">
          {plan.target.note}
        </p>
      ) : null}
    </Notice>
  )
}
