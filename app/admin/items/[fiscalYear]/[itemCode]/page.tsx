import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import { ItemEvidenceList } from '#components/work/item-evidence-list.tsx'
import { ItemFacts } from '#components/work/item-facts.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { type CycleItemForStaff, findCycleItem } from '#lib/cycle/queries.ts'
import { listItemEvidence } from '#lib/evidence/item-evidence.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { worded } from '#lib/site/words.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { fiscalYear: string; itemCode: string }

async function itemAt(actor: Actor, { fiscalYear, itemCode }: Parameters): Promise<CycleItemForStaff> {
  const sound = /^2[45]\d\d$/.test(fiscalYear) && /^O[1-9]\d{0,2}$/i.test(itemCode)
  return (sound ? await findCycleItem(actor, Number(fiscalYear), itemCode.toUpperCase()) : null) ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  const actor = await requireActor()
  const item = await itemAt(actor, await params)
  return { title: `${item.itemCode} ${item.titleTh}` }
}

export default async function ItemPage({ params }: PageOf<Parameters>) {
  const actor = await requireActor()
  const item = await itemAt(actor, await params)
  const [{ lang, t }, evidence] = await Promise.all([staffWords(), listItemEvidence(actor, item)])
  const mine = item.assignments.filter(({ workGroup }) =>
    canCreateEvidence(actor, { workGroupId: workGroup.id }),
  )
  return (
    <>
      <PageHead
        t={t}
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          {
            label: t('work.itemsOfYear', { year: String(item.fiscalYear) }),
            href: `/admin/items?year=${item.fiscalYear}`,
          },
          { label: item.itemCode },
        ]}
        title={
          <>
            <span className="code">{item.itemCode}</span> {words(worded(lang, item.titleTh, item.titleEn))}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <ItemEvidenceList item={item} evidence={evidence} lang={lang} t={t} />
          {mine.map(({ workGroup }) => (
            <Card key={workGroup.id} className="grid gap-2">
              <h2>{t('work.addEvidence')}</h2>
              <p className="soft">
                {t('work.addEvidenceFor')} {words(worded(lang, workGroup.nameTh, workGroup.nameEn))}
              </p>
              <div>
                <StartButton
                  workGroupId={workGroup.id}
                  fiscalYear={item.fiscalYear}
                  itemCode={item.itemCode}
                  label={t('work.start')}
                  describe={t('work.startItem', { code: item.itemCode })}
                />
              </div>
            </Card>
          ))}
        </div>
        <ItemFacts item={item} lang={lang} t={t} />
      </div>
    </>
  )
}
