'use client'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { Button } from '#components/ui/button.tsx'
import { textLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import type { Beyond } from './file-claims.ts'
import { fileTarget } from './remark-views.ts'
import { RemarksOn } from './remarks-on.tsx'
import { Sheet } from './sheet.tsx'
import type { RowDrag } from './use-row-drag.ts'
import type { EditorFile, PictureSettings as PictureSettingsOf } from './use-uploads.ts'

interface Props {
  file: EditorFile
  place: { index: number; count: number }
  /** elements that point to it */
  claims: number
  beyond: readonly Beyond[]
  notes: readonly Message[]
  trouble: Message | undefined
  working: boolean
  drag: RowDrag
  /** null: a file of its kind cannot be looked at here */
  onView: (() => void) | null
  onMove: (to: number) => void
  onRename: (name: string) => Promise<boolean>
  /** null: it is no picture */
  onFrame: ((settings: PictureSettingsOf) => Promise<boolean>) | null
  onReplace: () => void
  onRemove: () => void
}

const PictureSettings = dynamic(() =>
  import('./picture-settings.tsx').then((module) => module.PictureSettings),
)

/** A file of the revision, with what can be done with it. */
export function FileLine(props: Props) {
  const { file, place, claims, beyond, notes, trouble, drag } = props
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const [renaming, setRenaming] = useState(false)
  return (
    <li className={`file items-start ${drag.isOver ? 'bg-indigo-tint' : ''}`} {...drag.row}>
      <Sheet mime={file.mime} />
      <div className="grid min-w-0 gap-1.5">
        {renaming ? (
          <Rename {...props} onEnd={() => setRenaming(false)} />
        ) : (
          <a
            href={`/admin/files/${file.id}/${file.fileName}`}
            target="_blank"
            rel="noopener"
            className="justify-self-start font-semibold break-words"
            lang={lang === 'th' ? undefined : 'th'}
          >
            {file.displayName}
          </a>
        )}
        <p className="small soft">
          {[
            file.pages === null ? '' : t('evidence.pages', { count: file.pages }),
            formatBytes(file.size, lang),
            file.fileName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {claims === 0 && !props.onFrame ? (
          <p className="small text-amber">{t('revision.file.unused')}</p>
        ) : null}
        {notes.map((note) => (
          <p key={note.key} className="small text-amber">
            {say(note)}
          </p>
        ))}
        {props.onFrame && !file.picture?.decorative && !file.picture?.altTh ? (
          <p className="small text-amber">{t('revision.picture.noAlt')}</p>
        ) : null}
        <FindingsOn target={fileTarget(file.id)} />
        <RemarksOn target={fileTarget(file.id)} />
        {beyond.length > 0 ? (
          <p className="small text-red" role="status">
            {t('revision.file.beyond', {
              pages: file.pages ?? 0,
              list: beyond
                .map(({ itemCode, elementNumber, page }) =>
                  t('revision.file.beyondOne', { code: itemCode, number: elementNumber, page }),
                )
                .join(', '),
            })}
          </p>
        ) : null}
        {trouble ? (
          <p className="error" role="alert">
            {say(trouble)}
          </p>
        ) : null}
        {renaming ? null : <Acts {...props} onRename={() => setRenaming(true)} />}
      </div>
      <span
        className={`self-start px-2 py-1 soft ${place.count > 1 ? 'cursor-grab max-sm:hidden' : 'invisible'}`}
        title={t('revision.file.drag')}
        aria-hidden="true"
        {...drag.handle}
      >
        ⠿
      </span>
    </li>
  )
}

function Acts({
  file,
  place: { index, count },
  claims,
  working,
  onView,
  onMove,
  onRename,
  onFrame,
  onReplace,
  onRemove,
}: Omit<Props, 'onRename'> & { onRename: () => void }) {
  const { t } = useSay()
  const name = file.displayName
  const act = (key: string, onClick: () => void, off = working, kind: 'line' | 'quiet' = 'line') => (
    <Button
      type="button"
      kind={kind}
      size="small"
      aria-label={t(`revision.file.${key}Named`, { name, claims })}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) onClick()
      }}
    >
      {t(`revision.file.${key}`)}
    </Button>
  )
  return (
    <div className="flex flex-wrap gap-1.5">
      {onView ? act('view', onView, false, 'quiet') : null}
      {onFrame ? <PictureSettings file={file} working={working} onKeep={onFrame} /> : null}
      {act('rename', onRename)}
      {act('replace', onReplace)}
      {count > 1 ? act('up', () => onMove(index - 1), index === 0) : null}
      {count > 1 ? act('down', () => onMove(index + 1), index === count - 1) : null}
      {act('remove', onRemove)}
    </div>
  )
}

function Rename({ file, working, onRename, onEnd }: Props & { onEnd: () => void }) {
  const { t } = useSay()
  const ending = /\.[a-z]+$/.exec(file.displayName)?.[0] ?? ''
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(file.displayName.slice(0, file.displayName.length - ending.length))
  const keep = async () => {
    if (working) return
    if (await onRename(name.trim() === '' ? '' : `${name}${ending}`)) onEnd()
    else input.current?.focus()
  }
  const id = `rename-${file.id}`
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('revision.file.nameShown', { ending })}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          id={id}
          className="input min-w-0 flex-1"
          // biome-ignore lint/a11y/noAutofocus: it stands where the button was that opened it
          autoFocus
          maxLength={textLimits.fileName - ending.length}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault() // else it would save the form
              void keep()
            } else if (event.key === 'Escape') onEnd()
          }}
        />
        <Button type="button" kind="quiet" aria-disabled={working || undefined} onClick={() => void keep()}>
          {t('revision.file.renameKeep')}
        </Button>
        <Button type="button" kind="line" onClick={onEnd}>
          {t('admin.form.cancel')}
        </Button>
      </div>
    </div>
  )
}
