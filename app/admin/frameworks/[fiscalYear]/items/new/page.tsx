import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { itemChoices } from '#components/framework/item-choices.ts'
import { ItemForm } from '#components/framework/item-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { addItem } from '#lib/framework-draft/actions.ts'
import { ruleAnswers } from '#lib/framework-draft/item-form.ts'
import { findDraft, listTopics } from '#lib/framework-draft/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('frameworkDraft.addItem') }
}

export default async function NewDraftItemPage({ params, searchParams }: PageOf<{ fiscalYear: string }>) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const { fiscalYear } = await params
  const draft = await findDraft(actor, Number(fiscalYear) || 0)
  if (!draft) notFound()
  const topics = await listTopics(actor, draft.content)
  const asked = (await searchParams).in
  const { sub_indicators } = draft.content.file
  return (
    <>
      <PageHead
        t={t}
        title={t('frameworkDraft.addItem')}
        lead={t('frameworkDraft.addItemLead')}
        crumbs={[
          { label: t('frameworkDraft.title'), href: '/admin/frameworks' },
          {
            label: t('frameworkDraft.draftOf', { year: fiscalYear }),
            href: `/admin/frameworks/${fiscalYear}`,
          },
        ]}
      />
      <ItemForm
        action={addItem}
        fields={{ fiscalYear: draft.fiscalYear, version: draft.version }}
        {...itemChoices(draft.content, topics, lang)}
        values={{
          titleTh: '',
          titleEn: '',
          subIndicator: sub_indicators.find(({ id }) => id === asked)?.id ?? sub_indicators[0]!.id,
          topic: '',
          relation: 'current',
          coverage: 'events_in_year',
          elements: '',
          contentKinds: [],
          usualOwners: [],
          confidence: 'high',
          source: '',
          note: '',
          rules: ruleAnswers({}),
        }}
      />
    </>
  )
}
