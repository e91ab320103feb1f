import type { Metadata } from 'next'
import { Empty } from '#components/admin/empty.tsx'
import { type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { ItemsTable } from '#components/work/items-table.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { listCycleItems, listCycles } from '#lib/cycle/queries.ts'
import { itemProgress } from '#lib/evidence/item-evidence.ts'
import { daysUntil } from '#lib/evidence/work-plan.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('work.itemsTitle') }
}

export default async function ItemsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, query, cycles] = await Promise.all([staffWords(), searchParams, listCycles(actor)])
  const asked = textOf(query, 'year', 4)
  const cycle =
    cycles.find((one) => String(one.fiscalYear) === asked) ??
    cycles.find((one) => one.state === 'running') ??
    cycles[0]
  if (!cycle) {
    return (
      <>
        <PageHead t={t} title={t('work.itemsTitle')} />
        <Empty title={t('work.empty.noCycle.title')} text={t('work.empty.noCycle.text')} />
      </>
    )
  }
  const [items, progress] = await Promise.all([
    listCycleItems(actor, cycle.fiscalYear),
    itemProgress(actor, cycle.fiscalYear),
  ])
  const today = dayOf(new Date())
  const complete = items.filter(
    (item) =>
      item.elements.length > 0 &&
      (progress.get(item.itemCode)?.publicShown.size ?? 0) >= item.elements.length,
  ).length
  return (
    <>
      <PageHead
        t={t}
        title={t('work.itemsOfYear', { year: String(cycle.fiscalYear) })}
        lead={`${t('work.itemsComplete', { complete, total: items.length })} · ${t(readsWholeOffice(actor) ? 'work.itemsLead' : 'work.itemsLeadOwn')}`}
      />
      {cycles.length > 1 ? (
        <nav aria-label={t('work.itemYear')} className="mb-5">
          <ul className="pills">
            {cycles.map((one) => (
              <li key={one.fiscalYear}>
                <a
                  href={`/admin/items?year=${one.fiscalYear}`}
                  aria-current={one.fiscalYear === cycle.fiscalYear ? 'page' : undefined}
                >
                  {one.fiscalYear}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {items.length > 0 ? (
        <ItemsTable
          items={items}
          progress={progress}
          daysLeft={(day) => daysUntil(today, day)}
          running={cycle.state === 'running'}
          lang={lang}
          t={t}
        />
      ) : (
        <Empty title={t('work.empty.nothingAssigned.title')} text={t('work.empty.nothingAssigned.text')} />
      )}
    </>
  )
}
