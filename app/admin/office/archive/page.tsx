import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { PasswordField } from '#components/admin/password-field.tsx'
import { Section } from '#components/admin/section.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('office.archive.title') }
}

interface Props {
  searchParams: Promise<{ problem?: string | string[] }>
}

export default async function ArchivePage({ searchParams }: Props) {
  await requireAdministrator()
  const { t } = await staffWords()
  const { problem } = await searchParams
  return (
    <>
      <PageHead
        t={t}
        title={t('office.archive.title')}
        lead={t('office.archive.lead')}
        crumbs={[{ label: t('office.title'), href: '/admin/office' }, { label: t('office.archive.title') }]}
      />
      <div className="grid gap-5 max-w-2xl">
        {problem === 'password' || problem === 'limited' ? (
          <Notice tone="bad" role="alert">
            <p>{t(`office.archive.${problem}`)}</p>
          </Notice>
        ) : null}
        <Section title={t('office.archive.what')}>
          <ul className="list-disc pl-5 grid gap-1">
            <li>{t('office.archive.in')}</li>
            <li>{t('office.archive.out')}</li>
            <li>{t('office.archive.keepSafe')}</li>
          </ul>
          <form method="post" action="/admin/office/archive/take" className="grid gap-4 justify-items-start">
            <PasswordField
              name="password"
              label={t('office.archive.yourPassword')}
              hint={t('office.archive.why')}
              autoComplete="current-password"
              maxLength={1_000}
              required
            />
            <Button>{t('office.archive.take')}</Button>
          </form>
        </Section>
      </div>
    </>
  )
}
