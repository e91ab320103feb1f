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
import { DAY_TEXT_MAX } from '#lib/thai/dates.ts'

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
  const common = (name: keyof GiftTyped & string, hint?: string) => ({
    name,
    hint: theirsAt(theirs, name, t) ?? hint,
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
      <SelectField {...common('workGroupId')} label={t('gift.group')} options={groups} />
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
      <SelectField
        {...common('giverKind')}
        label={t('gift.giverKind')}
        options={giverKinds.map((value) => ({ value, label: t(`gift.giver.${value}`) }))}
      />
      <SelectField
        {...common('relation')}
        label={t('gift.relation')}
        options={relations.map((value) => ({ value, label: t(`gift.relations.${value}`) }))}
      />
      <InputField
        {...common('giverName', t('gift.privateHint'))}
        label={t('gift.giverName')}
        maxLength={giftLimits.name}
        autoComplete="off"
      />
      <SelectField
        {...common('occasion')}
        label={t('gift.occasion')}
        options={occasions.map((value) => ({ value, label: t(`gift.occasions.${value}`) }))}
      />
      <SelectField
        {...common('receivedFor')}
        label={t('gift.receivedFor')}
        options={receivers.map((value) => ({ value, label: t(`gift.receivers.${value}`) }))}
      />
      <InputField
        {...common('receiver', t('gift.privateHint'))}
        label={t('gift.receiver')}
        maxLength={giftLimits.name}
        autoComplete="off"
      />
      <SelectField
        name="outcome"
        label={t('gift.outcome')}
        error={fields.outcome ? say(fields.outcome) : undefined}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        options={outcomes.map((value) => ({ value, label: t(`gift.outcomes.${value}`) }))}
      />
      {outcome === 'returned' || outcome === 'handed_over' ? dayField('outcomeOn') : null}
      {outcome === 'refused' ? null : dayField('reportedOn', t('gift.reportedHint'))}
      {outcome === 'kept' ? (
        <SelectField
          {...common('decision', t('gift.decisionHint'))}
          label={t('gift.decision')}
          options={[
            { value: '', label: t('gift.decisions.none') },
            ...decisions.map((value) => ({ value, label: t(`gift.decisions.${value}`) })),
          ]}
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
