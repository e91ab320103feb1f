import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import { ListPages } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { ItemFindings } from '#components/finding/item-findings.tsx'
import { ItemGuideText } from '#components/guide/item-guide.tsx'
import { ItemCardSection } from '#components/handover/item-card.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { ItemElements } from '#components/work/item-elements.tsx'
import { ItemEvidenceList } from '#components/work/item-evidence.tsx'
import { ItemFacts } from '#components/work/item-facts.tsx'
import { OthersAtWork } from '#components/work/others-work.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { type CycleItemForStaff, findCycleItem } from '#lib/cycle/queries.ts'
import { listItemEvidence } from '#lib/evidence/item-evidence.ts'
import { listOthersWork } from '#lib/evidence/others-work.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { everyFinding, listFindings } from '#lib/finding/queries.ts'
import { guideOf } from '#lib/guide/guides.ts'
import { holidaysAround } from '#lib/holiday/queries.ts'
import { saveItemCard } from '#lib/item-card/actions.ts'
import { findCardsOf } from '#lib/item-card/queries.ts'
import { pageSize } from '#lib/limits.ts'
import { mapPublishingTimes } from '#lib/publishing-time/queries.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf } from '#lib/thai/dates.ts'
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

export default async function ItemPage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const item = await itemAt(actor, await params)
  const ofItem = {
    ...everyFinding,
    item: item.itemCode,
    year: String(item.fiscalYear),
    state: 'open' as const,
  }
  const [{ lang, t }, query, evidence, findings, cards, publishingTimes] = await Promise.all([
    staffWords(),
    searchParams,
    listItemEvidence(actor, item),
    listFindings(actor, ofItem, 1),
    findCardsOf(actor, item),
    mapPublishingTimes(actor),
  ])
  const page = pageNumber(query.page) ?? 1
  const others = (await listOthersWork(actor, item.fiscalYear)).filter(
    ({ itemCode }) => itemCode === item.itemCode,
  )
  const today = dayOf(new Date())
  const holidays = item.dueOn ? await holidaysAround(actor, [today, item.dueOn]) : null
  const startsFor = item.assignments.filter(({ workGroup }) =>
    canCreateEvidence(actor, { workGroupId: workGroup.id }),
  )
  const guide = guideOf({ ...item, periodYear: item.period.year, periodCoverage: item.period.coverage }, lang)
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
      >
        {startsFor.map(({ workGroup }) => {
          const first = evidence.length === 0
          const group = worded(lang, workGroup.nameTh, workGroup.nameEn).text
          return (
            <StartButton
              key={workGroup.id}
              workGroupId={workGroup.id}
              fiscalYear={item.fiscalYear}
              itemCode={item.itemCode}
              kind={first ? 'main' : 'quiet'}
              size="normal"
              label={
                startsFor.length > 1
                  ? t('work.addEvidenceOf', { group })
                  : first
                    ? t('work.startItem', { code: item.itemCode })
                    : t('work.addEvidence')
              }
            />
          )
        })}
      </PageHead>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <OthersAtWork work={others} lang={lang} t={t} />
          <ItemElements item={item} evidence={evidence} lang={lang} t={t} />
          <ItemFindings {...findings} allHref={hrefWith('/admin/findings', ofItem)} lang={lang} t={t} />
          {startsFor.length > 0 ? (
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span>{t('revision.reuse.text')}</span>
              <ButtonLink
                kind="quiet"
                size="small"
                href={`/admin/items/${item.fiscalYear}/${item.itemCode}/reuse`}
              >
                {t('revision.reuse.button')}
              </ButtonLink>
            </p>
          ) : null}
          <Card className="grid gap-3">
            <h2>{t('guide.title')}</h2>
            <ItemGuideText guide={guide} t={t} />
          </Card>
          <ItemCardSection cards={cards} save={saveItemCard} lang={lang} t={t} />
          <LifeLink
            t={t}
            actor={actor}
            objectType="cycleItem"
            objectId={`${item.fiscalYear}/${item.itemCode}`}
          />
          <ItemEvidenceList
            evidence={evidence.slice((page - 1) * pageSize, page * pageSize)}
            total={evidence.length}
            publishingTimes={publishingTimes}
            elementCount={item.elements.length}
            lang={lang}
            t={t}
          >
            <ListPages
              t={t}
              total={evidence.length}
              page={page}
              href={(at) => hrefWith(`/admin/items/${item.fiscalYear}/${item.itemCode}`, { page: at })}
            />
          </ItemEvidenceList>
        </div>
        <ItemFacts item={item} today={today} holidays={holidays} lang={lang} t={t} />
      </div>
    </>
  )
}
