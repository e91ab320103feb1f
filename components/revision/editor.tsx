'use client'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Card } from '#components/ui/card.tsx'
import { InputField, TextareaField } from '#components/ui/field.tsx'
import { uploadLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { ClaimsField } from './claims-field.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { DocumentFields } from './document-fields.tsx'
import {
  answered,
  claimKey,
  claimOf,
  claimsOn,
  controlId,
  type Draft,
  type EditorItem,
  fillEmpty,
  withoutTarget,
} from './draft.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FilesField } from './files-field.tsx'
import { FoundNotice } from './found-notice.tsx'
import { LinksField } from './links-field.tsx'
import { SaveBar } from './save-bar.tsx'
import { SummaryField } from './summary-field.tsx'
import { useBackup } from './use-backup.ts'
import { useSave } from './use-save.ts'
import { type EditorFile, useUploads } from './use-uploads.ts'

export interface EditorRevision {
  id: string
  evidenceId: string
  number: number
  version: number
  savedAt: string
  files: EditorFile[]
}

export function RevisionEditor({
  actorId,
  revision,
  initial,
  items,
}: {
  actorId: string
  revision: EditorRevision
  initial: Draft
  /** the items it answers and those it may come to answer */
  items: readonly EditorItem[]
}) {
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const form = useRef<HTMLFormElement>(null)
  const leaving = useRef(false)
  const [draft, setDraft] = useState(initial)
  const [asking, setAsking] = useState(false)
  const [added, setAdded] = useState<EditorFile[]>([])
  const [removed, setRemoved] = useState<readonly string[]>([])
  const [notes, setNotes] = useState<Record<string, readonly Message[]>>({})

  const { state, pending, order } = useSave({
    id: revision.id,
    version: revision.version,
    initial,
    items,
    submittedHref: `/admin/evidence/${revision.evidenceId}/revisions/${revision.number}?done=submitted`,
  })
  const { found, dirty, decided, putAside } = useBackup({
    actorId,
    revisionId: revision.id,
    version: state.version,
    draft,
    saved: state.saved,
  })
  // What was added or removed here may not have come back with the page yet.
  const files = [
    ...revision.files,
    ...added.filter((file) => !revision.files.some((known) => known.id === file.id)),
  ].filter((file) => !removed.includes(file.id))
  const uploading = useUploads({
    revisionId: revision.id,
    room: uploadLimits.filesPerRevision - files.length,
    onDone: (file, said) => {
      setAdded((list) => [...list, file])
      setNotes((all) => ({ ...all, [file.id]: said }))
    },
  })

  const change = (part: Partial<Draft>) => {
    setAsking(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const failure = state.failure
  const errorAt = (control: string): string | undefined => {
    const error = failure?.errors.find((one) => one.control === control)
    return error ? say(error.message) : undefined
  }
  const chosen = answered(draft, items)
  const missing = chosen.flatMap((item) =>
    item.elements
      .filter((element) => claimOf(draft, claimKey(item, element.number)).target === '')
      .map((element) => t('revision.missing.element', { code: item.itemCode, number: element.number })),
  )

  function save(options: { submit?: boolean; over?: number } = {}) {
    if (pending) return
    setAsking(false)
    order(draft, options)
  }
  function submit() {
    if (uploading.busy) return
    if (missing.length > 0) setAsking(true)
    else save({ submit: true })
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const unsaved = dirty || uploading.busy
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  const labelOf = (control: string): string => {
    const names: Record<string, string> = {
      title: t('revision.title'),
      summary: t('revision.summary'),
      documentOn: t('revision.documentOn'),
      fiscalYear: t('revision.fiscalYear'),
      changeNote: t('revision.changeNote'),
      items: t('revision.elements'),
      links: t('revision.links'),
      claims: t('revision.elements'),
    }
    const link = draft.links.findIndex((one) =>
      ['url', 'label'].some((part) => controlId.link(one.id, part) === control),
    )
    if (link >= 0) return t('revision.claim.linkNumber', { number: link + 1 })
    const claim = /^claim-\d+-(O\d+)-(\d+)-/.exec(control)
    if (claim) return t('revision.missing.element', { code: claim[1]!, number: Number(claim[2]) })
    return names[control] ?? t('revision.thisForm')
  }

  const status = pending
    ? t('admin.form.saving')
    : failure
      ? t(failure.during === 'save' ? 'revision.notSaved' : 'revision.savedNotSubmitted')
      : uploading.busy
        ? t('revision.waitForFiles')
        : dirty
          ? t('revision.unsaved')
          : t('revision.savedAt', { when: formatInstant(state.savedAt ?? revision.savedAt, lang) })
  const tone = pending ? 'soft' : failure ? 'text-red' : unsaved ? 'text-amber' : 'text-leaf'

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-6 [&_:is(a,button,input,select,textarea)]:scroll-mb-32"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {found ? (
        <FoundNotice
          found={found}
          version={state.version}
          onUse={() => {
            setDraft(found.draft)
            decided()
          }}
          onDiscard={decided}
        />
      ) : null}
      {failure?.latest ? (
        <ConflictPanel
          draft={draft}
          latest={failure.latest}
          pending={pending}
          onMine={() => save({ over: failure.latest!.version })}
          onTheirs={() => {
            putAside(draft)
            leaving.current = true
            window.location.reload()
          }}
        />
      ) : failure ? (
        <ErrorSummary failure={failure} labelOf={labelOf} />
      ) : null}

      <Card className="grid gap-6">
        <h2>{t('revision.whatItIs')}</h2>
        <InputField
          name="title"
          label={t('revision.title')}
          hint={t('revision.titleHint')}
          error={errorAt('title')}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
          autoComplete="off"
        />
        <FilesField
          revisionId={revision.id}
          files={files}
          notes={notes}
          uploading={uploading}
          claimsOnFile={(id) => claimsOn(draft, `file:${id}`)}
          onRemoved={(id) => {
            setRemoved((list) => [...list, id])
            setDraft((before) => withoutTarget(before, `file:${id}`))
          }}
        />
        <LinksField
          links={draft.links}
          errorAt={errorAt}
          onChange={(links) => change({ links })}
          onRemove={(link) =>
            setDraft((before) => ({
              ...withoutTarget(before, `link:${link.id}`),
              links: before.links.filter((one) => one.id !== link.id),
            }))
          }
        />
      </Card>

      <Card className="grid gap-4">
        <div>
          <h2>{t('revision.elements')}</h2>
          <p className="soft">{t('revision.elementsHint')}</p>
        </div>
        <ClaimsField
          draft={draft}
          items={items}
          files={files}
          errorAt={errorAt}
          onItems={(list) => change({ items: list })}
          onFill={(item, target) => change(fillEmpty(draft, item, target))}
          onClaim={(key, claim) => {
            setAsking(false)
            setDraft((before) => ({ ...before, claims: { ...before.claims, [key]: claim } }))
          }}
        />
      </Card>

      <Card className="grid gap-6">
        <h2>{t('revision.forReaders')}</h2>
        <SummaryField
          value={draft.summary}
          error={errorAt('summary')}
          onChange={(summary) => change({ summary })}
        />
        <DocumentFields draft={draft} items={items} errorAt={errorAt} onChange={change} />
        {revision.number > 1 ? (
          <TextareaField
            name="changeNote"
            label={t('revision.changeNote')}
            hint={t('revision.changeNoteHint')}
            error={errorAt('changeNote')}
            value={draft.changeNote}
            onChange={(event) => change({ changeNote: event.target.value })}
            rows={2}
          />
        ) : null}
      </Card>

      <SaveBar
        status={status}
        tone={tone}
        pending={pending || uploading.busy}
        missing={missing}
        asking={asking}
        onSubmit={submit}
        onAnyway={() => save({ submit: true })}
        onBack={() => {
          setAsking(false)
          const first = chosen
            .flatMap((item) => item.elements.map((element) => claimKey(item, element.number)))
            .find((key) => claimOf(draft, key).target === '')
          if (first) document.getElementById(controlId.claim(first, 'target'))?.focus()
        }}
      />
    </form>
  )
}
