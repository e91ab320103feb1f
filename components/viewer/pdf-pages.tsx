'use client'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PagesProps } from './pages-props.ts'
import type { OpenPdf } from './pdf.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { Thumbnails } from './thumbnails.tsx'
import { usePageKeys } from './use-page-keys.ts'
import { usePdf } from './use-pdf.ts'
import { useWidth } from './use-width.ts'
import { fileAddress } from './viewed-file.ts'

const zooms = [1, 1.5, 2, 3]

/** A PDF one page at a time: thumbnails, a number to go to, arrow keys, zoom. */
export function PdfPages({ file, page, marks, onPage }: PagesProps) {
  const { t } = useSay()
  const { pdf, progress, trouble } = usePdf(fileAddress(file))
  const [zoom, setZoom] = useState(0)
  const pages = pdf?.pages ?? 0
  const shown = pages === 0 ? page : Math.min(page, pages)
  const goTo = (number: number) => {
    if (number >= 1 && number <= pages && number !== shown) onPage(number)
  }
  usePageKeys(shown, pages, goTo)
  useEffect(() => {
    if (shown !== page) onPage(shown) // what was pointed at lies beyond the end
  }, [shown, page, onPage])

  if (trouble) {
    return (
      <div className="viewer-pages p-4">
        <Notice tone="bad" role="alert">
          <p>{t(`viewer.${trouble}`)}</p>
          <p>
            <a href={fileAddress(file)} target="_blank" rel="noopener">
              {t('viewer.inTab')}
            </a>
          </p>
        </Notice>
      </div>
    )
  }
  return (
    <div className="viewer-pages">
      <div className="viewer-tools">
        <Step label={t('viewer.previous')} sign="‹" off={shown <= 1} onClick={() => goTo(shown - 1)} />
        <PageNumber key={shown} page={shown} pages={pages} onPage={goTo} />
        <Step label={t('viewer.next')} sign="›" off={shown >= pages} onClick={() => goTo(shown + 1)} />
        <span className="flex-1" />
        <Step label={t('viewer.smaller')} sign="−" off={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <Step
          label={t('viewer.larger')}
          sign="+"
          off={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      {pdf ? (
        <>
          <Thumbnails pdf={pdf} page={shown} marks={marks} onPage={goTo} />
          <Stage pdf={pdf} page={shown} zoom={zooms[zoom]!} />
        </>
      ) : (
        <p className="p-6 soft" role="status">
          {t('viewer.opening', { percent: Math.floor(progress * 100) })}
        </p>
      )}
    </div>
  )
}

function Step(props: { label: string; sign: string; off: boolean; onClick: () => void }) {
  return (
    <Button
      type="button"
      kind="line"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.off || undefined}
      onClick={props.onClick}
    >
      {props.sign}
    </Button>
  )
}

function PageNumber({
  page,
  pages,
  onPage,
}: {
  page: number
  pages: number
  onPage: (page: number) => void
}) {
  const { t } = useSay()
  const [typed, setTyped] = useState(String(page))
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <input
        className="input w-16 text-center"
        inputMode="numeric"
        aria-label={t('viewer.goTo')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(String(page))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onPage(Number(typed))
        }}
      />
      <span role="status">
        <span className="sr-only">{t('viewer.pageOf', { page, pages })}</span>
        <span aria-hidden="true">/ {pages || '…'}</span>
      </span>
    </span>
  )
}

/** The page itself. Scrolls within its room, and back to its top when another one is turned to. */
function Stage({ pdf, page, zoom }: { pdf: OpenPdf; page: number; zoom: number }) {
  const { t } = useSay()
  const stage = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const room = useWidth(stage)
  const [failed, setFailed] = useState(false)
  const [drawn, setDrawn] = useState(0)
  const width = Math.round(room * zoom)

  useEffect(() => {
    // Up and down scroll the page as soon as it is there, unless somebody has gone elsewhere meanwhile.
    if (document.activeElement instanceof HTMLDialogElement) stage.current?.focus()
  }, [])

  useEffect(() => {
    if (width === 0 || !canvas.current || !text.current) return
    setFailed(false)
    stage.current?.scrollTo({ top: 0 })
    const drawing = pdf.draw(canvas.current, page, width)
    const laying = pdf.layText(text.current, page, width)
    let current = true
    drawing.done.then(
      () => current && setDrawn(page),
      () => current && setFailed(true),
    )
    return () => {
      current = false
      drawing.cancel()
      laying.cancel()
    }
  }, [pdf, page, width])

  return (
    <ScrollRegion ref={stage} label={t('viewer.page', { page })}>
      {failed ? (
        <Notice tone="bad" role="alert">
          {t('viewer.pageFailed')}
        </Notice>
      ) : null}
      <div className="viewer-sheet" data-drawn={drawn === page ? page : undefined} hidden={failed}>
        <canvas ref={canvas} className="block h-auto" />
        <div ref={text} className="viewer-text" />
      </div>
    </ScrollRegion>
  )
}
