import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { OutlineForm } from '#components/framework/draft-forms.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { saveOutline } from '#lib/framework-draft/actions.ts'
import { findDraft } from '#lib/framework-draft/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('frameworkDraft.outline') }
}

export default async function OutlinePage({ params }: PageOf<{ fiscalYear: string }>) {
  const actor = await requireAdministrator()
  const { t } = await staffWords()
  const { fiscalYear } = await params
  const draft = await findDraft(actor, Number(fiscalYear) || 0)
  if (!draft) notFound()
  const { file } = draft.content
  return (
    <>
      <PageHead
        t={t}
        title={t('frameworkDraft.outline')}
        lead={t('frameworkDraft.outlineLead')}
        crumbs={[
          { label: t('frameworkDraft.title'), href: '/admin/frameworks' },
          {
            label: t('frameworkDraft.draftOf', { year: fiscalYear }),
            href: `/admin/frameworks/${fiscalYear}`,
          },
        ]}
      />
      <div className="card">
        <OutlineForm
          action={saveOutline}
          fields={{ fiscalYear: draft.fiscalYear, version: draft.version }}
          values={{
            titleTh: file.title_th,
            note: file.note,
            overallConfidence: file.overall_confidence,
            weightsConfidence: file.weights_confidence,
            weights: file.instruments.map((one) => ({ id: one.id, percent: one.weight_percent })),
            subIndicators: file.sub_indicators.map((one) => ({
              id: one.id,
              nameTh: one.name_th,
              nameEn: one.name_en,
              confidence: one.confidence,
            })),
          }}
        />
      </div>
    </>
  )
}
