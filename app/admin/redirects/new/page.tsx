import type { Metadata } from 'next'
import { type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { RedirectForm } from '#components/redirect/redirect-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { redirectLimits } from '#lib/limits.ts'
import { addRedirect } from '#lib/redirect/actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('redirect.add') }
}

export default async function NewRedirectPage({ searchParams }: PageOf) {
  await requireAdministrator()
  const { t } = await staffWords()
  return (
    <>
      <PageHead
        t={t}
        title={t('redirect.add')}
        crumbs={[{ label: t('redirect.title'), href: '/admin/redirects' }]}
      />
      <div className="card max-w-3xl">
        <RedirectForm action={addRedirect} from={textOf(await searchParams, 'from', redirectLimits.typed)} />
      </div>
    </>
  )
}
