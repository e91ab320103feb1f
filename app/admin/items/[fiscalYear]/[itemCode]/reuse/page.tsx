import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { choiceOf, hrefWith, type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { ReuseList } from '#components/revision/reuse-list.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findCycleItem } from '#lib/cycle/queries.ts'
import { listEvidence } from '#lib/evidence/all-evidence.ts'
import { worded } from '#lib/site/words.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { fiscalYear: string; itemCode: string }

const sorts = ['newest', 'oldest', 'title'] as const

async function itemAt(actor: Actor, { fiscalYear, itemCode }: Parameters) {
  const sound = /^2[45]\d\d$/.test(fiscalYear) && /^O[1-9]\d{0,2}$/.test(itemCode)
  return (sound ? await findCycleItem(actor, Number(fiscalYear), itemCode) : null) ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  const actor = await requireActor()
  const [item, { t }] = [await itemAt(actor, await params), await staffWords()]
  return { title: t('revision.reuse.title', { code: item.itemCode }) }
}

/** The evidence this person may write, to be used for one more item. */
export default async function ReusePage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const item = await itemAt(actor, await params)
  const [{ lang, t }, query] = await Promise.all([staffWords(), searchParams])
  const { fiscalYear, itemCode } = item
  const itemPath = `/admin/items/${fiscalYear}/${itemCode}`
  const path = `${itemPath}/reuse`
  const typed = {
    q: textOf(query, 'q').trim(),
    sort: choiceOf(query, 'sort', sorts),
    page: pageNumber(query.page) ?? 1,
  }
  const { rows, total } = await listEvidence(actor, {
    ...typed,
    workGroupIds: actor.groups.flatMap(({ role, workGroupId }) =>
      role === 'contributor' ? workGroupId : [],
    ),
    without: { fiscalYear, itemCode },
  })
  return (
    <>
      <PageHead
        t={t}
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          { label: itemCode, href: itemPath },
          { label: t('revision.reuse.button') },
        ]}
        title={t('revision.reuse.title', { code: itemCode })}
        lead={
          <>
            {words(worded(lang, item.titleTh, item.titleEn))} · {t('revision.reuse.lead')}
          </>
        }
      />
      <FilterBar t={t} path={path} isFiltered={typed.q !== ''}>
        <FilterSearch t={t} value={typed.q} />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={typed.sort}
          options={sorts.map((value) => ({ value, label: t(`work.sort.${value}`) }))}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <ReuseList rows={rows} item={{ fiscalYear, itemCode }} lang={lang} t={t} />
      ) : typed.q !== '' || typed.page > 1 ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('revision.reuse.none')}
          text={t('revision.reuse.noneText')}
          href={itemPath}
          action={t('revision.reuse.back', { code: itemCode })}
        />
      )}
      <ListFoot t={t} total={total} page={typed.page} href={(page) => hrefWith(path, { ...typed, page })} />
    </>
  )
}
