'use client'
import { useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import type { Lang } from '#lib/i18n.ts'
import { type TextTool, textTools } from './text-marks.ts'
import type { EditorFile } from './use-uploads.ts'

/** Marks and blocks for a text: one stop of the Tab key, arrows go from button to button. */
export function TextToolbar({
  controls,
  textLang,
  pictures,
  onTool,
  onPicture,
}: {
  /** id of the field */
  controls: string
  textLang: Lang
  pictures: readonly EditorFile[]
  onTool: (tool: TextTool) => void
  onPicture: (file: EditorFile) => void
}) {
  const { t } = useSay()
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const [choosing, setChoosing] = useState(false)
  const list = `${controls}-pictures`
  const last = textTools.length

  function go(to: number) {
    setStop(to)
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go((to + last + 1) % (last + 1))
  }

  return (
    <div className="grid gap-2">
      <div
        ref={bar}
        role="toolbar"
        aria-label={t(`revision.tool.bar.${textLang}`)}
        aria-controls={controls}
        className="flex flex-wrap gap-1"
        onKeyDown={onKeyDown}
      >
        {textTools.map((tool, index) => (
          <Button
            key={tool}
            type="button"
            kind="line"
            size="small"
            tabIndex={stop === index ? 0 : -1}
            onFocus={() => setStop(index)}
            onClick={() => onTool(tool)}
          >
            {t(`revision.tool.${tool}`)}
          </Button>
        ))}
        <Button
          type="button"
          kind="line"
          size="small"
          tabIndex={stop === last ? 0 : -1}
          aria-expanded={choosing}
          aria-controls={list}
          onFocus={() => setStop(last)}
          onClick={() => setChoosing(!choosing)}
        >
          {t('revision.tool.picture')}
        </Button>
      </div>
      <div id={list} hidden={!choosing} className="rounded-card border border-line p-3">
        {pictures.length === 0 ? <p className="small">{t('revision.tool.noPictures')}</p> : null}
        <ul className="flex flex-wrap gap-2">
          {choosing
            ? pictures.map((file) => (
                <li key={file.id}>
                  <button
                    type="button"
                    className="grid w-32 cursor-pointer gap-1 rounded-card border border-line p-1.5 text-start"
                    aria-label={t('revision.tool.place', { name: file.displayName })}
                    onClick={() => {
                      setChoosing(false)
                      onPicture(file)
                    }}
                  >
                    {/* biome-ignore lint/performance/noImgElement: behind a session, and made in this size */}
                    <img
                      src={`/admin/files/${file.id}/${file.fileName}?cut=card`}
                      alt=""
                      className="w-full"
                    />
                    <span className="small truncate">{file.displayName}</span>
                  </button>
                </li>
              ))
            : null}
        </ul>
      </div>
    </div>
  )
}
