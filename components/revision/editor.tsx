'use client'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useUntilLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { useFindings } from '#components/finding/findings-context.tsx'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { Card } from '#components/ui/card.tsx'
import { InputField, TextareaField } from '#components/ui/field.tsx'
import { PageLinks } from '#components/viewer/page-link.tsx'
import type { ContentKind } from '#lib/content/kind.ts'
import { textLimits } from '#lib/limits.ts'
import { isPicture } from '#lib/picture/shown.ts'
import { ClaimsField } from './claims-field.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { DocumentFields } from './document-fields.tsx'
import {
  answered,
  claimKey,
  claimOf,
  controlId,
  type Draft,
  type EditorItem,
  fillEmpty,
  isShown,
  withoutTarget,
} from './draft.ts'
import { EnglishCard, ThaiText } from './draft-texts.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FilesField } from './files-field.tsx'
import { FoundNotice } from './found-notice.tsx'
import { LinksField } from './links-field.tsx'
import { PresenceLine } from './presence-line.tsx'
import { SaveBar } from './save-bar.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { TakenNotice } from './taken-notice.tsx'
import { useBackup } from './use-backup.ts'
import { useFiles } from './use-files.ts'
import { useLabels } from './use-labels.ts'
import { useSaveKey, useWarningOnLeaving } from './use-leaving.ts'
import { usePointing } from './use-pointing.tsx'
import { usePresence } from './use-presence.ts'
import { useSaving } from './use-saving.ts'
import type { EditorFile } from './use-uploads.ts'

// Evidence, which most of it is, has no fields of its own: nothing of them is sent for it.
const FieldsEditor = dynamic(() =>
  import('#components/content/fields-editor.tsx').then((module) => module.FieldsEditor),
)

export interface EditorRevision {
  id: string
  evidenceId: string
  number: number
  version: number
  savedAt: string
  files: EditorFile[]
}

