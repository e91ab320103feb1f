import type { Metadata } from 'next'
import { hrefWith, type PageOf, textOf } from '#components/admin/list-query.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { WorkHeadline } from '#components/work/headline.tsx'
import { WorkLists } from '#components/work/work-lists.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findRunningCycle } from '#lib/cycle/queries.ts'
import { listDeciders } from '#lib/evidence/deciders.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { listMyWork, listReviewQueue } from '#lib/evidence/queries.ts'
import { daysUntil, headlineOf, planWork } from '#lib/evidence/work-plan.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { isAdministrator, readsWholeOffice } from '#lib/user/actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('work.title') }
}

const officeHour = (now: Date): number =>
  Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Bangkok' }).format(
      now,
    ),
  )

export default async function MyWorkPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, query, cycle, rows, queue] = await Promise.all([
    staffWords(),
    searchParams,
    findRunningCycle(actor),
    listMyWork(actor),
    listReviewQueue(actor),
  ])
  const now = new Date()
  const today = dayOf(now)
  const groups = [...new Map(rows.map((row) => [row.workGroup.id, row.workGroup])).values()]
  const groupId = groups.find((group) => group.id === textOf(query, 'group'))?.id ?? ''
  const shown = groupId === '' ? rows : rows.filter((row) => row.workGroup.id === groupId)
  const plan = planWork(shown, today)
  const deciders = await listDeciders(
    actor,
    groups.map((group) => group.id),
  )
  const toReview = queue.filter((row) => !row.mine).length
  const hasGroup = actor.groups.length > 0
  const empty = !cycle
    ? 'noCycle'
    : rows.length > 0
      ? null
      : hasGroup
        ? 'nothingAssigned'
        : readsWholeOffice(actor)
          ? 'wholeOffice'
          : 'noGroup'

  return (
    <div className="grid gap-8 py-8">
      <WorkHeadline
        headline={headlineOf(plan, officeHour(now))}
        cycle={cycle}
        daysLeft={(day) => daysUntil(today, day)}
        greet={empty !== null}
        lang={lang}
        t={t}
      />
      {toReview > 0 ? (
        <p className="notice">
          {t('work.toReview', { count: toReview })} <a href="/admin/review">{t('work.toReviewGo')}</a>
        </p>
      ) : null}
      {groups.length > 1 ? (
        <nav aria-label={t('work.groupFilter')}>
          <ul className="pills">
            {[{ id: '', nameTh: t('work.allGroups'), nameEn: t('work.allGroups') }, ...groups].map(
              (group) => {
                const name = worded(lang, group.nameTh, group.nameEn)
                return (
                  <li key={group.id}>
                    <a
                      href={hrefWith('/admin', { group: group.id })}
                      aria-current={group.id === groupId ? 'page' : undefined}
                      lang={name.lang}
                    >
                      {name.text}
                    </a>
                  </li>
                )
              },
            )}
          </ul>
        </nav>
      ) : null}
      {empty === null ? (
        <WorkLists
          actorId={actor.id}
          plan={plan}
          lang={lang}
          t={t}
          deciders={deciders}
          severalGroups={groups.length > 1 && groupId === ''}
          mayStart={(workGroupId) => canCreateEvidence(actor, { workGroupId })}
          daysSince={(instant) => daysUntil(dayOf(instant), today)}
        />
      ) : (
        <Card className="grid gap-3">
          <h2>{t(`work.empty.${empty}.title`)}</h2>
          <p>{t(`work.empty.${empty}.text`)}</p>
          <div className="flex flex-wrap gap-3">
            {empty === 'noCycle' && isAdministrator(actor) ? (
              <ButtonLink href="/admin/cycles">{t('cycle.openTitle')}</ButtonLink>
            ) : null}
            {empty === 'wholeOffice' ? (
              <ButtonLink href="/admin/review">{t('admin.nav.review')}</ButtonLink>
            ) : null}
            {empty === 'wholeOffice' ? (
              <ButtonLink href="/admin/items" kind="line">
                {t('work.itemsTitle')}
              </ButtonLink>
            ) : (
              <ButtonLink href="/admin/evidence" kind="line">
                {t('work.allEvidence')}
              </ButtonLink>
            )}
          </div>
        </Card>
      )}
    </div>
  )
}
