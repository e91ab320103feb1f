'use client'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { kindOf } from '#lib/files/types.ts'
import { PdfPages } from './pdf-pages.tsx'
import { PictureView } from './picture-view.tsx'
import { fileAddress, type PageMark, type Place, type ViewedFile } from './viewed-file.ts'

export interface FileViewerProps {
  files: readonly ViewedFile[]
  /** where it opens */
  at: Place
  marks?: readonly PageMark[]
  /** what stands beside the page, such as what can be said of it; none for reading */
  side?: (place: Place, goTo: (place: Place) => void) => React.ReactNode
  onClose: () => void
}

/** The pages of a file over the page one works on. Escape, or the button, leads back to where one was. */
export function FileViewer({ files, at, marks = [], side, onClose }: FileViewerProps) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const dialog = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState(at)
  const file = files.find((one) => one.id === place.fileId) ?? files[0]

  useEffect(() => {
    const opened = dialog.current
    if (!opened || opened.open) return
    opened.showModal()
    opened.focus() // not the choice of files, where the arrow keys would turn to another file
  }, [])
  if (!file) return null
  const Pages = kindOf(file.mime) === 'pdf' ? PdfPages : PictureView

  return createPortal(
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="viewer"
      aria-label={t('viewer.title', { name: file.displayName })}
      onClose={onClose}
    >
      <header className="viewer-head">
        {files.length > 1 ? (
          <select
            className="input min-w-0 flex-1"
            aria-label={t('viewer.file')}
            lang={contentLang}
            value={file.id}
            onChange={(event) => setPlace({ fileId: event.target.value, page: 1 })}
          >
            {files.map((one) => (
              <option key={one.id} value={one.id}>
                {one.displayName}
              </option>
            ))}
          </select>
        ) : (
          <h2 className="min-w-0 flex-1 truncate text-base" lang={contentLang}>
            {file.displayName}
          </h2>
        )}
        <a
          href={fileAddress(file, place.page)}
          target="_blank"
          rel="noopener"
          className="small max-sm:hidden"
        >
          {t('viewer.inTab')}
        </a>
        <Button type="button" kind="line" onClick={() => dialog.current?.close()}>
          {t('viewer.close')}
        </Button>
      </header>
      <div className={side ? 'viewer-body viewer-with-side' : 'viewer-body'}>
        <Pages
          key={file.id}
          file={file}
          page={place.page}
          marks={marks.filter((mark) => mark.fileId === file.id)}
          onPage={(page) => setPlace({ fileId: file.id, page })}
        />
        {side ? (
          <section className="viewer-side" aria-label={t('viewer.side')}>
            {side({ fileId: file.id, page: place.page }, setPlace)}
          </section>
        ) : null}
      </div>
    </dialog>,
    document.body,
  )
}
