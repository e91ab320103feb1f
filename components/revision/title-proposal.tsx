'use client'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import type { TitleAnswer } from '#lib/outgoing/page-title.ts'
import { safeHttpUrl } from '#lib/text/links.ts'

type Found =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'proposed'; title: string }
  | { state: 'none'; key: string }

const pauseMs = 700

const reasons: Partial<Record<Extract<TitleAnswer, { ok: false }>['because'], string>> = {
  forbidden: 'revision.link.titleInside',
  unknownHost: 'revision.link.titleNoHost',
  gone: 'revision.link.titleGone',
}

async function ask(url: string, signal: AbortSignal): Promise<Found> {
  try {
    const response = await fetch('/api/link-title', { method: 'POST', body: JSON.stringify({ url }), signal })
    if (!response.ok) return { state: 'idle' }
    const answer = (await response.json()) as TitleAnswer
    if (answer.ok && answer.title) return { state: 'proposed', title: answer.title }
    const key = (answer.ok ? undefined : reasons[answer.because]) ?? 'revision.link.titleNone'
    return { state: 'none', key }
  } catch {
    return { state: 'idle' }
  }
}

/** What the page at a newly typed address calls itself, offered as the label. */
export function TitleProposal({
  url,
  label,
  onUse,
}: {
  url: string
  label: string
  onUse: (title: string) => void
}) {
  const { t } = useSay()
  const known = useRef(url)
  const [found, setFound] = useState<Found>({ state: 'idle' })
  useEffect(() => {
    if (url === known.current) return
    setFound({ state: 'idle' })
    const safe = safeHttpUrl(url.trim())
    if (safe === null) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      known.current = url
      setFound({ state: 'asking' })
      void ask(safe, stop.signal).then((next) => {
        if (!stop.signal.aborted) setFound(next)
      })
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [url])
  const isUsed = found.state === 'proposed' && found.title === label.trim()
  return (
    <div role="status" className="small empty:hidden sm:col-span-full">
      {found.state === 'asking' ? <span className="soft">{t('revision.link.titleAsking')}</span> : null}
      {found.state === 'none' ? <span className="text-amber">{t(found.key)}</span> : null}
      {found.state === 'proposed' && !isUsed ? (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t('revision.link.titleFound')} <strong lang="th">{found.title}</strong>
          </span>
          <Button type="button" kind="quiet" size="small" onClick={() => onUse(found.title)}>
            {t('revision.link.titleUse')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
