import type { Metadata } from 'next'
import { GroupForm } from '#components/admin/group-forms.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { createWorkGroup } from '#lib/work-group/actions.ts'
import { nextPosition } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('group.new') }
}

export default async function NewGroupPage() {
  const actor = await requireAdministrator()
  const { t } = await staffWords()
  return (
    <>
      <PageHead t={t} title={t('group.new')} crumbs={[{ label: t('group.title'), href: '/admin/groups' }]} />
      <div className="card max-w-3xl">
        <GroupForm action={createWorkGroup} nextPosition={await nextPosition(actor)} />
      </div>
    </>
  )
}
