'use client'
import { useId, useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { isViewable } from '#components/viewer/viewed-file.ts'
import { acceptedExtensions } from '#lib/files/types.ts'
import { uploadLimits } from '#lib/limits.ts'
import { isPicture } from '#lib/picture/shown.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { claimsOn, type Draft, type EditorItem } from './draft.ts'
import { beyondEnd } from './file-claims.ts'
import { FileLine } from './file-line.tsx'
import { RemovedLine } from './removed-line.tsx'
import { UploadLine } from './upload-line.tsx'
import { isUnderWay, progressOf } from './upload-queue.ts'
import { inMegabytes } from './upload-rules.ts'
import { useFileDrop } from './use-file-drop.ts'
import type { Files } from './use-files.ts'
import { useRowDrag } from './use-row-drag.ts'

/** The files of the revision: chosen, dropped or pasted, sent at once; put in order, renamed, replaced, taken out. */
export function FilesField({
  filing,
  draft,
  items,
  onView,
}: {
  filing: Files
  draft: Draft
  /** those the evidence answers */
  items: readonly EditorItem[]
  onView: (fileId: string) => void
}) {
  const { t } = useSay()
  const { files, removed, uploading } = filing
  const { uploads, queue } = uploading
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const single = useRef<HTMLInputElement>(null)
  const takeSingle = useRef<(file: File) => void>(() => {})
  const zone = useRef<HTMLDivElement>(null)
  const pasted = useRef(0)
  const [said, setSaid] = useState('')
  const over = useFileDrop(zone, (chosen) =>
    queue.add(
      chosen.map((file) =>
        // Every picture from a clipboard has this name.
        file.name === 'image.png'
          ? new File([file], t('revision.file.pasted', { number: ++pasted.current }), { type: file.type })
          : file,
      ),
    ),
  )
  const drag = useRowDrag((from, to) => void move(from, to))
  const room = uploadLimits.filesPerRevision - files.length

  /** For one row: what to put in the place of its file, or the file it goes on with. */
  function chooseOne(take: (file: File) => void) {
    takeSingle.current = take
    single.current?.click()
  }

  async function move(from: number, to: number) {
    const file = files[from]
    if (file && (await filing.move(file, to)))
      setSaid(t('revision.file.moved', { name: file.displayName, place: to + 1, count: files.length }))
  }

  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id}>
        {t('revision.files')}{' '}
        <span className="soft font-normal">
          {t('revision.fileCount', { count: files.length, max: uploadLimits.filesPerRevision })}
        </span>
      </h3>
      <ol>
        {files.map((file, index) => (
          <FileLine
            key={file.id}
            file={file}
            place={{ index, count: files.length }}
            claims={claimsOn(draft, `file:${file.id}`)}
            beyond={beyondEnd(draft, items, file)}
            notes={filing.notes[file.id] ?? []}
            trouble={filing.trouble[file.id]}
            working={filing.working.includes(file.id)}
            drag={drag.of(index)}
            onView={isViewable(file) ? () => onView(file.id) : null}
            onMove={(to) => void move(index, to)}
            onRename={(name) => filing.rename(file, name)}
            onFrame={isPicture(file.mime) ? (settings) => filing.frame(file, settings) : null}
            onReplace={() => chooseOne((chosen) => queue.add([chosen], file.id))}
            onRemove={() => void filing.remove(file)}
          />
        ))}
      </ol>
      <ul className="empty:hidden">
        {removed.map((one) => (
          <RemovedLine
            key={one.file.id}
            removed={one}
            trouble={filing.trouble[one.file.id]}
            onRestore={async () => {
              if (!(await filing.restore(one))) return
              setSaid(t('revision.file.restored', { name: one.file.displayName }))
              input.current?.focus()
            }}
          />
        ))}
        {uploads.map((upload) => (
          <UploadLine
            key={upload.id}
            upload={upload}
            replaced={files.find((file) => file.id === upload.replaces)?.displayName}
            queue={queue}
            onChoose={() => chooseOne((chosen) => void queue.resume(upload.id, chosen))}
          />
        ))}
      </ul>
      <p className="small">
        <a href={`/admin/media?for=${filing.revisionId}`}>{t('revision.file.library')}</a>
      </p>
      <Together uploads={uploads} />
      <div
        ref={zone}
        className={`grid gap-2 rounded-card border-2 border-dashed p-4 ${
          over === 'zone'
            ? 'border-indigo bg-indigo-tint'
            : over === 'page'
              ? 'border-indigo'
              : 'border-line-strong'
        }`}
      >
        <p className="font-semibold" aria-hidden={over === null || undefined}>
          {over === null ? t('revision.file.room', { room: Math.max(0, room) }) : t('revision.file.dropHere')}
        </p>
        <p className="hint" id="files-hint">
          {t('revision.fileLimits', {
            document: inMegabytes(uploadLimits.document),
            image: inMegabytes(uploadLimits.image),
            text: inMegabytes(uploadLimits.text),
            count: uploadLimits.filesPerRevision,
          })}
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
              queue.add([...(event.currentTarget.files ?? [])])
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
        <input
          ref={single}
          type="file"
          accept={acceptedExtensions}
          aria-label={t('revision.file.single')}
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (chosen) takeSingle.current(chosen)
          }}
        />
      </div>
      <p className="sr-only" role="status">
        {uploading.busy ? t('revision.uploading') : said}
      </p>
    </section>
  )
}

/** Where several files are on their way: how far all of them are. */
function Together({ uploads }: Pick<Files['uploading'], 'uploads'>) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const count = uploads.filter(isUnderWay).length
  if (count < 2) return null
  const { sent, size } = progressOf(uploads)
  return (
    <p className="small soft">
      {t('revision.file.together', {
        count,
        sent: formatBytes(sent, lang),
        size: formatBytes(size, lang),
      })}
    </p>
  )
}
