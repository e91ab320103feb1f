import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { RoleChips } from '#components/admin/role-chips.tsx'
import { Section } from '#components/admin/section.tsx'
import { SessionList } from '#components/admin/session-list.tsx'
import { ActButton, ChangePasswordForm } from '#components/admin/user-forms.tsx'
import { MailChoiceForm } from '#components/mail/choice-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor, requireSession } from '#lib/auth/session.ts'
import { sessionLimits } from '#lib/limits.ts'
import { getMailChoice } from '#lib/notice/queries.ts'
import { changeOwnPassword, endUserSession, signOutEverywhere } from '#lib/user/actions.ts'
import { listSessions } from '#lib/user/queries.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('user.own.title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const { idHash } = await requireSession()
  const { lang, t } = await staffWords()
  const [sessions, names, mail] = await Promise.all([
    listSessions(actor, actor.id, idHash),
    listGroupNames(actor),
    getMailChoice(actor),
  ])
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
            <SessionList
              lang={lang}
              t={t}
              userId={actor.id}
              sessions={sessions}
              endSession={endUserSession}
            />
            <p className="hint">{t('user.own.everywhereHint')}</p>
            <ActButton id={actor.id} action={signOutEverywhere} label={t('user.own.everywhere')} />
          </Section>
        </div>
        <div className="grid gap-5">
          <Section title={t('notice.title')} hint={t('notice.hint')}>
            <MailChoiceForm {...mail} />
          </Section>
          <Section title={t('user.own.change')} hint={t('user.own.changeHint')}>
            <ChangePasswordForm action={changeOwnPassword} />
          </Section>
        </div>
      </div>
    </>
  )
}
