import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { HomeForm } from '#components/office/home-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { localPath } from '#lib/i18n.ts'
import * as actions from '#lib/office/actions.ts'
import { findHomeParts } from '#lib/office/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('office.home.title') }
}

export default async function HomePartsPage() {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const parts = await findHomeParts(actor)
  if (!parts) notFound()
  return (
    <>
      <PageHead
        t={t}
        title={t('office.home.title')}
        lead={t('office.home.lead')}
        crumbs={[{ label: t('office.title'), href: '/admin/office' }, { label: t('office.home.title') }]}
      >
        <ButtonLink kind="line" href={localPath(lang, '/')}>
          {t('office.home.see')}
        </ButtonLink>
      </PageHead>
      <div className="max-w-3xl">
        <Section title={t('office.home.parts')} hint={t('office.home.hint')}>
          <HomeForm parts={parts} action={actions.arrangeHome} />
        </Section>
      </div>
    </>
  )
}
