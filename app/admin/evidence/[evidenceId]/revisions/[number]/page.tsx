import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { choiceOf, hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { FindingsCard } from '#components/finding/findings-card.tsx'
import { FindingsProvider } from '#components/finding/findings-context.tsx'
import { findingsView } from '#components/finding/views.ts'
import { EditorGuide } from '#components/guide/editor-guide.tsx'
import { PublishingTime } from '#components/publishing-time/publishing-time.tsx'
import { shownTime } from '#components/publishing-time/shown-time.ts'
import { OfferedLevels } from '#components/results/offered-levels.tsx'
import { ActBar } from '#components/review/act-bar.tsx'
import { ChangesCard } from '#components/review/changes-card.tsx'
import { ElementList } from '#components/review/element-list.tsx'
import { possibleActs } from '#components/review/possible-acts.ts'
import { PublicPreview } from '#components/review/public-preview.tsx'
import { PublishSummary } from '#components/review/publish-summary.tsx'
import { QueueLinks } from '#components/review/queue-links.tsx'
import { queuedHref, queueFilter, typedQueue } from '#components/review/queue-query.ts'
import { AsAssessor } from '#components/revision/as-assessor.tsx'
import { AssessorPanel } from '#components/revision/assessor-panel.tsx'
import { Discard } from '#components/revision/discard.tsx'
import { draftOf } from '#components/revision/draft.ts'
import { RevisionEditor } from '#components/revision/editor.tsx'
import { editorItems } from '#components/revision/editor-items.ts'
import { LeftText } from '#components/revision/left-text.tsx'
import { openRequestsOf, remarkViews } from '#components/revision/remark-views.ts'
import { Remarks } from '#components/revision/remarks.tsx'
import { RemarksProvider } from '#components/revision/remarks-context.tsx'
import { RevisionNotices } from '#components/revision/revision-notices.tsx'
import { Steps } from '#components/revision/steps.tsx'
import { TitleBar } from '#components/revision/title-bar.tsx'
import { Card } from '#components/ui/card.tsx'
import { CarriedCard } from '#components/year-start/carried-card.tsx'
import { CarriedPlaces } from '#components/year-start/carried-on.tsx'
import { placeViews } from '#components/year-start/place-views.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { results } from '#lib/content/kinds/results.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { findRunningCycle, listCycleItems } from '#lib/cycle/queries.ts'
import { compareRevisions } from '#lib/evidence/comparison.ts'
import { canEdit, canResolveRemark, isAuthor } from '#lib/evidence/policy.ts'
import { findPublicBefore, findRevision, type RevisionDetail } from '#lib/evidence/queries.ts'
import { findQueuePlace } from '#lib/evidence/review-queue.ts'
import { isOpen } from '#lib/evidence/workflow.ts'
import { canConfirmFinding } from '#lib/finding/policy.ts'
import { findRevisionFindings } from '#lib/finding/queries.ts'
import { guideOf } from '#lib/guide/guides.ts'
import { isShortId } from '#lib/id.ts'
import { findPublishingTime } from '#lib/publishing-time/queries.ts'
import { listLevels } from '#lib/results/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type Carried, findCarried } from '#lib/year-start/carried.ts'

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

const doneWords = [
  '',
  'submitted',
  'approved',
  'returned',
  'published',
  'forced',
  'confirmed',
  'rechecked',
  'unchanged',
] as const

export default async function RevisionPage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const revision = await revisionAt(actor, await params)
  const query = await searchParams
  const typed = typedQueue(query)
  const [{ lang, t }, found, place, pinned, carried] = await Promise.all([
    staffWords(),
    findRevisionFindings(actor, { id: revision.id }),
    findQueuePlace(actor, queueFilter(typed), revision),
    findPublishingTime(actor, revision),
    findCarried(actor, revision),
  ])
  const words = { lang, t }
  const editable = canEdit(actor, revision)
  const path = `/admin/evidence/${revision.evidenceId}/revisions/${revision.number}`
  const remarks = remarkViews(revision, words)
  const possible = possibleActs(actor, revision)
  const isCurrent = isOpen(revision) || revision.state === 'published'
  const mayConfirm = isCurrent && canConfirmFinding(actor, revision)
  const base = await publicBefore(actor, revision)
  const acts = (
    <ActBar
      revision={{ id: revision.id, version: revision.version }}
      path={hrefWith(path, typed)}
      possible={possible}
      openRequests={openRequestsOf(revision)}
    >
      <PublishSummary
        revision={revision}
        base={base}
        publishAt={pinned && !pinned.fault ? pinned.publishAt : null}
        {...words}
      />
    </ActBar>
  )

  const guide = (
    <EditorGuide
      guides={revision.items.map((item) => ({ itemCode: item.itemCode, guide: guideOf(item, lang) }))}
      open={editable && revision.claims.length === 0}
      t={t}
    />
  )
  const beside = (
    <>
      <Remarks />
      <Card className="grid gap-3">
        <h2>{t('revision.steps')}</h2>
        <Steps revision={revision} {...words} />
      </Card>
    </>
  )

  return (
    <RemarksProvider
      revisionId={revision.id}
      remarks={remarks}
      mayResolve={canResolveRemark(actor, revision)}
    >
      <FindingsProvider initial={findingsView(found ?? notFound(), words)} mayConfirm={mayConfirm}>
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
          <QueueLinks place={place} typed={typed} />
          <RevisionNotices
            revision={revision}
            base={base}
            remarks={remarks}
            done={choiceOf(query, 'done', doneWords)}
            mine={isAuthor(actor, revision)}
            next={place.next ? { ...place.next, href: queuedHref(place.next, typed) } : null}
            editable={editable}
            {...words}
          />
          {carried && isOpen(revision) ? (
            <CarriedCard id={revision.id} carried={carried} maySettle={editable} {...words} />
          ) : null}
          <PublishingTime
            revision={{ id: revision.id, version: revision.version }}
            set={pinned && shownTime(pinned, lang)}
            may={possible.publish}
          />
          {editable ? (
            <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_25rem]">
              <Editor actor={actor} revision={revision} carried={carried} {...words} />
              <aside className="grid gap-6" aria-label={t('revision.aside')}>
                <FindingsCard inPlace="all" />
                <AssessorPanel title={t('revision.asAssessor.title')}>
                  <AsAssessor revision={revision} {...words} />
                </AssessorPanel>
                {guide}
                {beside}
                {acts}
                {revision.state === 'draft' ? (
                  <Discard id={revision.id} version={revision.version} only={revision.number === 1} />
                ) : null}
              </aside>
            </div>
          ) : (
            <div className="review">
              <div className="review-asked">
                {acts}
                <ElementList revision={revision} {...words}>
                  <FindingsCard inPlace="elements" />
                </ElementList>
                {guide}
              </div>
              <div>
                <LeftText actorId={actor.id} revisionId={revision.id} />
                {base ? (
                  <ChangesCard
                    base={base}
                    revision={revision}
                    comparison={compareRevisions(base, revision)}
                    t={t}
                  />
                ) : null}
                <PublicPreview revision={revision} {...words} />
                {beside}
              </div>
            </div>
          )}
        </div>
      </FindingsProvider>
    </RemarksProvider>
  )
}

