import type { Metadata } from 'next'
import { ActDetails } from '#components/admin/act-details.tsx'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { auditChoices, listActs } from '#lib/audit/queries.ts'
import { actionWords, objectPath, objectTypeWords, roleWords } from '#lib/audit/words.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { auditFilter } from './filter.ts'

const path = '/admin/audit'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('audit.title') }
}

export default async function AuditPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const filter = auditFilter(await searchParams)
  const [{ acts, total }, choices] = await Promise.all([listActs(actor, filter), auditChoices(actor)])
  const isFiltered = Boolean(filter.action || filter.person || filter.objectType || filter.objectId)
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead t={t} title={t('audit.title')} lead={t('audit.lead')} />
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSelect
          name="action"
          label={t('audit.actionLabel')}
          value={filter.action}
          options={[any, ...choices.actions.map((value) => ({ value, label: actionWords(t, value) }))]}
        />
        <FilterSelect
          name="person"
          label={t('audit.person')}
          value={filter.person}
          options={[any, ...choices.people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <FilterSelect
          name="objectType"
          label={t('audit.objectLabel')}
          value={filter.objectType}
          options={[
            any,
            ...choices.objectTypes.map((value) => ({ value, label: objectTypeWords(t, value) })),
          ]}
        />
        <div className="grow basis-32 min-w-0">
          <label className="label small" htmlFor="filter-objectId">
            {t('audit.objectId')}
          </label>
          <input
            className="input"
            id="filter-objectId"
            name="objectId"
            defaultValue={filter.objectId}
            maxLength={60}
          />
        </div>
      </FilterBar>
      {acts.length > 0 ? (
        <table className="records">
          <caption className="sr-only">{t('audit.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.when')}</th>
              <th scope="col">{t('audit.who')}</th>
              <th scope="col">{t('audit.what')}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => {
              const at = objectPath(act)
              // What people do to themselves, such as signing in, needs no object beside it.
              const name = act.objectId === act.actorId ? null : (act.objectName ?? act.objectId)
              return (
                <tr key={act.seq}>
                  <td className="small whitespace-nowrap">
                    <time dateTime={act.at.toISOString()}>{formatInstant(act.at, lang)}</time>
                  </td>
                  <td>
                    {act.actorName}
                    <span className="block small soft">{roleWords(t, act.actorRoles).join(', ')}</span>
                  </td>
                  <td>
                    <span className="font-semibold">{actionWords(t, act.action)}</span>
                    {name ? (
                      <>
                        {' '}
                        <span className="soft">{objectTypeWords(t, act.objectType)}</span>{' '}
                        {at ? <a href={at}>{name}</a> : name}
                      </>
                    ) : null}
                    <ActDetails t={t} act={act} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty title={t('audit.empty')} text={t('audit.emptyText')} />
      )}
      <ListFoot
        t={t}
        total={total}
        page={filter.page}
        href={(page) => hrefWith(path, { ...filter, page })}
        exportHref={hrefWith(`${path}/export`, { ...filter, page: 1 })}
      />
      <p className="small soft mt-4">{t('audit.verify')}</p>
    </>
  )
}
