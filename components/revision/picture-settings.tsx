'use client'
import { useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { pictureLimits } from '#lib/limits.ts'
import { type Frame, frameOf, leastCrop, wholeFrame } from '#lib/picture/frame.ts'
import type { EditorFile, PictureSettings as Settings } from './use-uploads.ts'

const unsaid: Settings = { ...wholeFrame, altTh: '', altEn: '', decorative: false }
const focusFields = ['focusX', 'focusY'] as const
const cropFields = ['cropLeft', 'cropTop', 'cropWidth', 'cropHeight'] as const

/** What a picture says in words, what of it is kept, and what must stay in sight. */
export function PictureSettings({
  file,
  working,
  onKeep,
}: {
  file: EditorFile
  working: boolean
  onKeep: (settings: Settings) => Promise<boolean>
}) {
  const { t } = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [settings, setSettings] = useState<Settings | null>(null)
  const [failed, setFailed] = useState(false)
  const id = `picture-${file.id}`

  function open() {
    setSettings(file.picture ?? unsaid)
    setFailed(false)
    dialog.current?.showModal()
  }
  async function keep() {
    if (working || !settings) return
    if (await onKeep(settings)) dialog.current?.close()
    else setFailed(true)
  }

  return (
    <>
      <Button
        type="button"
        kind="line"
        size="small"
        aria-label={t('revision.picture.openNamed', { name: file.displayName })}
        onClick={open}
      >
        {t('revision.picture.open')}
      </Button>
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby={id}
        onClose={() => setSettings(null)}
        onKeyDown={(event) => {
          // It stands in the form of the editor, which Enter would save.
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
        }}
      >
        <h2 id={id}>{t('revision.picture.title', { name: file.displayName })}</h2>
        {settings ? (
          <Fields
            file={file}
            settings={settings}
            onChange={(part) => setSettings({ ...settings, ...part })}
          />
        ) : null}
        {failed ? (
          <p className="error" role="alert">
            {t('revision.picture.failed')}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="button" aria-disabled={working || undefined} onClick={() => void keep()}>
            {t('revision.picture.keep')}
          </Button>
          <Button type="button" kind="line" onClick={() => dialog.current?.close()}>
            {t('admin.form.cancel')}
          </Button>
        </div>
      </dialog>
    </>
  )
}

function Fields({
  file,
  settings,
  onChange,
}: {
  file: EditorFile
  settings: Settings
  onChange: (part: Partial<Settings>) => void
}) {
  const { t } = useSay()
  const id = (name: string) => `picture-${file.id}-${name}`
  const words = (name: 'altTh' | 'altEn') => (
    <div className="field">
      <label className="label" htmlFor={id(name)}>
        {t(`revision.picture.${name}`)}
      </label>
      <textarea
        id={id(name)}
        className="input"
        rows={2}
        maxLength={pictureLimits.alt}
        aria-describedby={id('alt-hint')}
        disabled={settings.decorative}
        value={settings[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </div>
  )
  const percent = (name: keyof Frame, least = 0) => (
    <div key={name} className="field">
      <label className="label small" htmlFor={id(name)}>
        {t(`revision.picture.${name}`)}
      </label>
      <input
        id={id(name)}
        className="input"
        type="number"
        inputMode="numeric"
        min={least}
        max={100}
        value={settings[name]}
        onChange={(event) => onChange({ [name]: event.target.valueAsNumber || 0 })}
      />
    </div>
  )
  return (
    <>
      <p className="hint" id={id('alt-hint')}>
        {t('revision.picture.altHint')}
      </p>
      {words('altTh')}
      {words('altEn')}
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={settings.decorative}
          onChange={(event) => onChange({ decorative: event.target.checked })}
        />
        {t('revision.picture.decorative')}
      </label>
      <Framing file={file} frame={frameOf(settings)} onChange={onChange} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {focusFields.map((name) => percent(name))}
        {cropFields.map((name) =>
          percent(name, name === 'cropWidth' || name === 'cropHeight' ? leastCrop : 0),
        )}
      </div>
      <p>
        <Button type="button" kind="line" size="small" onClick={() => onChange(wholeFrame)}>
          {t('revision.picture.whole')}
        </Button>
      </p>
    </>
  )
}

interface Point {
  x: number
  y: number
}

/** The whole picture: a click sets the focus, a drag the part that is kept. Numbers beside it do the same by keyboard. */
function Framing({
  file,
  frame,
  onChange,
}: {
  file: EditorFile
  frame: Frame
  onChange: (part: Partial<Frame>) => void
}) {
  const { t } = useSay()
  const from = useRef<Point | null>(null)
  const pointAt = (event: React.PointerEvent): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const percent = (part: number) => Math.round(Math.max(0, Math.min(1, part)) * 100)
    return { x: percent((event.clientX - left) / width), y: percent((event.clientY - top) / height) }
  }
  const { cropLeft, cropTop, cropWidth, cropHeight, focusX, focusY } = frame
  return (
    <figure className="grid justify-items-start gap-1">
      <div
        className="relative touch-none cursor-crosshair select-none"
        data-framing={file.id}
        onPointerDown={(event) => {
          from.current = pointAt(event)
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerUp={(event) => {
          const start = from.current
          from.current = null
          if (start) onChange(framed(start, pointAt(event)))
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: behind a session, as it was sent */}
        <img
          src={`/admin/files/${file.id}/${file.fileName}`}
          alt=""
          draggable={false}
          className="block max-h-80 max-w-full"
        />
        <svg
          className="absolute inset-0 h-full w-full"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path
            d={`M0 0H100V100H0ZM${cropLeft} ${cropTop}v${cropHeight}h${cropWidth}v${-cropHeight}Z`}
            fill="#000"
            fillOpacity="0.55"
            fillRule="evenodd"
          />
          <path
            d={`M${focusX - 4} ${focusY}h8M${focusX} ${focusY - 4}v8`}
            stroke="#fff"
            strokeWidth="5"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={`M${focusX - 4} ${focusY}h8M${focusX} ${focusY - 4}v8`}
            stroke="#b3261e"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <figcaption className="hint">{t('revision.picture.frameHint')}</figcaption>
    </figure>
  )
}

/** A drag over less than the least crop is a click. */
function framed(start: Point, end: Point): Partial<Frame> {
  const cropWidth = Math.abs(end.x - start.x)
  const cropHeight = Math.abs(end.y - start.y)
  if (cropWidth < leastCrop || cropHeight < leastCrop) return { focusX: end.x, focusY: end.y }
  return { cropLeft: Math.min(start.x, end.x), cropTop: Math.min(start.y, end.y), cropWidth, cropHeight }
}
