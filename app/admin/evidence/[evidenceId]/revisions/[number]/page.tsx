import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { choiceOf, type PageOf } from '#components/admin/list-query.ts'
import { EditorGuide } from '#components/guide/editor-guide.tsx'
import { PublishingTime } from '#components/publishing-time/publishing-time.tsx'
import { shownTime } from '#components/publishing-time/shown-time.ts'
import { ActBar } from '#components/review/act-bar.tsx'
import { possibleActs } from '#components/review/possible-acts.ts'
import { QueueLinks } from '#components/review/queue-links.tsx'
import { RevisionView } from '#components/review/revision-view.tsx'
import { AsAssessor } from '#components/revision/as-assessor.tsx'
import { AssessorPanel } from '#components/revision/assessor-panel.tsx'
import { Discard } from '#components/revision/discard.tsx'
import { draftOf } from '#components/revision/draft.ts'
import { RevisionEditor } from '#components/revision/editor.tsx'
import { editorItems } from '#components/revision/editor-items.ts'
import { LeftText } from '#components/revision/left-text.tsx'
import { Remarks } from '#components/revision/remarks.tsx'
import { RevisionNotices } from '#components/revision/revision-notices.tsx'
import { Steps } from '#components/revision/steps.tsx'
import { TitleBar } from '#components/revision/title-bar.tsx'
import { Card } from '#components/ui/card.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findRunningCycle, listCycleItems } from '#lib/cycle/queries.ts'
import { canEdit, isAuthor } from '#lib/evidence/policy.ts'
import { findRevision, listReviewQueue, type RevisionDetail } from '#lib/evidence/queries.ts'
import { guideOf } from '#lib/guide/guides.ts'
import { isShortId } from '#lib/id.ts'
import { findPublishingTime } from '#lib/publishing-time/queries.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { evidenceId: string; number: string }

async function revisionAt(actor: Actor, { evidenceId, number }: Parameters): Promise<RevisionDetail> {
  const sound = isShortId(evidenceId) && /^[1-9]\d{0,4}$/.test(number)
  const revision = sound ? await findRevision(actor, { evidenceId, number: Number(number) }) : null
  return revision ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  const actor = await requireActor()
  const { title } = await revisionAt(actor, await params)
  return { title }
}

const doneWords = ['', 'submitted', 'approved', 'returned', 'published', 'forced', 'confirmed'] as const

export default async function RevisionPage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const revision = await revisionAt(actor, await params)
  const [{ lang, t }, query, pinned] = await Promise.all([
    staffWords(),
    searchParams,
    findPublishingTime(actor, revision),
  ])
  const words = { lang, t }
  const editable = canEdit(actor, revision)
  const path = `/admin/evidence/${revision.evidenceId}/revisions/${revision.number}`
  const possible = possibleActs(actor, revision)

  return (
    <div className="grid gap-6 py-8">
      <TitleBar
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          {
            label: t('revision.evidenceOf', { id: revision.evidenceId }),
            href: `/admin/evidence/${revision.evidenceId}`,
          },
          { label: t('evidence.revision', { number: revision.number }) },
        ]}
        title={revision.title}
        state={revision.state}
        number={revision.number}
        workGroup={revision.workGroup}
        {...words}
      />
      <RevisionNotices
        revision={revision}
        done={choiceOf(query, 'done', doneWords)}
        mine={isAuthor(actor, revision)}
        editable={editable}
        {...words}
      />
      <PublishingTime
        revision={{ id: revision.id, version: revision.version }}
        set={pinned && shownTime(pinned, lang)}
        may={possible.publish}
      />
      <div
        className={`grid items-start gap-6 ${editable ? 'lg:grid-cols-[minmax(0,1fr)_25rem]' : 'lg:grid-cols-[minmax(0,1fr)_20rem]'}`}
      >
        {editable ? (
          <Editor actor={actor} revision={revision} {...words} />
        ) : (
          <div className="grid gap-6">
            <LeftText actorId={actor.id} revisionId={revision.id} />
            <ActBar
              revision={{ id: revision.id, version: revision.version }}
              path={path}
              possible={possible}
            />
            <RevisionView revision={revision} {...words} />
          </div>
        )}
        <aside className="grid gap-6" aria-label={t('revision.aside')}>
          {editable ? (
            <AssessorPanel title={t('revision.asAssessor.title')}>
              <AsAssessor revision={revision} {...words} />
            </AssessorPanel>
          ) : null}
          <EditorGuide
            guides={revision.items.map((item) => ({ itemCode: item.itemCode, guide: guideOf(item, lang) }))}
            open={editable && revision.claims.length === 0}
            t={t}
          />
          <QueueLinks queue={await listReviewQueue(actor)} revision={revision} {...words} />
          <Remarks revision={revision} {...words} />
          <Card className="grid gap-3">
            <h2>{t('revision.steps')}</h2>
            <Steps revision={revision} {...words} />
          </Card>
          {editable ? (
            <ActBar
              revision={{ id: revision.id, version: revision.version }}
              path={path}
              possible={possible}
            />
          ) : null}
          {editable && revision.state === 'draft' ? (
            <Discard id={revision.id} version={revision.version} only={revision.number === 1} />
          ) : null}
        </aside>
      </div>
    </div>
  )
}

async function Editor({
  actor,
  revision,
  lang,
  t,
}: { actor: Actor; revision: RevisionDetail } & Awaited<ReturnType<typeof staffWords>>) {
  const cycle = await findRunningCycle(actor)
  const choices = cycle ? await listCycleItems(actor, cycle.fiscalYear) : []
  const { id, evidenceId, number, version, savedAt } = revision
  return (
    <RevisionEditor
      key={id}
      actor={{ id: actor.id, email: actor.email }}
      revision={{
        id,
        evidenceId,
        number,
        version,
        savedAt: savedAt.toISOString(),
        files: revision.attachments.map(({ sha256: _, ...file }) => file),
      }}
      initial={draftOf(revision, lang)}
      items={editorItems(revision, choices, { t, lang })}
    />
  )
}
