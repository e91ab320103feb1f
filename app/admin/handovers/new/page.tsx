import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type PageOf, textOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { HandoverForm } from '#components/handover/handover-form.tsx'
import { PartiesForm } from '#components/handover/parties-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { handOver } from '#lib/handover/actions.ts'
import { findHandoverFacts } from '#lib/handover/facts.ts'
import { backwards, everything } from '#lib/handover/plan.ts'
import { findHandover, listParties } from '#lib/handover/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { findDuties, type HeldItem } from '#lib/user/duties.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('handover.newTitle') }
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function itemNames(items: readonly HeldItem[], lang: Lang, t: Translate) {
  const due = items.map(({ assignmentId, dueOn }) => [
    assignmentId,
    dueOn ? t('user.dueOn', { day: formatDay(dueOn, lang) }) : '',
  ])
  const item = items.map(({ fiscalYear, itemCode, titleTh, titleEn }) => [
    `${fiscalYear}/${itemCode}`,
    worded(lang, titleTh, titleEn).text,
  ])
  return { due: Object.fromEntries(due), item: Object.fromEntries(item) }
}

/** `from` and `to`: giver and receiver. `back`: a handover that is to be taken back, and so comes ticked. */
export default async function NewHandoverPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const query = await searchParams
  const [from, to, back] = ['from', 'to', 'back'].map((name) => textOf(query, name, 36)) as [
    string,
    string,
    string,
  ]
  const isChosen = id.test(from) && id.test(to) && from !== to
  const [people, facts, duties, groups, earlier] = await Promise.all([
    listParties(actor),
    isChosen ? findHandoverFacts(actor, from, to) : null,
    isChosen ? findDuties(actor, from) : null,
    listGroupNames(actor),
    findHandover(actor, back),
  ])
  if (isChosen && !facts) notFound()
  return (
    <>
      <PageHead
        t={t}
        title={t('handover.newTitle')}
        lead={t('handover.newLead')}
        crumbs={[{ label: t('handover.title'), href: '/admin/handovers' }]}
      />
      <div className="grid gap-5 max-w-3xl">
        <PartiesForm t={t} people={people} from={from} to={to} />
        {from !== '' && from === to ? (
          <Notice tone="bad" role="alert">
            <p>{t('handover.samePerson')}</p>
          </Notice>
        ) : null}
        {facts && duties ? (
          <HandoverForm
            key={`${from}/${to}`}
            facts={facts}
            begin={earlier ? backwards(facts, earlier) : everything(facts)}
            names={{
              ...itemNames(facts.items, lang, t),
              group: Object.fromEntries(
                groups.map(({ id, nameTh, nameEn }) => [id, worded(lang, nameTh, nameEn).text]),
              ),
            }}
            waiting={duties.reviews.length}
            action={handOver}
          />
        ) : null}
      </div>
    </>
  )
}
