'use client'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import type { OpenPdf } from './pdf.ts'
import type { PageMark } from './viewed-file.ts'

/** CSS pixels */
const width = 96

/** Every page small, drawn as it comes into sight, with what it shows written under it. */
export function Thumbnails({
  pdf,
  page,
  marks,
  onPage,
}: {
  pdf: OpenPdf
  page: number
  marks: readonly PageMark[]
  onPage: (page: number) => void
}) {
  const { t } = useSay()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const current = list.current?.children[page - 1] as HTMLElement | undefined
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [page])
  return (
    <nav className="viewer-thumbnails" aria-label={t('viewer.pages')}>
      <ol ref={list}>
        {Array.from({ length: pdf.pages }, (_, index) => index + 1).map((number) => (
          <Thumbnail
            key={number}
            pdf={pdf}
            number={number}
            isCurrent={number === page}
            marks={marks.filter((mark) => mark.page === number)}
            onPage={onPage}
          />
        ))}
      </ol>
    </nav>
  )
}

function Thumbnail({
  pdf,
  number,
  isCurrent,
  marks,
  onPage,
}: {
  pdf: OpenPdf
  number: number
  isCurrent: boolean
  marks: readonly PageMark[]
  onPage: (page: number) => void
}) {
  const { t } = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!canvas.current) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '200px' },
    )
    observer.observe(canvas.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!near || !canvas.current) return
    const drawing = pdf.draw(canvas.current, number, width)
    drawing.done.catch(() => {}) // an empty sheet; the page itself says what is wrong
    return drawing.cancel
  }, [pdf, number, near])
  const shows = marks.map((mark) => mark.label).join(', ')
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={
          shows ? t('viewer.pageShows', { page: number, marks: shows }) : t('viewer.page', { page: number })
        }
        onClick={() => onPage(number)}
      >
        <canvas ref={canvas} width={width} height={Math.round(width * Math.SQRT2)} />
        <span className="small" aria-hidden="true">
          {number}
        </span>
        {shows ? (
          <span className="viewer-mark" aria-hidden="true">
            {shows}
          </span>
        ) : null}
      </button>
    </li>
  )
}
