'use client'
import { useRef, useState } from 'react'
import { send } from '#components/admin/send.ts'
import { useLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Busy } from '#components/ui/busy.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { redirectLimits } from '#lib/limits.ts'
import type { SheetAnswer } from '#lib/redirect/receive.ts'
import type { Message } from '#lib/result.ts'
import { SheetRows } from './sheet-rows.tsx'

/** A sheet of old addresses: looked at as soon as it is chosen, and written once what it would do is confirmed. */
export function ImportForm() {
  const { t, say } = useSay()
  const live = useLive()
  const [file, setFile] = useState<File | null>(null)
  const [mayLeave, setMayLeave] = useState(false)
  const [busy, setBusy] = useState<'look' | 'write' | null>(null)
  const [answer, setAnswer] = useState<SheetAnswer | null>(null)
  const [refused, setRefused] = useState<Message | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const ready = answer?.rows.filter(({ verdict }) => verdict === 'ready').length ?? 0

  async function ask(sheet: File, leave: boolean, confirm?: string): Promise<void> {
    setBusy(confirm ? 'write' : 'look')
    setRefused(null)
    const query = new URLSearchParams({
      name: sheet.name,
      ...(leave ? { leave: 'on' } : {}),
      ...(confirm ? { confirm } : {}),
    })
    const told = await send<SheetAnswer>(`/api/redirects?${query}`, sheet)
    setBusy(null)
    if (told.ok) setAnswer(told.value)
    else {
      if (!confirm) setAnswer(null)
      setRefused(told.message)
    }
    if (!told.ok || confirm) requestAnimationFrame(() => said.current?.focus())
  }

  return (
    <div className="grid gap-6">
      <section className="card grid gap-4">
        <div className="field">
          <label className="label" htmlFor="sheet">
            {t('redirect.import.sheet')}
          </label>
          <p className="hint" id="sheet-hint">
            {t('redirect.import.sheetHint', { rows: redirectLimits.sheet.rows })}
          </p>
          <input
            className="input"
            id="sheet"
            type="file"
            accept=".xlsx,.csv,.txt,.tsv"
            aria-describedby="sheet-hint"
            aria-invalid={refused ? true : undefined}
            disabled={!live || busy !== null}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0] ?? null
              setFile(chosen)
              setAnswer(null)
              if (chosen) void ask(chosen, mayLeave)
            }}
          />
        </div>
        <label className="flex gap-2 items-start min-h-11">
          <input
            className="check mt-1"
            type="checkbox"
            checked={mayLeave}
            disabled={!live || busy !== null}
            onChange={(event) => {
              setMayLeave(event.currentTarget.checked)
              if (file && answer?.added === null) void ask(file, event.currentTarget.checked)
            }}
          />
          <span>
            {t('redirect.import.mayLeave')}
            <span className="block small soft">{t('redirect.import.mayLeaveHint')}</span>
          </span>
        </label>
        {busy === 'look' ? <Busy>{t('redirect.import.looking')}</Busy> : null}
        {refused ? (
          <Notice tone="bad" role="alert">
            <p ref={said} tabIndex={-1}>
              {say(refused)}
            </p>
          </Notice>
        ) : null}
      </section>
      {answer && answer.added !== null ? (
        <Notice tone="ok" role="status">
          <p ref={said} tabIndex={-1}>
            {t('redirect.import.added', { count: answer.added })}{' '}
            <a href="/admin/redirects">{t('redirect.import.toList')}</a>
          </p>
        </Notice>
      ) : null}
      {answer ? (
        <SheetRows
          key={`${answer.sheet}${mayLeave}${answer.added}`}
          rows={answer.rows}
          written={answer.added !== null}
        />
      ) : null}
      {file && answer?.added === null ? (
        <section className="card grid gap-4 justify-items-start">
          <div>
            <h2>{t('redirect.import.confirmTitle')}</h2>
            <p className="small soft mt-0.5">{t('redirect.import.confirmHint')}</p>
          </div>
          {ready > 0 ? (
            <Button
              type="button"
              aria-disabled={busy !== null || undefined}
              onClick={() => {
                if (busy === null) void ask(file, mayLeave, answer.sheet)
              }}
            >
              {busy === 'write' ? (
                <Busy>{t('admin.form.saving')}</Busy>
              ) : (
                t('redirect.import.confirm', { count: ready })
              )}
            </Button>
          ) : (
            <p>{t('redirect.import.nothing')}</p>
          )}
        </section>
      ) : null}
    </div>
  )
}
