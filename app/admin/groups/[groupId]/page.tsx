import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GroupForm } from '#components/admin/group-forms.tsx'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ActButton } from '#components/admin/user-forms.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { worded } from '#lib/site/words.ts'
import * as actions from '#lib/work-group/actions.ts'
import { findGroup } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('group.title') }
}

export default async function GroupPage({ params, searchParams }: PageOf<{ groupId: string }>) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const group = await findGroup(actor, (await params).groupId)
  if (!group) notFound()
  const isActive = group.state === 'active'
  return (
    <>
      <PageHead
        t={t}
        title={worded(lang, group.nameTh, group.nameEn).text}
        lead={group.slug}
        crumbs={[{ label: t('group.title'), href: '/admin/groups' }]}
      >
        <Chip tone={isActive ? 'ok' : 'none'}>{t(`group.state.${group.state}`)}</Chip>
      </PageHead>
      {(await searchParams).notice === 'created' ? (
        <div className="mb-5">
          <Notice tone="ok" role="status">
            <p>{t('group.createdNotice')}</p>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-5 items-start md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={t('group.membersTitle')} hint={t('group.membersHint')}>
          {group.people.length === 0 ? (
            <p>
              {t('group.noMembers')} <a href="/admin/users">{t('user.title')}</a>
            </p>
          ) : (
            <ul className="rows">
              {group.people.map((person) => (
                <li key={person.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                  <span>
                    <a href={`/admin/users/${person.id}`}>{person.name}</a>
                    <span className="block small soft">{person.email}</span>
                  </span>
                  <span className="flex flex-wrap gap-1.5">
                    {person.roles.map((role) => (
                      <Chip key={role} tone="info">
                        {t(`user.role.${role}`)}
                      </Chip>
                    ))}
                    {person.state === 'disabled' ? <Chip tone="none">{t('user.state.disabled')}</Chip> : null}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <div className="grid gap-5">
          <Section title={t('group.details')}>
            <GroupForm group={group} action={actions.updateWorkGroup} />
            <p>
              <LifeLink t={t} actor={actor} objectType="workGroup" objectId={group.id} />
            </p>
          </Section>
          <Section
            title={t(isActive ? 'group.close' : 'group.reopen')}
            hint={t(isActive ? 'group.closeHint' : 'group.reopenHint')}
          >
            <p>
              {t('group.items')} {group.items} <span className="soft">{t('group.itemsHint')}</span>
            </p>
            <ActButton
              id={group.id}
              version={group.version}
              action={isActive ? actions.closeWorkGroup : actions.reopenWorkGroup}
              label={t(isActive ? 'group.close' : 'group.reopen')}
              kind={isActive ? 'danger' : 'quiet'}
            />
          </Section>
        </div>
      </div>
    </>
  )
}
