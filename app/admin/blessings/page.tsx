import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { DecideForm } from '#components/blessing/decide-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { canModerate } from '#lib/blessing/policy.ts'
import { listSentBlessings } from '#lib/blessing/queries.ts'
import { blessingSorts } from '#lib/blessing/schema.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { blessingFilter, stateChoices } from './filter.ts'

const path = '/admin/blessings'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('blessing.staffTitle') }
}

export default async function BlessingsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  if (!canModerate(actor)) notFound()
  const { lang, t } = await staffWords()
  const { page, ...filter } = blessingFilter(await searchParams)
  const { blessings, total, waiting } = await listSentBlessings(actor, filter, page)
  const isFiltered = Boolean(filter.q || filter.state)
  const shown = blessings.map(({ id, body, signed, state, sentAt, decidedAt, decidedBy, reason }) => ({
    ...{ id, body, state },
    signed: signed ? marked(lang, signed) : null,
    reason: reason ? marked(lang, reason) : null,
    lang: marked(lang, body).lang,
    sent: formatInstant(sentAt, lang),
    decidedBy: decidedBy ? marked(lang, decidedBy) : null,
    decided: decidedAt ? formatInstant(decidedAt, lang) : '',
  }))
  return (
    <>
      <PageHead
        t={t}
        title={t('blessing.staffTitle')}
        lead={`${t('blessing.staffLead')} · ${t('blessing.waiting', { count: waiting })}`}
      />
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => ({
            value,
            label: value ? t(`blessing.state.${value}`) : t('admin.list.any'),
          }))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={blessingSorts.map((value) => ({ value, label: t(`blessing.sort.${value}`) }))}
        />
      </FilterBar>
      {shown.length > 0 ? (
        <DecideForm key={shown.map(({ id, state }) => `${id}${state}`).join()} blessings={shown} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('blessing.staffEmpty')}
          text={t('blessing.staffEmptyText')}
          href="/integrity/blessings"
          action={t('blessing.toWall')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(number) => hrefWith(path, { ...filter, page: number })}
        exportHref={hrefWith(`${path}/export`, { ...filter })}
      />
    </>
  )
}
