'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { send } from '#components/admin/send.ts'
import { useLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Notice } from '#components/ui/notice.tsx'
import { oldSiteLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

/** The sheet of the old site: sent as soon as it is chosen, then its page opens. */
export function SheetForm() {
  const { t, say } = useSay()
  const live = useLive()
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Message | null>(null)
  const message = useRef<HTMLParagraphElement>(null)

  async function take(file: File): Promise<void> {
    setSending(true)
    setRefused(null)
    const answer = await send<{ id: string }>(`/api/old-site?name=${encodeURIComponent(file.name)}`, file)
    if (answer.ok) return router.push(`/admin/old-site/${answer.value.id}`)
    setSending(false)
    setRefused(answer.message)
    requestAnimationFrame(() => message.current?.focus())
  }

  return (
    <div className="grid gap-3">
      <div className="field">
        <label className="label" htmlFor="sheet">
          {t('oldSite.sheet')}
        </label>
        <p className="hint" id="sheet-hint">
          {t('oldSite.sheetHint', { rows: oldSiteLimits.rows })}
        </p>
        <input
          className="input"
          id="sheet"
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          aria-describedby="sheet-hint"
          aria-invalid={refused ? true : undefined}
          disabled={!live || sending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) void take(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {sending ? <p role="status">{t('oldSite.sending')}</p> : null}
      {refused ? (
        <Notice tone="bad" role="alert">
          <p ref={message} tabIndex={-1}>
            {say(refused)}
          </p>
        </Notice>
      ) : null}
    </div>
  )
}
