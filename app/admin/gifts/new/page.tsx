import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { GiftForm } from '#components/gift/gift-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { recordGift } from '#lib/gift/actions.ts'
import { mayRecordGifts } from '#lib/gift/policy.ts'
import { listGiftGroups } from '#lib/gift/queries.ts'
import { groupChoices } from '../group-choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('gift.add') }
}

export default async function NewGiftPage() {
  const actor = await requireActor()
  if (!mayRecordGifts(actor)) notFound()
  const { lang, t } = await staffWords()
  const groups = await listGiftGroups(actor)
  return (
    <>
      <PageHead
        t={t}
        title={t('gift.add')}
        lead={t('gift.addLead')}
        crumbs={[{ label: t('gift.title'), href: '/admin/gifts' }]}
      />
      <div className="card max-w-3xl">
        <GiftForm groups={groupChoices(groups, lang)} action={recordGift} />
      </div>
    </>
  )
}
