import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { worded } from '#lib/site/words.ts'
import { groupSorts, listGroups } from '#lib/work-group/queries.ts'
import { groupFilter, states } from './filter.ts'

const path = '/admin/groups'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('group.title') }
}

export default async function GroupsPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const filter = groupFilter(await searchParams)
  const { groups, total } = await listGroups(actor, filter)
  const isFiltered = Boolean(filter.q || filter.state)
  return (
    <>
      <PageHead t={t} title={t('group.title')} lead={t('group.lead')}>
        <ButtonLink href={`${path}/new`}>{t('group.new')}</ButtonLink>
      </PageHead>
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={states.map((value) => ({
            value,
            label: value ? t(`group.state.${value}`) : t('admin.list.any'),
          }))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={groupSorts.map((value) => ({ value, label: t(`group.sort.${value}`) }))}
        />
      </FilterBar>
      {groups.length > 0 ? (
        <table className="records">
          <caption className="sr-only">{t('group.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('group.title')}</th>
              <th scope="col">{t('group.members')}</th>
              <th scope="col">{t('group.items')}</th>
              <th scope="col">{t('admin.list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row">
                  <a href={`${path}/${group.id}`}>{words(worded(lang, group.nameTh, group.nameEn))}</a>
                  <span className="block small soft font-normal">{group.slug}</span>
                </th>
                <td data-label={t('group.members')}>{group.members}</td>
                <td data-label={t('group.items')}>{group.items}</td>
                <td>
                  <Chip tone={group.state === 'active' ? 'ok' : 'none'}>
                    {t(`group.state.${group.state}`)}
                  </Chip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('group.empty')}
          text={t('group.emptyText')}
          href={`${path}/new`}
          action={t('group.new')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={filter.page}
        href={(page) => hrefWith(path, { ...filter, page })}
        exportHref={hrefWith(`${path}/export`, { ...filter, page: 1 })}
      />
    </>
  )
}
