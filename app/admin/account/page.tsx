import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { RoleChips } from '#components/admin/role-chips.tsx'
import { Section } from '#components/admin/section.tsx'
import { ActButton, ChangePasswordForm } from '#components/admin/user-forms.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { browserOf } from '#lib/auth/browser-name.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor, requireSession } from '#lib/auth/session.ts'
import { sessionLimits } from '#lib/limits.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { changeOwnPassword, signOutEverywhere } from '#lib/user/actions.ts'
import { listOwnSessions } from '#lib/user/queries.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('user.own.title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const { idHash } = await requireSession()
  const { lang, t } = await staffWords()
  const [sessions, names] = await Promise.all([listOwnSessions(actor, idHash), listGroupNames(actor)])
  const groups = actor.groups.flatMap(({ workGroupId, role }) => {
    const group = names.find(({ id }) => id === workGroupId)
    return group ? [{ nameTh: group.nameTh, nameEn: group.nameEn, role }] : []
  })
  const limits = { idle: sessionLimits.idleMs / 60_000, absolute: sessionLimits.absoluteMs / 3_600_000 }
  return (
    <>
      <PageHead t={t} title={t('user.own.title')} lead={`${actor.name} · ${actor.email}`} />
      <div className="grid gap-5 items-start md:grid-cols-2">
        <div className="grid gap-5">
          <Section title={t('user.roles')}>
            <RoleChips lang={lang} t={t} officeRoles={actor.officeRoles} groups={groups} />
          </Section>
          <Section title={t('user.own.sessions')} hint={t('user.own.sessionsHint', limits)}>
            <ul className="rows">
              {sessions.map((session) => (
                <li
                  key={session.mark}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1"
                >
                  <span>
                    {browserOf(session.userAgent) ?? t('user.own.unknownDevice')}{' '}
                    <span className="soft">
                      {t('user.own.from')} {session.address || t('common.unknown')}
                    </span>
                    <span className="block small soft">
                      {t('user.own.since')} {formatInstant(session.createdAt, lang)} · {t('user.lastSeen')}{' '}
                      {formatInstant(session.lastSeenAt, lang)}
                    </span>
                  </span>
                  {session.isThis ? <Chip tone="ok">{t('user.own.this')}</Chip> : null}
                </li>
              ))}
            </ul>
            <p className="hint">{t('user.own.everywhereHint')}</p>
            <ActButton id={actor.id} action={signOutEverywhere} label={t('user.own.everywhere')} />
          </Section>
        </div>
        <Section title={t('user.own.change')} hint={t('user.own.changeHint')}>
          <ChangePasswordForm action={changeOwnPassword} />
        </Section>
      </div>
    </>
  )
}
