import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { RoleChips } from '#components/admin/role-chips.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { listUsers, userSorts } from '#lib/user/queries.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { roleChoices, states, userFilter } from './filter.ts'

const path = '/admin/users'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('user.title') }
}

export default async function UsersPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const filter = userFilter(await searchParams)
  const [{ users, total }, groups] = await Promise.all([listUsers(actor, filter), listGroupNames(actor)])
  const isFiltered = Boolean(filter.q || filter.state || filter.role || filter.group)
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead t={t} title={t('user.title')} lead={t('user.lead')}>
        <ButtonLink href="/admin/users/new">{t('user.new')}</ButtonLink>
      </PageHead>
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={states.map((value) => (value ? { value, label: t(`user.state.${value}`) } : any))}
        />
        <FilterSelect
          name="role"
          label={t('user.role_')}
          value={filter.role}
          options={roleChoices.map((value) => (value ? { value, label: t(`user.role.${value}`) } : any))}
        />
        <FilterGroup groups={groups} value={filter.group} lang={lang} t={t} />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={userSorts.map((value) => ({ value, label: t(`user.sort.${value}`) }))}
        />
      </FilterBar>
      {users.length === 0 && !isFiltered ? (
        <Empty
          title={t('user.empty')}
          text={t('user.emptyText')}
          href="/admin/users/new"
          action={t('user.new')}
        />
      ) : users.length === 0 ? (
        <NothingFound t={t} path={path} />
      ) : (
        <table className="records">
          <caption className="sr-only">{t('user.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('user.name')}</th>
              <th scope="col">{t('user.roles')}</th>
              <th scope="col">{t('user.heldItems')}</th>
              <th scope="col">{t('user.lastSeen')}</th>
              <th scope="col">{t('admin.list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <th scope="row">
                  <a href={`${path}/${user.id}`}>{words(marked(lang, user.name))}</a>
                  <span className="block small soft font-normal">{user.email}</span>
                </th>
                <td>
                  <RoleChips lang={lang} t={t} {...user} />
                </td>
                <td data-label={t('user.heldItems')}>{t('user.itemCount', { count: user.items })}</td>
                <td data-label={t('user.lastSeen')} className="small">
                  {user.lastSeenAt ? formatInstant(user.lastSeenAt, lang) : t('user.neverSeen')}
                </td>
                <td>
                  <Chip tone={user.state === 'active' ? 'ok' : 'none'}>{t(`user.state.${user.state}`)}</Chip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
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
