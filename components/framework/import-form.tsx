'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { SelectField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Message } from '#lib/result.ts'

interface Refused {
  message: Message
  /** worded by the server */
  faults: readonly { where: string; text: string }[]
}
type Answer = { ok: true; fiscalYear: number } | ({ ok: false } & Partial<Refused>)

/** Takes a list from a file: sent as soon as it is chosen, opened as a draft, or every fault of it named. */
export function ImportForm({ years }: { years: readonly { value: string; label: string }[] }) {
  const { t, say } = useSay()
  const live = useLive()
  const [year, setYear] = useState(years[0]?.value ?? '')
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const message = useRef<HTMLParagraphElement>(null)

  async function send(file: File): Promise<void> {
    setSending(true)
    setRefused(null)
    let answer: Answer = { ok: false, message: { key: 'problem.unreachable' } }
    try {
      const query = new URLSearchParams({ name: file.name, year })
      const response = await fetch(`/api/framework-file?${query}`, { method: 'POST', body: file })
      answer = (await response.json()) as Answer
    } catch {
      // the sentence for a server that cannot be reached stands
    }
    setSending(false)
    if (answer.ok) return router.push(`/admin/frameworks/${answer.fiscalYear}`)
    setRefused({ message: answer.message ?? { key: 'problem.unreachable' }, faults: answer.faults ?? [] })
    requestAnimationFrame(() => message.current?.focus())
  }

  return (
    <div className="grid gap-4">
      <SelectField
        name="framework-year"
        label={t('frameworkDraft.sheetYear')}
        hint={t('frameworkDraft.sheetYearHint')}
        options={years}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <div className="field">
        <label className="label" htmlFor="framework-file">
          {t('frameworkDraft.choose')}
        </label>
        <p className="hint" id="framework-file-hint">
          {t('frameworkDraft.chooseHint')}
        </p>
        <input
          className="input"
          id="framework-file"
          type="file"
          accept=".json,.xlsx,.csv"
          aria-describedby="framework-file-hint"
          aria-invalid={refused ? true : undefined}
          disabled={!live || sending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) void send(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {sending ? <p role="status">{t('frameworkDraft.reading')}</p> : null}
      {refused ? (
        <Notice tone="bad" role="alert">
          <p ref={message} tabIndex={-1}>
            {say(refused.message)}
          </p>
          {refused.faults.length > 0 ? (
            <ul>
              {refused.faults.map(({ where, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
                <li key={index}>
                  <span className="code">{where}</span> {text}
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
    </div>
  )
}
