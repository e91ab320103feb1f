import { Notice } from '#components/ui/notice.tsx'
import { AskForResetForm } from '#components/user/link-forms.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { askForReset } from '#lib/user/actions.ts'
import { hasMailServer } from '#lib/user/links.ts'

export default async function ForgotPage() {
  const { t } = await staffWords()
  return (
    <div className="mx-auto max-w-lg py-10 grid gap-5">
      <div>
        <h1>{t('login.forgotten.title')}</h1>
        <p className="soft mt-1">{t('login.forgotten.lead')}</p>
      </div>
      {hasMailServer() ? (
        <AskForResetForm action={askForReset} />
      ) : (
        <Notice>
          <p>{t('problem.noResetByMail')}</p>
        </Notice>
      )}
      <p className="small">
        <a href="/login">{t('login.back')}</a>
      </p>
    </div>
  )
}
