import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { canHandOver } from '#lib/handover/policy.ts'
import { listHandovers } from '#lib/handover/queries.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { handoverFilter } from './filter.ts'

const path = '/admin/handovers'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('handover.title') }
}

export default async function HandoversPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const filter = handoverFilter(await searchParams)
  const { handovers, total } = await listHandovers(actor, filter)
  return (
    <>
      <PageHead t={t} title={t('handover.title')} lead={t('handover.lead')}>
        {canHandOver(actor) ? <ButtonLink href={`${path}/new`}>{t('handover.new')}</ButtonLink> : null}
        <ButtonLink kind="line" href={`${path}/cards`}>
          {t('itemCard.list')}
        </ButtonLink>
      </PageHead>
      {total > 0 || filter.q ? (
        <FilterBar t={t} path={path} isFiltered={Boolean(filter.q)}>
          <FilterSearch t={t} value={filter.q} />
        </FilterBar>
      ) : null}
      {handovers.length > 0 ? (
        <table className="records">
          <caption className="sr-only">{t('handover.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('handover.who')}</th>
              <th scope="col">{t('handover.what')}</th>
              <th scope="col">{t('handover.when')}</th>
              <th scope="col">{t('handover.state')}</th>
            </tr>
          </thead>
          <tbody>
            {handovers.map((handover) => (
              <tr key={handover.id}>
                <th scope="row">
                  <a href={`${path}/${handover.id}`}>
                    {words(marked(lang, handover.giver.name))} → {words(marked(lang, handover.receiver.name))}
                  </a>
                </th>
                <td>
                  {t('handover.counts', {
                    items: handover.items,
                    roles: handover.roles,
                    drafts: handover.drafts,
                  })}
                </td>
                <td data-label={t('handover.when')} className="small">
                  {formatInstant(handover.at, lang)}
                </td>
                <td>
                  {handover.unread > 0 ? (
                    <Chip tone="wait">{t('handover.unreadCount', { count: handover.unread })}</Chip>
                  ) : (
                    <Chip tone="ok">{t('handover.allRead')}</Chip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : filter.q ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('handover.empty')}
          text={t('handover.emptyText')}
          href={`${path}/cards`}
          action={t('itemCard.list')}
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
