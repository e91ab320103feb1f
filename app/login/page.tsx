import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { SignInForm } from '#components/admin/sign-in-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { typedEmailCookie } from '#lib/auth/cookie.ts'
import { staffWords } from '#lib/auth/language.ts'
import { safeNextPath } from '#lib/auth/next-path.ts'
import { getActor } from '#lib/auth/session.ts'
import { localPath } from '#lib/i18n.ts'
import { oneOf } from '#lib/site/words.ts'

const notices = ['signedOut', 'signedOutEverywhere', 'passwordChanged', 'passwordSet'] as const
const problems = ['wrong', 'incomplete'] as const

export default async function LoginPage({ searchParams }: PageOf) {
  const query = await searchParams
  const next = safeNextPath(query.next)
  if (await getActor()) redirect(next as Route)
  const { lang, t } = await staffWords()
  const notice = oneOf(query.notice, notices) ?? (query.next === undefined ? null : 'next')
  const problem = oneOf(query.problem, problems)
  const typedEmail = problem ? ((await cookies()).get(typedEmailCookie)?.value ?? '') : ''
  return (
    <div className="mx-auto max-w-lg py-10 grid gap-5">
      <div>
        <h1>{t('login.title')}</h1>
        <p className="soft mt-1">{t('login.lead')}</p>
      </div>
      <SignInForm next={next} email={typedEmail} problem={problem ? { key: `login.${problem}` } : null}>
        {notice ? (
          <Notice tone={notice === 'next' ? 'gold' : 'ok'} role="status">
            <p>{t(`login.notice.${notice}`)}</p>
          </Notice>
        ) : null}
      </SignInForm>
      <p className="small soft">
        <a href="/login/forgot">{t('login.forgot')}</a>
        <br />
        <a href={localPath(lang, '/')}>{t('login.public')}</a>
      </p>
    </div>
  )
}
