import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { CycleAct } from '#components/cycle/cycle-forms.tsx'
import { itemChoices } from '#components/framework/item-choices.ts'
import { ItemForm } from '#components/framework/item-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { removeItem, saveItem } from '#lib/framework-draft/actions.ts'
import { ruleAnswers } from '#lib/framework-draft/item-form.ts'
import { findDraft, listTopics } from '#lib/framework-draft/queries.ts'

export async function generateMetadata({ params }: PageOf<{ itemCode: string }>): Promise<Metadata> {
  return { title: (await params).itemCode }
}

export default async function DraftItemPage({ params }: PageOf<{ fiscalYear: string; itemCode: string }>) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const { fiscalYear, itemCode } = await params
  const draft = await findDraft(actor, Number(fiscalYear) || 0)
  const item = draft?.content.file.items.find((one) => one.code === itemCode)
  if (!draft || !item) notFound()
  const topics = await listTopics(actor, draft.content)
  const hidden = { fiscalYear: draft.fiscalYear, version: draft.version, code: item.code }
  return (
    <>
      <PageHead
        t={t}
        title={t('frameworkDraft.editItem', { code: item.code })}
        lead={t('frameworkDraft.editItemLead')}
        crumbs={[
          { label: t('frameworkDraft.title'), href: '/admin/frameworks' },
          {
            label: t('frameworkDraft.draftOf', { year: fiscalYear }),
            href: `/admin/frameworks/${fiscalYear}`,
          },
        ]}
      />
      <ItemForm
        key={draft.version}
        action={saveItem}
        fields={hidden}
        {...itemChoices(draft.content, topics, lang)}
        values={{
          titleTh: item.title_th,
          titleEn: item.title_en,
          subIndicator: item.sub_indicator,
          topic: item.topic,
          relation: item.data_period.relation,
          coverage: item.data_period.coverage,
          elements: item.elements.join('\n'),
          contentKinds: item.content_kinds,
          usualOwners: item.usual_owners,
          confidence: item.confidence,
          source: item.source.join('\n'),
          note: item.note ?? '',
          rules: ruleAnswers(draft.content.rules[item.topic] ?? {}),
        }}
      />
      <div className="mt-6">
        <CycleAct
          fields={hidden}
          action={removeItem}
          label={t('frameworkDraft.remove')}
          text={t('frameworkDraft.removeText', { code: item.code })}
          confirm={t('frameworkDraft.removeYes')}
          kind="danger"
        />
      </div>
    </>
  )
}
