'use client'
import { useId, useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { answerOf } from '#components/revision/use-act.ts'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { removeAttachment } from '#lib/evidence/actions.ts'
import { acceptedExtensions } from '#lib/files/types.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { fileTarget } from './remark-views.ts'
import { RemarksOn } from './remarks-on.tsx'
import { Sheet } from './sheet.tsx'
import { canTryAgain, inMegabytes } from './upload-rules.ts'
import type { EditorFile, Upload, useUploads } from './use-uploads.ts'

type Uploading = ReturnType<typeof useUploads>

/** The files of the revision: chosen or dropped, sent at once, each with its own progress, fault and second try. */
export function FilesField({
  revisionId,
  files,
  notes,
  uploading,
  claimsOnFile,
  onRemoved,
}: {
  revisionId: string
  files: readonly EditorFile[]
  /** what the server said of a file it took, by file id */
  notes: Readonly<Record<string, readonly Message[]>>
  uploading: Uploading
  claimsOnFile: (id: string) => number
  onRemoved: (id: string) => void
}) {
  const { t } = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const id = useId()
  const limits = t('revision.fileLimits', {
    document: inMegabytes(uploadLimits.document),
    image: inMegabytes(uploadLimits.image),
    text: inMegabytes(uploadLimits.text),
    count: uploadLimits.filesPerRevision,
  })
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id}>
        {t('revision.files')}{' '}
        <span className="soft font-normal">
          {t('revision.fileCount', { count: files.length, max: uploadLimits.filesPerRevision })}
        </span>
      </h3>
      <ul>
        {files.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            notes={notes[file.id] ?? []}
            revisionId={revisionId}
            claims={claimsOnFile(file.id)}
            onRemoved={() => {
              onRemoved(file.id)
              input.current?.focus()
            }}
          />
        ))}
        {uploading.uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} uploading={uploading} />
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the control inside is the first */}
      <div
        className={`grid gap-2 rounded-card border-2 border-dashed p-4 ${over ? 'border-indigo bg-indigo-tint' : 'border-line-strong'}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          uploading.add(event.dataTransfer.files)
        }}
      >
        <p className="hint" id="files-hint">
          {limits}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <input
            ref={input}
            id="files"
            type="file"
            multiple
            accept={acceptedExtensions}
            aria-describedby="files-hint"
            className="peer sr-only"
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault() // else it would save the form
              event.currentTarget.click()
            }}
            onChange={(event) => {
              uploading.add(event.currentTarget.files ?? [])
              event.currentTarget.value = ''
            }}
          />
          <label
            htmlFor="files"
            className={`${buttonClass('quiet')} peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-focus`}
          >
            {t('revision.chooseFiles')}
          </label>
          <span className="soft max-sm:hidden">{t('revision.orDrop')}</span>
        </div>
      </div>
      <p className="sr-only" role="status">
        {uploading.busy ? t('revision.uploading') : ''}
      </p>
    </section>
  )
}

function FileLine({
  file,
  notes,
  revisionId,
  claims,
  onRemoved,
}: {
  file: EditorFile
  notes: readonly Message[]
  revisionId: string
  claims: number
  onRemoved: () => void
}) {
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const [asking, setAsking] = useState(false)
  const [removing, setRemoving] = useState(false)
  const [trouble, setTrouble] = useState<Message | null>(null)
  async function remove() {
    if (removing) return
    setRemoving(true)
    const form = new FormData()
    form.set('revisionId', revisionId)
    form.set('attachmentId', file.id)
    const answer = await answerOf(removeAttachment, form)
    setRemoving(false)
    setAsking(false)
    if (answer.status === 'failed' && answer.problem !== 'notFound') setTrouble(answer.message)
    else onRemoved()
  }
  return (
    <li className="file">
      <Sheet mime={file.mime} />
      <div className="min-w-0">
        <a
          href={`/admin/files/${file.id}/${file.fileName}`}
          target="_blank"
          rel="noopener"
          className="font-semibold"
          lang={lang === 'th' ? undefined : 'th'}
        >
          {file.displayName}
        </a>
        <p className="small soft">
          {[
            file.pages === null ? '' : t('evidence.pages', { count: file.pages }),
            formatBytes(file.size, lang),
            file.fileName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {notes.map((note) => (
          <p key={note.key} className="small text-amber">
            {say(note)}
          </p>
        ))}
        <RemarksOn target={fileTarget(file.id)} />
        {trouble ? (
          <p className="error" role="alert">
            {say(trouble)}
          </p>
        ) : null}
      </div>
      {asking ? (
        <div className="flex flex-wrap items-center gap-2">
          <span className="small">{t('revision.removeFileAsk', { claims })}</span>
          <Button
            type="button"
            kind="danger"
            size="small"
            autoFocus
            aria-disabled={removing || undefined}
            onClick={() => void remove()}
          >
            {t('revision.removeFileYes')}
          </Button>
          <Button type="button" kind="line" size="small" onClick={() => setAsking(false)}>
            {t('admin.form.cancel')}
          </Button>
        </div>
      ) : (
        <Button
          type="button"
          kind="line"
          size="small"
          aria-label={t('revision.removeFileNamed', { name: file.displayName })}
          onClick={() => setAsking(true)}
        >
          {t('revision.removeFile')}
        </Button>
      )}
    </li>
  )
}

function UploadLine({ upload, uploading }: { upload: Upload; uploading: Uploading }) {
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const percent = Math.round(upload.sent * 100)
  const failed = upload.state === 'failed'
  return (
    <li className="file">
      <span className="sheet" aria-hidden="true">
        <Icon name={failed ? 'close' : 'clock'} />
      </span>
      <div className="min-w-0">
        <span className="font-semibold">{upload.name}</span>
        {failed && upload.message ? (
          <p className="error" role="alert">
            {say(upload.message)}{' '}
            {upload.problem === 'signedOut' ? (
              <a href="/login" target="_blank" rel="noopener">
                {t('admin.form.signIn')}
              </a>
            ) : null}
          </p>
        ) : (
          <p className="small soft flex items-center gap-3">
            <progress
              className="h-2 w-40 max-w-full accent-indigo"
              max={100}
              value={percent}
              aria-label={t('revision.uploadingNamed', { name: upload.name })}
            />
            {upload.state === 'waiting'
              ? t('revision.uploadWaiting')
              : percent >= 100
                ? t('revision.uploadChecking')
                : `${percent}% · ${formatBytes(upload.size, lang)}`}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {failed && canTryAgain(upload.message) ? (
          <Button type="button" kind="quiet" size="small" onClick={() => uploading.again(upload.id)}>
            {t('revision.uploadAgain')}
          </Button>
        ) : null}
        <Button
          type="button"
          kind="line"
          size="small"
          aria-label={t(failed ? 'revision.uploadDismissNamed' : 'revision.uploadCancelNamed', {
            name: upload.name,
          })}
          onClick={() => uploading.cancel(upload.id)}
        >
          {failed ? t('revision.uploadDismiss') : t('revision.uploadCancel')}
        </Button>
      </div>
    </li>
  )
}
