'use client'
import { startTransition, useActionState, useEffect, useId, useRef, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useUntilLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { ThaiParts } from '#components/finding/thai-parts.tsx'
import { answerOf } from '#components/revision/use-act.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { FormState } from '#lib/action.ts'
import { decideMany } from '#lib/evidence/actions.ts'
import type { Verdict } from '#lib/evidence/bulk.ts'
import { type BulkVerb, bulkVerbs } from '#lib/evidence/schema.ts'
import { BulkVerdicts } from './bulk-verdicts.tsx'
import { ReasonBoxes } from './return-form.tsx'

export interface BulkRow {
  id: string
  version: number
  label: string
  href: string
  /** likely to cost points and not confirmed: publishing asks for a reason */
  faults: number
  possible: Record<BulkVerb, boolean>
}

type Selected = readonly BulkRow[]

/**
 * A page of the queue whose rows can be ticked and decided together. What is asked for is shown before it is done, and
 * the verdict on every row after it.
 */
export function BulkForm({ rows, children }: { rows: readonly BulkRow[]; children: React.ReactNode }) {
  const { t } = useSay()
  const untilLive = useUntilLive()
  const form = useRef<HTMLFormElement>(null)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [verb, setVerb] = useState<BulkVerb | null>(null)
  const [sent, setSent] = useState<{ verb: BulkVerb; rows: Selected } | null>(null)
  const [state, dispatch, pending] = useActionState<FormState<Verdict[]>, FormData>(
    async (_last, data) => {
      const answer = await answerOf(decideMany, data)
      if (answer.status === 'done') {
        // Not by a reset of the form, of which React does not hear: the next click on such a box would change nothing.
        for (const box of boxes()) box.checked = false
        setTicked([])
        setVerb(null)
      }
      return answer
    },
    { status: 'idle' },
  )
  const selected = rows.filter((row) => ticked.includes(row.id))
  const boxes = () => [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="rows"]') ?? [])]
  const readTicks = () =>
    setTicked(
      boxes()
        .filter((box) => box.checked)
        .map((box) => box.value.split(':')[0]!),
    )
  // Rows that were ticked before the script stood behind them, or that the browser ticked again on the way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script has come
  useEffect(readTicks, [])
  const canTick = rows.length
  const all = canTick > 0 && selected.length === canTick

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending || verb === null || selected.length === 0) return
    const data = new FormData(event.currentTarget)
    data.delete('rows')
    for (const [index, row] of selected.entries()) data.set(`rows.${index}`, `${row.id}:${row.version}`)
    data.set('verb', verb)
    setSent({ verb, rows: selected })
    startTransition(() => dispatch(data))
  }

  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-4">
      {state.status === 'done' && sent ? (
        <BulkVerdicts
          key={JSON.stringify(state.value)}
          verdicts={state.value}
          rows={sent.rows}
          verb={sent.verb}
        />
      ) : null}
      {canTick > 1 ? (
        <label className="inline-flex items-center gap-3 justify-self-start" {...untilLive}>
          <input
            type="checkbox"
            className="check"
            checked={all}
            onChange={(event) => {
              for (const box of boxes()) box.checked = event.target.checked
              readTicks()
            }}
          />
          <span>{t('review.bulk.selectPage', { count: canTick })}</span>
        </label>
      ) : null}
      <div
        onChange={(event) => {
          if ((event.target as unknown as HTMLInputElement).name === 'rows') readTicks()
        }}
      >
        {children}
      </div>
      {selected.length > 0 ? (
        <BulkBar selected={selected} verb={verb} onVerb={setVerb} pending={pending} state={state} />
      ) : null}
    </form>
  )
}

function BulkBar({
  selected,
  verb,
  onVerb,
  pending,
  state,
}: {
  selected: Selected
  verb: BulkVerb | null
  onVerb: (verb: BulkVerb | null) => void
  pending: boolean
  state: FormState<Verdict[]>
}) {
  const { t } = useSay()
  const offered = bulkVerbs.filter((one) => selected.some((row) => row.possible[one]))
  return (
    <div className="foot-bar">
      {verb === null ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status" className="small mr-auto">
            {t('review.bulk.selected', { count: selected.length })}
          </p>
          {offered.map((one, index) => (
            <Button key={one} type="button" kind={index === 0 ? 'main' : 'line'} onClick={() => onVerb(one)}>
              {t(`review.bulk.verb.${one}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Confirm
          verb={verb}
          selected={selected}
          pending={pending}
          state={state}
          onBack={() => onVerb(null)}
        />
      )}
    </div>
  )
}

function Confirm({
  verb,
  selected,
  pending,
  state,
  onBack,
}: {
  verb: BulkVerb
  selected: Selected
  pending: boolean
  state: FormState<Verdict[]>
  onBack: () => void
}) {
  const { t, say } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = selected.filter((row) => !row.possible[verb]).length
  const failed = state.status === 'failed' ? state : null
  const error = failed?.fields?.reason
  return (
    <section
      aria-labelledby={id}
      className="grid max-h-[70vh] gap-3 overflow-y-auto"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className="text-base">
        {t(`review.bulk.ask.${verb}`, { count: selected.length })}
      </h2>
      <ul className="small list-disc pl-5" lang={contentLang}>
        {selected.map((row) => (
          <li key={row.id}>{row.label}</li>
        ))}
      </ul>
      {verb === 'publish' || verb === 'approveAndPublish' ? (
        <OverFaults rows={selected.filter((row) => row.faults > 0)} />
      ) : null}
      {left > 0 ? <p className="small text-amber">{t('review.bulk.someCannot', { count: left })}</p> : null}
      {verb === 'return' ? (
        <>
          <ReasonBoxes />
          <Field
            name={`${id}reason`}
            label={t('review.returnReason')}
            hint={t('review.bulk.sameReason')}
            error={error ? say(error) : undefined}
          >
            <textarea {...fieldProps(`${id}reason`, { hint: true, error })} name="reason" rows={3} />
          </Field>
        </>
      ) : null}
      {failed && !error ? <FormMessage state={failed} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={pending || undefined}>
          {pending ? t('review.bulk.working') : t('review.bulk.confirm', { count: selected.length })}
        </Button>
        <Button type="button" kind="line" onClick={onBack}>
          {t('admin.form.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** One reason for each row that is published over what the pre-check found. */
function OverFaults({ rows }: { rows: Selected }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const id = useId()
  return rows.map((row) => (
    <Field
      key={row.id}
      name={`${id}${row.id}`}
      label={<ThaiParts text={t('precheck.over.of', { title: row.label })} lang={lang} />}
      hint={t('precheck.over.text', { count: row.faults })}
    >
      <textarea {...fieldProps(`${id}${row.id}`, { hint: true })} name={`overReasons.${row.id}`} rows={2} />
    </Field>
  ))
}
