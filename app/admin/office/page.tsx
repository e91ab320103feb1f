import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { OfficeForm } from '#components/office/office-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { updateOffice } from '#lib/office/actions.ts'
import { findOffice } from '#lib/office/queries.ts'
import { isUnnamed } from '#lib/office/unnamed.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('office.title') }
}

export default async function OfficePage() {
  const actor = await requireAdministrator()
  const { t } = await staffWords()
  const office = await findOffice(actor)
  if (!office) notFound()
  const { updatedAt, ...texts } = office
  return (
    <>
      <PageHead t={t} title={t('office.title')} lead={t('office.lead')} />
      {isUnnamed(office) ? (
        <div className="mb-5">
          <Notice>
            <p>{t('office.unnamed')}</p>
          </Notice>
        </div>
      ) : null}
      <OfficeForm office={texts} updatedAt={updatedAt.toISOString()} action={updateOffice} />
    </>
  )
}
