import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { MailRows } from '#components/mail/mail-rows.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { findOutboxState, listMails } from '#lib/mail/queries.ts'
import { mailFilter, stateChoices } from './filter.ts'

const path = '/admin/outbox'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('mail.title') }
}

export default async function OutboxPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const filter = mailFilter(await searchParams)
  const [outbox, { mails, total }] = await Promise.all([findOutboxState(actor), listMails(actor, filter)])
  if (!outbox) notFound()
  const isFiltered = Boolean(filter.q || filter.state)
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead t={t} title={t('mail.title')} lead={t('mail.lead')} />
      <div className="grid gap-4 mb-5">
        {outbox.hasServer ? null : (
          <Notice>
            <p>{t('mail.noServer')}</p>
          </Notice>
        )}
        {outbox.trouble ? (
          <Notice tone="bad">
            <p>{t('mail.trouble', { waiting: outbox.waiting })}</p>
            <p className="small">{outbox.trouble}</p>
          </Notice>
        ) : null}
        {outbox.stuck > 0 ? (
          <Notice tone="bad">
            <p>{t('mail.stuck', { count: outbox.stuck })}</p>
          </Notice>
        ) : null}
      </div>
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => (value ? { value, label: t(`mail.state.${value}`) } : any))}
        />
      </FilterBar>
      {mails.length > 0 ? (
        <MailRows lang={lang} t={t} mails={mails} hasServer={outbox.hasServer} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty title={t('mail.empty')} text={t('mail.emptyText')} />
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
