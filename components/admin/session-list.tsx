import { ActButton } from '#components/admin/user-forms.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { FormAction } from '#lib/action.ts'
import { browserOf, deviceOf } from '#lib/auth/browser-name.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import type { OpenSession } from '#lib/user/queries.ts'

/** Where a person is signed in, each with a button that ends it; the session that asks is left to signing out. */
export function SessionList({
  lang,
  t,
  userId,
  sessions,
  endSession,
}: {
  lang: Lang
  t: Translate
  userId: string
  sessions: readonly OpenSession[]
  endSession: FormAction<undefined>
}) {
  if (sessions.length === 0) return <p className="soft">{t('user.noSessions')}</p>
  return (
    <ul className="rows">
      {sessions.map((session) => {
        const device = deviceOf(session.userAgent)
        return (
          <li key={session.mark} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <span>
              {t(device ? `user.device.${device}` : 'user.device.unknown')}{' '}
              <span className="soft">{browserOf(session.userAgent)}</span>
              <span className="block small soft">
                {t('user.own.from')} {session.address || t('common.unknown')}
              </span>
              <span className="block small soft">
                {t('user.own.since')} {formatInstant(session.createdAt, lang)} · {t('user.lastSeen')}{' '}
                {formatInstant(session.lastSeenAt, lang)}
              </span>
            </span>
            {session.isThis ? (
              <Chip tone="ok">{t('user.own.this')}</Chip>
            ) : (
              <ActButton
                id={userId}
                fields={{ mark: session.mark }}
                action={endSession}
                label={t('user.endSession')}
                describe={t('user.endSessionOf', {
                  device: browserOf(session.userAgent) ?? t('user.device.unknown'),
                  since: formatInstant(session.createdAt, lang),
                })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
