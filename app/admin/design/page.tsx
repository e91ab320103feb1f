import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { DesignPage } from '#components/design/design-page.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor, requireAdministrator } from '#lib/auth/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('design.title') }
}

/** For administrators; while the portal is being built, for whoever is signed in. */
const requireViewer = () => (process.env.NODE_ENV === 'development' ? requireActor() : requireAdministrator())

export default async function Page() {
  await requireViewer()
  const { t } = await staffWords()
  return (
    <>
      <PageHead t={t} title={t('design.title')} lead={t('design.lead')} />
      <DesignPage t={t} />
    </>
  )
}
