import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import { choiceOf, type PageOf } from '#components/admin/list-query.ts'
import { PublishingTimes } from '#components/publishing-time/list.tsx'
import { Discard } from '#components/revision/discard.tsx'
import { DoneNotice } from '#components/revision/done-notice.tsx'
import { NextRevisionButton, Withdraw } from '#components/revision/evidence-acts.tsx'
import { History } from '#components/revision/history.tsx'
import { PublicState } from '#components/revision/public-state.tsx'
import { RevisionList } from '#components/revision/revision-list.tsx'
import { TitleBar } from '#components/revision/title-bar.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { contentPath } from '#lib/content/kinds.ts'
import { listEvidenceHistory } from '#lib/evidence/history.ts'
import { canEdit, canWithdraw, canWrite } from '#lib/evidence/policy.ts'
import { type EvidenceOverview, findEvidence } from '#lib/evidence/queries.ts'
import { isOpen } from '#lib/evidence/workflow.ts'
import { localPath } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { listPublishingTimes } from '#lib/publishing-time/queries.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { evidenceId: string }

async function evidenceAt(actor: Actor, { evidenceId }: Parameters): Promise<EvidenceOverview> {
  return (isShortId(evidenceId) ? await findEvidence(actor, evidenceId) : null) ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  const actor = await requireActor()
  const evidence = await evidenceAt(actor, await params)
  return { title: evidence.revisions[0]?.title ?? evidence.id }
}

export default async function EvidencePage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const evidence = await evidenceAt(actor, await params)
  const [{ lang, t }, query, history, times] = await Promise.all([
    staffWords(),
    searchParams,
    listEvidenceHistory(actor, evidence.id),
    listPublishingTimes(actor, evidence.id),
  ])
  const words = { lang, t }
  const [newest] = evidence.revisions
  const open = evidence.revisions.find(isOpen)
  const facts = { workGroupId: evidence.workGroup.id }
  const current = evidence.publications.find((publication) => publication.state === 'current')
  const editable = open !== undefined && canEdit(actor, { ...facts, state: open.state, authorIds: [] })
  const publicHref = localPath(lang, contentPath(evidence))

  return (
    <div className="grid gap-6 py-8">
      <TitleBar
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          { label: t('work.allEvidence'), href: '/admin/evidence' },
          { label: t('revision.evidenceOf', { id: evidence.id }) },
        ]}
        title={newest?.title ?? evidence.id}
        workGroup={evidence.workGroup}
        {...words}
      />
      <PublishingTimes times={times} {...words} />
      {choiceOf(query, 'done', ['', 'withdrawn']) === 'withdrawn' && !current ? (
        <DoneNotice>
          <p>{t('revision.done.withdrawn')}</p>
          <p>
            <a href={publicHref}>{t('revision.seePublic')}</a>
          </p>
        </DoneNotice>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <PublicState evidence={evidence} {...words}>
          {current && canWithdraw(actor, facts) ? (
            <div>
              <Withdraw evidenceId={evidence.id} publicHref={publicHref} />
            </div>
          ) : null}
        </PublicState>
        <Card className="grid gap-3">
          <h2>{t('revision.open.title')}</h2>
          {open ? (
            <>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <StateChip state={open.state} t={t} />
                <span>{t('evidence.revision', { number: open.number })}</span>
              </p>
              <p lang={lang === 'th' ? undefined : 'th'}>{open.title}</p>
              <div className="flex flex-wrap gap-3">
                <Link
                  className={buttonClass(editable ? 'main' : 'line')}
                  href={`/admin/evidence/${evidence.id}/revisions/${open.number}`}
                >
                  {t(editable ? 'revision.open.edit' : 'revision.open.read')}
                </Link>
                {editable && open.state === 'draft' ? (
                  <Discard id={open.id} version={open.version} only={open.number === 1} />
                ) : null}
              </div>
            </>
          ) : (
            <>
              <p className="soft">{t('revision.open.none')}</p>
              {canWrite(actor, facts) && newest ? (
                <>
                  <p>{t('revision.open.nextHint')}</p>
                  <NextRevisionButton evidenceId={evidence.id} />
                </>
              ) : null}
            </>
          )}
        </Card>
        <RevisionList evidence={evidence} mayWrite={canWrite(actor, facts)} {...words} />
        <History entries={history ?? []} {...words} />
      </div>
      <p>
        <LifeLink t={t} actor={actor} objectType="evidence" objectId={evidence.id} />
      </p>
    </div>
  )
}
