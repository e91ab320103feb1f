import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { ImportForm } from '#components/redirect/import-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('redirect.import.title') }
}

export default async function ImportRedirectsPage() {
  await requireAdministrator()
  const { t } = await staffWords()
  return (
    <>
      <PageHead
        t={t}
        title={t('redirect.import.title')}
        lead={t('redirect.import.lead')}
        crumbs={[{ label: t('redirect.title'), href: '/admin/redirects' }]}
      />
      <ImportForm />
    </>
  )
}
