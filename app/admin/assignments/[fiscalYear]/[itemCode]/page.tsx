import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentForm } from '#components/admin/assignment-form.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { setAssignment } from '#lib/assignment/actions.ts'
import { canAssign } from '#lib/assignment/policy.ts'
import { listAssignableGroups } from '#lib/assignment/queries.ts'
import { seenOf } from '#lib/assignment/seen.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findCycleItem } from '#lib/cycle/queries.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { leadOf, supportersOf } from '../../list.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('assignment.title') }
}

export default async function AssignmentPage({ params }: PageOf<{ fiscalYear: string; itemCode: string }>) {
  const actor = await requireActor()
  if (!canAssign(actor)) notFound()
  const { lang, t } = await staffWords()
  const { fiscalYear, itemCode } = await params
  if (!/^\d{4}$/.test(fiscalYear)) notFound()
  const [item, groups] = await Promise.all([
    findCycleItem(actor, Number(fiscalYear), itemCode),
    listAssignableGroups(actor),
  ])
  if (!item) notFound()
  const lead = leadOf(item)
  const given = {
    leadGroupId: lead?.workGroup.id ?? '',
    holderId: lead?.holder?.id ?? '',
    supportingGroupIds: supportersOf(item).map(({ workGroup }) => workGroup.id),
  }
  return (
    <>
      <PageHead
        t={t}
        title={t('assignment.editItem', { code: item.itemCode })}
        lead={worded(lang, item.titleTh, item.titleEn).text}
        crumbs={[
          { label: `${t('assignment.title')} ${fiscalYear}`, href: `/admin/assignments?year=${fiscalYear}` },
        ]}
      />
      <AssignmentForm
        action={setAssignment}
        groups={groups.map(({ id, nameTh, nameEn, members }) => ({
          id,
          name: worded(lang, nameTh, nameEn).text,
          members,
        }))}
        item={{
          fiscalYear: item.fiscalYear,
          itemCode: item.itemCode,
          ...given,
          seen: seenOf({ ...given, dueOn: item.ownDueOn }),
          dueOn: item.ownDueOn ? formatDay(item.ownDueOn, lang) : '',
        }}
      />
    </>
  )
}