export function RevisionEditor({
  actor,
  revision,
  initial,
  items,
  kind,
}: {
  actor: { id: string; email: string }
  revision: EditorRevision
  initial: Draft
  /** the items it answers and those it may come to answer */
  items: readonly EditorItem[]
  /** null for evidence, which declares nothing of its own */
  kind: ContentKind | null
}) {
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const form = useRef<HTMLFormElement>(null)
  const untilLive = useUntilLive()
  const [draft, setDraft] = useState(initial)
  const [asking, setAsking] = useState(false)

  const saving = useSaving({
    id: revision.id,
    version: revision.version,
    initial,
    draft,
    onDraft: setDraft,
    items,
    lang,
    kind,
    submittedHref: `/admin/evidence/${revision.evidenceId}/revisions/${revision.number}?done=submitted`,
  })
  const { trouble, clash, taken, dirty } = saving
  const backup = useBackup({
    actorId: actor.id,
    revisionId: revision.id,
    version: saving.version,
    draft,
    saved: saving.saved,
  })
  const others = usePresence({
    revisionId: revision.id,
    version: saving.version,
    onAnswer: ({ self, latest }) => {
      if (self !== actor.id) saving.signedOut()
      else if (trouble?.kind === 'signedOut') saving.signedIn()
      else if (latest) saving.heard(latest)
    },
    onSignedOut: saving.signedOut,
  })
  const filing = useFiles({
    actorId: actor.id,
    revisionId: revision.id,
    listed: revision.files,
    draft,
    onDraft: setDraft,
  })
  const { files, uploading } = filing
  const labels = useLabels(draft, files, kind)
  const pointing = usePointing({ files, draft, items, onDraft: setDraft })

  // What is saved and what is attached is checked anew; the page asks until it has been.
  const { askAgain } = useFindings()
  const { savedAt } = saving
  const checked = useRef({ savedAt, files })
  useEffect(() => {
    if (checked.current.savedAt === savedAt && checked.current.files === files) return
    checked.current = { savedAt, files }
    askAgain()
  }, [savedAt, files, askAgain])

  const change = (part: Partial<Draft>) => {
    setAsking(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const errorAt = (control: string): string | undefined => {
    const error = trouble?.errors.find((one) => one.control === control)
    return error ? say(error.message) : undefined
  }
  const chosen = answered(draft, items)
  const empty = chosen.flatMap((item) =>
    item.elements
      .filter((element) => !isShown(claimOf(draft, claimKey(item, element.number))))
      .map((element) => ({
        code: item.itemCode,
        number: element.number,
        key: claimKey(item, element.number),
      })),
  )
  const total = chosen.reduce((sum, item) => sum + item.elements.length, 0)

  function save() {
    setAsking(false)
    if (clash) document.getElementById('conflict')?.focus()
    else if (trouble?.kind === 'signedOut') setSigningIn(true)
    else saving.save()
  }
  function submit(options: { anyway?: boolean } = {}) {
    if (uploading.busy) return
    if (clash || trouble?.kind === 'signedOut') save()
    else if (empty.length > 0 && !options.anyway) setAsking(true)
    else {
      setAsking(false)
      saving.submit()
    }
  }
  const focusEmpty = () => {
    setAsking(false)
    if (empty[0]) document.getElementById(controlId.claim(empty[0].key, 'target'))?.focus()
  }

  const [signingIn, setSigningIn] = useState(false)
  const isSignedOut = trouble?.kind === 'signedOut'
  useEffect(() => setSigningIn(isSignedOut), [isSignedOut])

  useSaveKey(form)
  useWarningOnLeaving(dirty || uploading.busy)

  const texts = {
    ...{ draft, errorAt, files },
    onChange: change,
    revisionId: revision.id,
    onFiles: (dropped: File[]) => uploading.queue.add(dropped),
  }

  return (
    <PageLinks files={files} open={pointing.openPage}>
      <form
        ref={form}
        noValidate
        className="grid gap-6"
        {...untilLive}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <PresenceLine others={others} self={actor.id} />
        {backup.found ? (
          <FoundNotice
            found={backup.found}
            version={saving.version}
            onUse={() => {
              setDraft(backup.found!.draft)
              backup.decided()
            }}
            onDiscard={backup.decided}
          />
        ) : null}
        {taken ? (
          <TakenNotice
            taken={taken}
            self={actor.id}
            nameOf={(place) => labels.ofPlace(place, draft, saving.saved)}
            onRead={saving.read}
          />
        ) : null}
        {clash ? (
          <ConflictPanel
            clash={clash}
            draft={draft}
            labels={labels}
            self={actor.id}
            pending={saving.busy}
            onChange={setDraft}
            onSave={saving.save}
          />
        ) : trouble && !isSignedOut && (trouble.asked || trouble.kind !== 'away') ? (
          <ErrorSummary trouble={trouble} labelOf={labels.ofControl} />
        ) : null}

        <Card className="grid gap-6">
          <h2>{t(kind ? 'content.whatItIs' : 'revision.whatItIs')}</h2>
          <InputField
            name="title"
            label={t(kind ? 'content.titleTh' : 'revision.title')}
            hint={t('revision.titleHint', { max: textLimits.title })}
            error={errorAt('title')}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
            autoComplete="off"
          />
          <FindingsOn target="title" />
          {kind ? (
            <>
              <FieldsEditor
                kind={kind}
                fields={draft.fields}
                errorAt={errorAt}
                pictures={files.filter(({ mime }) => isPicture(mime))}
                onChange={(fields) => change({ fields })}
              />
              <ThaiText {...texts} />
            </>
          ) : null}
          <FilesField filing={filing} draft={draft} items={chosen} onView={pointing.openFile} />
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
            <h2>{t(kind ? 'content.asEvidence' : 'revision.elements')}</h2>
            <p className="soft">{t(kind ? 'content.asEvidenceHint' : 'revision.elementsHint')}</p>
          </div>
          <ClaimsField
            draft={draft}
            items={items}
            files={files}
            errorAt={errorAt}
            pointing={pointing}
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
          {kind ? null : <ThaiText {...texts} />}
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

        <EnglishCard {...texts} />

        <SaveBar
          state={saving}
          savedAt={saving.savedAt ?? revision.savedAt}
          uploading={uploading.busy}
          isFull={backup.isFull}
          labelOf={labels.ofControl}
          progress={{ shown: total - empty.length, total }}
          missing={empty.map(({ code, number }) => t('revision.missing.element', { code, number }))}
          asking={asking}
          onSubmit={() => submit()}
          onAnyway={() => submit({ anyway: true })}
          onBack={focusEmpty}
          onSignIn={() => setSigningIn(true)}
        />
      </form>
      {pointing.viewer}
      {signingIn ? (
        <SignInAgain
          email={actor.email}
          onSignedIn={() => {
            setSigningIn(false)
            saving.signedIn()
            uploading.signedIn()
          }}
          onClose={() => setSigningIn(false)}
        />
      ) : null}
    </PageLinks>
  )
}
