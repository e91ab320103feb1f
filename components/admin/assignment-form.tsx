'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField, SelectField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

interface Choice {
  id: string
  name: string
  members: readonly { id: string; name: string }[]
}

/** Who answers an item: one group leads, others may support it, one person of the leading group holds it. */
export function AssignmentForm<Value>({
  item,
  groups,
  action,
}: {
  item: {
    fiscalYear: number
    itemCode: string
    leadGroupId: string
    supportingGroupIds: readonly string[]
    holderId: string
    /** as typed, in the reader's calendar */
    dueOn: string
    /** what this form was opened with, as one text */
    seen: string
  }
  groups: readonly Choice[]
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const theirs = theirsIn<{ seen: string }>(state)
  const [leadId, setLeadId] = useState(item.leadGroupId)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  const members = groups.find(({ id }) => id === leadId)?.members ?? []
  return (
    <form className="card grid gap-5 max-w-3xl" {...form}>
      <FormMessage state={state} done="assignment.saved" />
      <input type="hidden" name="fiscalYear" value={item.fiscalYear} />
      <input type="hidden" name="itemCode" value={item.itemCode} />
      <input type="hidden" name="seen" value={theirs?.seen ?? item.seen} />
      <SelectField
        name="leadGroupId"
        label={t('assignment.leadGroup')}
        hint={theirsAt(theirs, 'leadGroupId', t)}
        error={error('leadGroupId')}
        value={leadId}
        onChange={(event) => setLeadId(event.currentTarget.value)}
        options={[
          { value: '', label: t('assignment.choose') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        key={leadId}
        name="holderId"
        label={t('assignment.holder')}
        hint={theirsAt(theirs, 'holderId', t)}
        error={error('holderId')}
        defaultValue={item.holderId}
        options={[
          { value: '', label: t('assignment.nobody') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <fieldset className="boxes">
        <legend className="label mb-1">{t('assignment.supporting')}</legend>
        {theirs ? <p className="hint">{theirsAt(theirs, 'supportingGroupIds', t)}</p> : null}
        {error('supportingGroupIds') ? <p className="error">{error('supportingGroupIds')}</p> : null}
        {groups
          .filter(({ id }) => id !== leadId)
          .map(({ id, name }, index) => (
            <label key={id} className="box">
              <input
                className="check"
                type="checkbox"
                name={`supportingGroupIds.${index}`}
                value={id}
                defaultChecked={item.supportingGroupIds.includes(id)}
              />
              <span>{name}</span>
            </label>
          ))}
      </fieldset>
      <InputField
        name="dueOn"
        label={t('assignment.due')}
        hint={theirsAt(theirs, 'dueOn', t) ?? t('assignment.dueHint')}
        error={error('dueOn')}
        defaultValue={item.dueOn}
      />
      <div>
        <SubmitButton pending={pending}>{t('assignment.save')}</SubmitButton>
      </div>
    </form>
  )
}