/** The last revision before it that was public: what it changes, and takes the place of. */
async function publicBefore(actor: Actor, revision: RevisionDetail): Promise<RevisionDetail | null> {
  const number = await findPublicBefore(actor, revision)
  return number === null ? null : findRevision(actor, { evidenceId: revision.evidenceId, number })
}

async function Editor({
  actor,
  revision,
  carried,
  lang,
  t,
}: { actor: Actor; revision: RevisionDetail; carried: Carried | null } & Awaited<
  ReturnType<typeof staffWords>
>) {
  const cycle = await findRunningCycle(actor)
  const choices = cycle ? await listCycleItems(actor, cycle.fiscalYear) : []
  const { id, evidenceId, number, version, savedAt } = revision
  const kind = kindNamed(revision.kind)
  // Files and places that came along are no typing of this tab: it begins anew.
  const came = carried?.settled?.as === 'unchanged' ? 'came' : ''
  return (
    <CarriedPlaces fromYear={carried?.fromYear ?? 0} places={carried ? placeViews(carried) : []}>
      <OfferedLevels levels={kind === results ? await listLevels(actor, Number(revision.slug)) : []}>
        <RevisionEditor
          key={id + came}
          actor={{ id: actor.id, email: actor.email }}
          revision={{
            id,
            evidenceId,
            number,
            version,
            savedAt: savedAt.toISOString(),
            files: revision.attachments.map(({ sha256: _, ...file }) => file),
          }}
          initial={draftOf(revision, lang, kind)}
          kind={kind}
          items={editorItems(revision, choices, { t, lang })}
        />
      </OfferedLevels>
    </CarriedPlaces>
  )
}
