import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { SessionList } from '#components/admin/session-list.tsx'
import {
  ActButton,
  DisableForm,
  RolesForm,
  SetPasswordForm,
  UserDetailsForm,
} from '#components/admin/user-forms.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { DutyLists } from '#components/user/duties.tsx'
import { MakeLinkForm } from '#components/user/link-forms.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator, requireSession } from '#lib/auth/session.ts'
import { signInLimits } from '#lib/limits.ts'
import { oneOf, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import * as actions from '#lib/user/actions.ts'
import { findDuties } from '#lib/user/duties.ts'
import { findOpenLink, hasMailServer } from '#lib/user/links.ts'
import { findUser, listSessions } from '#lib/user/queries.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

const notices = ['created', 'invited', 'toInvite'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('user.title') }
}

export default async function UserPage({ params, searchParams }: PageOf<{ userId: string }>) {
  const actor = await requireAdministrator()
  const { idHash } = await requireSession()
  const { lang, t } = await staffWords()
  const user = await findUser(actor, (await params).userId)
  if (!user) notFound()
  const notice = oneOf((await searchParams).notice, notices)
  const [names, duties, sessions, link] = await Promise.all([
    listGroupNames(actor),
    findDuties(actor, user.id),
    listSessions(actor, user.id, idHash),
    findOpenLink(actor, user.id),
  ])
  const groups = names.filter(
    ({ id, state }) => state === 'active' || user.groups.some(({ workGroupId }) => workGroupId === id),
  )
  const isActive = user.state === 'active'
  return (
    <>
      <PageHead
        t={t}
        title={user.name}
        lead={user.email}
        crumbs={[{ label: t('user.title'), href: '/admin/users' }]}
      >
        <Chip tone={isActive ? 'ok' : 'none'}>{t(`user.state.${user.state}`)}</Chip>
      </PageHead>
      {notice ? (
        <div className="mb-5">
          <Notice tone="ok" role="status">
            <p>{t(`user.notice.${notice}`)}</p>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-5 items-start md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-5">
          <Section title={t('user.holds')} hint={t('user.holdsHint')}>
            <DutyLists lang={lang} t={t} duties={duties} />
            <div className="grid gap-2 justify-items-start">
              <ButtonLink kind="quiet" href={`/admin/handovers/new?from=${user.id}`}>
                {t('user.handOver')}
              </ButtonLink>
              <p className="hint">{t('user.handOverHint')}</p>
            </div>
          </Section>
          <Section title={t('user.roles')} hint={t('user.rolesNotice')}>
            <RolesForm
              user={user}
              groups={groups.map(({ id, nameTh, nameEn }) => ({
                id,
                name: worded(lang, nameTh, nameEn).text,
              }))}
              action={actions.setUserRoles}
            />
          </Section>
        </div>
        <div className="grid gap-5">
          <Section title={t('user.details')}>
            <UserDetailsForm user={user} action={actions.updateUser} />
          </Section>
          {isActive ? (
            <Section
              title={t(user.passwordSetAt ? 'user.link.title' : 'user.link.inviteTitle')}
              hint={t('user.link.hint', { minutes: signInLimits.linkMinutes })}
            >
              {link ? (
                <p className="small soft">
                  {t(link.byMail ? 'user.link.openMailed' : 'user.link.openByHand', {
                    until: formatInstant(link.expiresAt, lang),
                  })}
                </p>
              ) : null}
              <MakeLinkForm
                id={user.id}
                mailTo={hasMailServer() ? user.email : null}
                action={actions.makeLink}
              />
            </Section>
          ) : null}
          <Section title={t('user.setPassword')} hint={t('user.setPasswordHint')}>
            <SetPasswordForm id={user.id} action={actions.setUserPassword} />
          </Section>
          <Section title={t('user.openSessions')} hint={t('user.endSessionsHint')}>
            <SessionList
              lang={lang}
              t={t}
              userId={user.id}
              sessions={sessions}
              endSession={actions.endUserSession}
            />
            {sessions.length > 0 ? (
              <ActButton
                id={user.id}
                action={actions.endUserSessions}
                label={t('user.endSessions')}
                done="user.sessionsEnded"
              />
            ) : null}
          </Section>
          <Section title={t('user.account')}>
            <dl className="facts">
              <dt>{t('user.created')}</dt>
              <dd>{formatInstant(user.createdAt, lang)}</dd>
              <dt>{t('user.passwordSet')}</dt>
              <dd>{user.passwordSetAt ? formatInstant(user.passwordSetAt, lang) : t('user.noPassword')}</dd>
              <dt>{t('user.lastSeen')}</dt>
              <dd>{user.lastSeenAt ? formatInstant(user.lastSeenAt, lang) : t('user.neverSeen')}</dd>
              {user.disabledAt ? (
                <>
                  <dt>{t('user.disabledAt')}</dt>
                  <dd>{formatInstant(user.disabledAt, lang)}</dd>
                </>
              ) : null}
            </dl>
            <p>
              <LifeLink t={t} actor={actor} objectType="user" objectId={user.id} /> ·{' '}
              <a href={`/admin/audit?person=${user.id}`}>{t('audit.actsOf')}</a>
            </p>
            <div className="grid gap-2">
              <p className="hint">{t(isActive ? 'user.disableHint' : 'user.enableHint')}</p>
              {isActive ? (
                <DisableForm
                  user={user}
                  held={{ items: duties.items.length, drafts: duties.drafts.length }}
                  action={actions.disableUser}
                />
              ) : (
                <ActButton
                  id={user.id}
                  version={user.version}
                  action={actions.enableUser}
                  label={t('user.enable')}
                  kind="quiet"
                />
              )}
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
