import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { EvidenceTable } from '#components/work/evidence-table.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { listEvidence, listEvidenceYears } from '#lib/evidence/all-evidence.ts'
import { mapPublishingTimes } from '#lib/publishing-time/queries.ts'
import { isMember, readsWholeOffice } from '#lib/user/actor.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { evidenceFilter, filterKinds, filterStates, isFiltered, sorts, typedFilter } from './filter.ts'

const path = '/admin/evidence'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('work.allEvidence') }
}

export default async function AllEvidencePage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const typed = typedFilter(await searchParams)
  const [{ rows, total }, years, allGroups, publishingTimes] = await Promise.all([
    listEvidence(actor, evidenceFilter(typed)),
    listEvidenceYears(actor),
    listGroupNames(actor),
    mapPublishingTimes(actor),
  ])
  const groups = readsWholeOffice(actor) ? allGroups : allGroups.filter(({ id }) => isMember(actor, id))
  const any = { value: '', label: t('admin.list.any') }
  const narrowed = isFiltered(typed)
  return (
    <>
      <PageHead
        t={t}
        title={t('work.allEvidence')}
        lead={t(readsWholeOffice(actor) ? 'work.allEvidenceLead' : 'work.ownEvidenceLead')}
      />
      <FilterBar t={t} path={path} isFiltered={narrowed}>
        <FilterSearch t={t} value={typed.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={typed.state}
          options={filterStates.map((value) =>
            value ? { value, label: t(`revision.state.${value}`) } : any,
          )}
        />
        <FilterSelect
          name="kind"
          label={t('content.kind')}
          value={typed.kind}
          options={filterKinds.map((value) =>
            value ? { value, label: kindNamed(value)?.words.many[lang] ?? t('work.evidence') } : any,
          )}
        />
        <FilterGroup groups={groups} value={typed.group} lang={lang} t={t} />
        <FilterSelect
          name="year"
          label={t('work.itemYear')}
          value={typed.year}
          options={[any, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
        />
        <div className="grow basis-24 min-w-0">
          <label className="label small" htmlFor="filter-item">
            {t('work.itemCode')}
          </label>
          <input
            className="input"
            id="filter-item"
            name="item"
            defaultValue={typed.item}
            placeholder="O12"
            maxLength={4}
          />
        </div>
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={typed.sort}
          options={sorts.map((value) => ({ value, label: t(`work.sort.${value}`) }))}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <EvidenceTable rows={rows} publishingTimes={publishingTimes} lang={lang} t={t} />
      ) : narrowed || typed.page > 1 ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('work.noEvidence')}
          text={t('work.noEvidenceText')}
          href="/admin"
          action={t('work.title')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={typed.page}
        href={(page) => hrefWith(path, { ...typed, page })}
        exportHref={hrefWith(`${path}/export`, { ...typed, page: 1 })}
      />
    </>
  )
}
