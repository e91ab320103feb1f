import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PrintButton } from '#components/admin/print-button.tsx'
import { Section } from '#components/admin/section.tsx'
import { ActButton } from '#components/admin/user-forms.tsx'
import { MovedDrafts, MovedItems, MovedRoles, Signatures } from '#components/handover/sheet.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { readHandover } from '#lib/handover/actions.ts'
import { canAcknowledge, canHandOver } from '#lib/handover/policy.ts'
import { findHandover } from '#lib/handover/queries.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { findDuties } from '#lib/user/duties.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('handover.list') }
}

/** One handover as a sheet: to read on the screen, to sign on paper. */
export default async function HandoverPage({ params, searchParams }: PageOf<{ handoverId: string }>) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const handover = await findHandover(actor, (await params).handoverId)
  if (!handover) notFound()
  const { giver, receiver, items, roles, drafts } = handover
  const mayGive = canHandOver(actor)
  const mayRead = canAcknowledge(actor, { giverId: giver.id, receiverId: receiver.id })
  const isNew = (await searchParams).notice === 'done'
  const left = isNew ? await findDuties(actor, giver.id) : null
  const isAllRead = items.every(({ readAt }) => readAt !== null)
  return (
    <>
      <PageHead
        t={t}
        title={t('handover.sheetTitle', { giver: giver.name, receiver: receiver.name })}
        lead={t('handover.sheetLead', { when: formatInstant(handover.at, lang), by: handover.by })}
        crumbs={[{ label: t('handover.title'), href: '/admin/handovers' }]}
      >
        <PrintButton />
        {mayGive && giver.state === 'active' ? (
          <ButtonLink
            kind="line"
            href={hrefWith('/admin/handovers/new', { from: receiver.id, to: giver.id, back: handover.id })}
          >
            {t('handover.back')}
          </ButtonLink>
        ) : null}
      </PageHead>
      <div className="grid gap-5">
        {isNew ? (
          <Notice tone="ok" role="status">
            <p>{t('handover.doneNotice')}</p>
            {left && left.items.length + left.drafts.length > 0 ? (
              <p>{t('handover.giverStillHolds', { name: giver.name })}</p>
            ) : null}
            {mayGive && giver.state === 'active' && !handover.rolesKept ? (
              <p>
                <a href={`/admin/users/${giver.id}`}>{t('handover.giverNext', { name: giver.name })}</a>
              </p>
            ) : null}
          </Notice>
        ) : null}
        {handover.note ? (
          <Notice>
            <p className="font-semibold">{t('handover.note')}</p>
            <p className="whitespace-pre-line">{words(marked(lang, handover.note))}</p>
          </Notice>
        ) : null}
        {items.length > 0 ? (
          <section aria-labelledby="items" className="grid gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 id="items">
                {t('handover.items')} <span className="soft font-normal">{items.length}</span>
              </h2>
              {mayRead && !isAllRead && items.length > 1 ? (
                <ActButton
                  id={handover.id}
                  action={readHandover}
                  label={t('handover.readAll')}
                  kind="quiet"
                />
              ) : null}
            </div>
            <MovedItems handover={handover} mayRead={mayRead} read={readHandover} lang={lang} t={t} />
          </section>
        ) : null}
        {roles.length > 0 ? (
          <Section
            title={t('handover.roles')}
            {...(handover.rolesKept ? { hint: t('handover.rolesKept') } : {})}
          >
            <MovedRoles roles={roles} lang={lang} t={t} />
          </Section>
        ) : null}
        {drafts.length > 0 ? (
          <Section title={t('handover.drafts')}>
            <MovedDrafts drafts={drafts} lang={lang} t={t} />
          </Section>
        ) : null}
        <Signatures t={t} />
        <p className="no-print">
          <LifeLink t={t} actor={actor} objectType="handover" objectId={handover.id} />
        </p>
      </div>
    </>
  )
}
