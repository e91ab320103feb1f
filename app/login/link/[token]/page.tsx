import type { Metadata } from 'next'
import type { PageOf } from '#components/admin/list-query.ts'
import { Notice } from '#components/ui/notice.tsx'
import { UseLinkForm } from '#components/user/link-forms.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { setPasswordByLink } from '#lib/user/actions.ts'
import { findOwnerOfLink } from '#lib/user/links.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  // The address is the secret: nothing that is opened from here is told it.
  return { title: t('login.link.title'), referrer: 'no-referrer' }
}

/** Opening it uses nothing up, for programs that look at mail open links too: only the form does. */
export default async function LinkPage({ params }: PageOf<{ token: string }>) {
  const { token } = await params
  const { t } = await staffWords()
  const owner = await findOwnerOfLink(token)
  return (
    <div className="mx-auto max-w-lg py-10 grid gap-5">
      <div>
        <h1>{t('login.link.title')}</h1>
        {owner ? <p className="soft mt-1">{t('login.link.lead', { email: owner.email })}</p> : null}
      </div>
      {owner ? (
        <UseLinkForm token={token} email={owner.email} action={setPasswordByLink} />
      ) : (
        <Notice tone="bad">
          <p>{t('problem.linkGone')}</p>
        </Notice>
      )}
      <p className="small">
        {owner ? null : (
          <>
            <a href="/login/forgot">{t('login.link.askAgain')}</a>
            <br />
          </>
        )}
        <a href="/login">{t('login.back')}</a>
      </p>
    </div>
  )
}
