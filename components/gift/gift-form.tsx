'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import { decisions, giverKinds, occasions, outcomes, receivers, relations } from '#lib/gift/rules.ts'
import { giftLimits } from '#lib/limits.ts'
import { DAY_TEXT_MAX, formatDay } from '#lib/thai/dates.ts'

/** Everything as it stands in the form: days as people write them. */
export interface GiftTyped {
  id: string
  version: number
  workGroupId: string
  offeredOn: string
  what: string
  valueBaht: string
  giverKind: string
  giverName: string
  relation: string
  occasion: string
  receivedFor: string
  receiver: string
  outcome: string
  outcomeOn: string
  reportedOn: string
  decision: string
  note: string
}

/** What another person saved, as people say it: the word of a choice, a day as it is written. */
function inWords(
  latest: Readonly<Record<string, string>>,
  choices: Readonly<Record<string, readonly { value: string; label: string }[]>>,
  otherGroup: string,
): Record<string, string> {
  const word = (name: string, value: string) =>
    choices[name]?.find((choice) => choice.value === value)?.label ??
    (name === 'workGroupId' ? otherGroup : null) ??
    (/^\d{4}-\d\d-\d\d$/.test(value) && name.endsWith('On') ? formatDay(value, 'th') : value)
  return Object.fromEntries(Object.entries(latest).map(([name, value]) => [name, word(name, value)]))
}

/** Writes an offer down, or changes the one given. Nothing of it is public. */
export function GiftForm<Value>({
  gift,
  groups,
  action,
}: {
  gift?: GiftTyped
  groups: readonly { value: string; label: string; lang?: string | undefined }[]
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const [outcome, setOutcome] = useState(gift?.outcome ?? 'refused')
  const theirs = theirsIn(state)
  const said = <Name extends string>(names: readonly Name[], under: string) =>
    names.map((value) => ({ value, label: t(`gift.${under}.${value}`) }))
  const choices = {
    workGroupId: groups,
    giverKind: said(giverKinds, 'giver'),
    relation: said(relations, 'relations'),
    occasion: said(occasions, 'occasions'),
    receivedFor: said(receivers, 'receivers'),
    outcome: said(outcomes, 'outcomes'),
    decision: [{ value: '', label: t('gift.decisions.none') }, ...said(decisions, 'decisions')],
  }
  const theirWords = theirs && { latest: inWords(theirs.latest, choices, t('gift.otherGroup')) }
  const common = (name: keyof GiftTyped & string, hint?: string) => ({
    name,
    hint: theirsAt(theirWords, name, t) ?? hint,
    error: fields[name] ? say(fields[name]) : undefined,
    defaultValue: gift?.[name] as string | undefined,
  })
  const dayField = (name: 'offeredOn' | 'outcomeOn' | 'reportedOn', hint?: string) => (
    <InputField
      {...common(name, hint)}
      label={t(`gift.${name}`)}
      maxLength={DAY_TEXT_MAX}
      autoComplete="off"
    />
  )
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      {gift ? (
        <>
          <input type="hidden" name="id" value={gift.id} />
          <input type="hidden" name="version" value={theirs?.version ?? gift.version} />
        </>
      ) : null}
      {dayField('offeredOn', t('gift.dayHint'))}
      <SelectField {...common('workGroupId')} label={t('gift.group')} options={choices.workGroupId} />
      <InputField
        {...common('what', t('gift.whatHint'))}
        label={t('gift.what')}
        maxLength={giftLimits.what}
        required
      />
      <InputField
        {...common('valueBaht', t('gift.valueHint'))}
        label={`${t('gift.value')} (${t('gift.baht')})`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
      />
      <SelectField {...common('giverKind')} label={t('gift.giverKind')} options={choices.giverKind} />
      <SelectField {...common('relation')} label={t('gift.relation')} options={choices.relation} />
      <InputField
        {...common('giverName', t('gift.privateHint'))}
        label={t('gift.giverName')}
        maxLength={giftLimits.name}
        autoComplete="off"
      />
      <SelectField {...common('occasion')} label={t('gift.occasion')} options={choices.occasion} />
      <SelectField {...common('receivedFor')} label={t('gift.receivedFor')} options={choices.receivedFor} />
      <InputField
        {...common('receiver', t('gift.privateHint'))}
        label={t('gift.receiver')}
        maxLength={giftLimits.name}
        autoComplete="off"
      />
      <SelectField
        name="outcome"
        label={t('gift.outcome')}
        hint={theirsAt(theirWords, 'outcome', t)}
        error={fields.outcome ? say(fields.outcome) : undefined}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        options={choices.outcome}
      />
      {outcome === 'returned' || outcome === 'handed_over' ? dayField('outcomeOn') : null}
      {outcome === 'refused' ? null : dayField('reportedOn', t('gift.reportedHint'))}
      {outcome === 'kept' ? (
        <SelectField
          {...common('decision', t('gift.decisionHint'))}
          label={t('gift.decision')}
          options={choices.decision}
        />
      ) : null}
      <TextareaField
        {...common('note', t('gift.privateHint'))}
        label={t('gift.note')}
        rows={3}
        maxLength={giftLimits.note}
      />
      <div>
        <SubmitButton pending={pending}>{gift ? t('admin.form.save') : t('gift.record')}</SubmitButton>
      </div>
    </form>
  )
}
