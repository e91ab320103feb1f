import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { CreateUserForm } from '#components/admin/user-forms.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { worded } from '#lib/site/words.ts'
import { createUser } from '#lib/user/actions.ts'
import { hasMailServer } from '#lib/user/links.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('user.newTitle') }
}

export default async function NewUserPage() {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const groups = (await listGroupNames(actor)).filter(({ state }) => state === 'active')
  return (
    <>
      <PageHead
        t={t}
        title={t('user.newTitle')}
        lead={t('user.newLead')}
        crumbs={[{ label: t('user.title'), href: '/admin/users' }]}
      />
      <CreateUserForm
        action={createUser}
        mailed={hasMailServer()}
        groups={groups.map(({ id, nameTh, nameEn }) => ({ id, name: worded(lang, nameTh, nameEn).text }))}
      />
    </>
  )
}
