'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { type Hidden, HiddenFields } from '#components/revision/act-button.tsx'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

interface Choice {
  value: string
  label: string
  lang?: string
}

/** Which year, and what its draft begins with; a choice is `year/from`. */
export function BeginDraftForm<Value>({
  choices,
  action,
}: {
  choices: readonly Choice[]
  action: FormAction<Value>
}) {
  const { t } = useSay()
  const beginAs: FormAction<Value> = (state, form) => {
    const [fiscalYear = '', from = ''] = String(form.get('choice')).split('/')
    const sent = new FormData()
    sent.set('fiscalYear', fiscalYear)
    sent.set('from', from)
    return action(state, sent)
  }
  const { state, pending, form } = useFormAction(beginAs)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <SelectField name="choice" label={t('frameworkDraft.beginWith')} options={choices} />
      <div>
        <SubmitButton pending={pending}>{t('frameworkDraft.beginIt')}</SubmitButton>
      </div>
    </form>
  )
}

/** Into which item of this year an earlier topic went; chosen, then saved. */
export function MergeForm<Value>({
  fields,
  name,
  items,
  chosen,
  action,
}: {
  fields: Hidden
  name: string
  items: readonly Choice[]
  chosen: string
  action: FormAction<Value>
}) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  return (
    <form className="flex flex-wrap items-end gap-2" {...form}>
      <HiddenFields fields={fields} />
      <label className="grid gap-1">
        <span className="small soft">{t('frameworkDraft.mergeInto', { name })}</span>
        <select className="input" name="code" defaultValue={chosen}>
          <option value="">{t('frameworkDraft.mergeNone')}</option>
          {items.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton pending={pending} kind="line">
        {t('admin.form.save')}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}

export interface OutlineValues {
  titleTh: string
  note: string
  overallConfidence: string
  weightsConfidence: string
  weights: readonly { id: string; percent: number }[]
  subIndicators: readonly { id: string; nameTh: string; nameEn: string; confidence: string }[]
}

const confidences = ['high', 'medium', 'low'] as const

/** Title, weights and sub-indicators, with two empty rows for new ones. */
export function OutlineForm<Value>({
  fields,
  values,
  action,
}: {
  fields: Hidden
  values: OutlineValues
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields: wrong, form } = useFormAction(action)
  const sure = confidences.map((value) => ({ value, label: t(`frameworkDraft.confidence.${value}`) }))
  const blank = { id: '', nameTh: '', nameEn: '', confidence: 'high' }
  const error = (name: string) => (wrong[name] ? say(wrong[name]) : undefined)
  return (
    <form className="grid gap-5" {...form}>
      <FormMessage state={state} done="frameworkDraft.saved" />
      <HiddenFields fields={fields} />
      <InputField
        name="titleTh"
        lang="th"
        label={t('frameworkDraft.titleTh')}
        defaultValue={values.titleTh}
        error={error('titleTh')}
      />
      <TextareaField
        name="note"
        lang="th"
        rows={3}
        label={t('frameworkDraft.note')}
        hint={t('frameworkDraft.noteHint')}
        defaultValue={values.note}
        error={error('note')}
      />
      <InputField
        name="overallConfidence"
        label={t('frameworkDraft.overall')}
        hint={t('frameworkDraft.overallHint')}
        defaultValue={values.overallConfidence}
        error={error('overallConfidence')}
      />
      <fieldset className="grid gap-3 sm:grid-cols-4">
        <legend className="label mb-2">{t('frameworkDraft.weights')}</legend>
        {values.weights.map(({ id, percent }) => (
          <InputField
            key={id}
            name={`weights.${id}`}
            label={t('frameworkDraft.weight', { id })}
            inputMode="decimal"
            defaultValue={String(percent)}
            error={error(`weights.${id}`)}
          />
        ))}
        <SelectField
          name="weightsConfidence"
          label={t('frameworkDraft.sure')}
          options={sure}
          defaultValue={values.weightsConfidence}
        />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="label mb-2">{t('frameworkDraft.subIndicators')}</legend>
        {[...values.subIndicators, blank, blank].map((row, index) => {
          const at = `subIndicators.${index}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place in the form
            <div key={index} className="grid gap-3 sm:grid-cols-[6rem_1fr_1fr_10rem]">
              <input type="hidden" name={`${at}.was`} value={row.id} />
              <InputField name={`${at}.id`} label={t('frameworkDraft.number')} defaultValue={row.id} />
              <InputField
                name={`${at}.nameTh`}
                lang="th"
                label={t('frameworkDraft.nameTh')}
                defaultValue={row.nameTh}
              />
              <InputField
                name={`${at}.nameEn`}
                lang="en"
                label={t('frameworkDraft.nameEn')}
                defaultValue={row.nameEn}
              />
              <SelectField
                name={`${at}.confidence`}
                label={t('frameworkDraft.sure')}
                options={sure}
                defaultValue={row.confidence}
              />
            </div>
          )
        })}
      </fieldset>
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}
