'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { type Hidden, HiddenFields } from '#components/revision/act-button.tsx'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

export interface ItemValues {
  titleTh: string
  titleEn: string
  subIndicator: string
  topic: string
  relation: string
  coverage: string
  elements: string
  contentKinds: readonly string[]
  usualOwners: readonly string[]
  confidence: string
  source: string
  note: string
  rules: Record<RuleName, string>
}

interface Choice {
  value: string
  label: string
  lang?: string
}

const relations = ['current', 'previous', 'none'] as const
const coverages = [
  'in_force',
  'events_in_year',
  'full_year',
  'first_6_months',
  'monthly_first_6_months',
  'current_state',
  'page_live',
] as const
const kinds = ['page', 'image', 'pdf', 'link', 'table', 'file'] as const
const confidences = ['high', 'medium', 'low'] as const
const ruleAnswers = {
  none: ['unknown', 'yes', 'no'],
  months: ['unknown', 'first_6', 'full'],
  declaration: ['unknown', 'th', 'th_en'],
  tableFile: ['unknown', 'yes'],
  ownDuties: ['unknown', 'yes'],
  mayBeOlder: ['unknown', 'yes'],
  homePage: ['unknown', 'yes'],
} as const
type RuleName = keyof typeof ruleAnswers
const ruleNames = Object.keys(ruleAnswers) as RuleName[]

/** One item of a draft: what it asks, for when, by which kind of evidence, and what is known beyond that. */
export function ItemForm<Value>({
  fields: hidden,
  values,
  subIndicators,
  topics,
  groups,
  action,
}: {
  fields: Hidden
  values: ItemValues
  subIndicators: readonly Choice[]
  topics: readonly Choice[]
  groups: readonly Choice[]
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  const described = (name: keyof ItemValues, label = t(`frameworkDraft.${name as 'titleTh'}`)) => ({
    name,
    label,
    error: error(name),
    defaultValue: values[name] as string,
  })
  return (
    <form className="grid gap-6" {...form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <section className="card grid gap-4">
        <h2>{t('frameworkDraft.asked')}</h2>
        <InputField {...described('titleTh')} lang="th" maxLength={500} />
        <InputField {...described('titleEn')} lang="en" maxLength={500} />
        <TextareaField
          {...described('elements')}
          lang="th"
          rows={8}
          hint={t('frameworkDraft.elementsHint')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField {...described('subIndicator')} options={subIndicators} />
          <SelectField
            {...described('topic')}
            hint={t('frameworkDraft.topicHint')}
            options={[{ value: '', label: t('frameworkDraft.topicNone') }, ...topics]}
          />
        </div>
        <details>
          <summary>{t('frameworkDraft.topicNew')}</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            <InputField
              name="newTopic"
              lang="en"
              label={t('frameworkDraft.newTopic')}
              hint={t('frameworkDraft.newTopicHint')}
              error={error('newTopic')}
              autoComplete="off"
            />
            <InputField
              name="newTopicTitle"
              lang="en"
              label={t('frameworkDraft.newTopicTitle')}
              error={error('newTopicTitle')}
            />
          </div>
        </details>
      </section>
      <section className="card grid gap-4">
        <h2>{t('frameworkDraft.period')}</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            {...described('relation')}
            options={relations.map((value) => ({ value, label: t(`frameworkDraft.relations.${value}`) }))}
          />
          <SelectField
            {...described('coverage')}
            options={coverages.map((value) => ({ value, label: t(`frameworkDraft.coverages.${value}`) }))}
          />
        </div>
        <Boxes
          name="contentKinds"
          legend={t('frameworkDraft.contentKinds')}
          error={error('contentKinds')}
          held={values.contentKinds}
          options={kinds.map((value) => ({ value, label: t(`frameworkDraft.kinds.${value}`) }))}
        />
        <Boxes
          name="usualOwners"
          legend={t('frameworkDraft.usualOwners')}
          error={error('usualOwners')}
          held={values.usualOwners}
          options={groups}
        />
      </section>
      <section className="card grid gap-4">
        <div>
          <h2>{t('frameworkDraft.rules')}</h2>
          <p className="small soft mt-0.5">{t('frameworkDraft.rulesHint')}</p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {ruleNames.map((name) => (
            <SelectField
              key={name}
              name={`rules.${name}`}
              label={t(`frameworkDraft.rule.${name}`)}
              defaultValue={values.rules[name]}
              options={ruleAnswers[name].map((value) => ({
                value,
                label: t(`frameworkDraft.answer.${value}`),
              }))}
            />
          ))}
        </div>
      </section>
      <section className="card grid gap-4">
        <h2>{t('frameworkDraft.basis')}</h2>
        <SelectField
          {...described('confidence', t('frameworkDraft.sure'))}
          options={confidences.map((value) => ({ value, label: t(`frameworkDraft.confidence.${value}`) }))}
        />
        <TextareaField {...described('source')} rows={3} hint={t('frameworkDraft.sourceHint')} />
        <TextareaField {...described('note')} rows={2} lang="th" />
      </section>
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}

function Boxes({
  name,
  legend,
  error,
  held,
  options,
}: {
  name: string
  legend: string
  error: string | undefined
  held: readonly string[]
  options: readonly Choice[]
}) {
  return (
    <fieldset className="boxes">
      <legend className="label mb-2">{legend}</legend>
      {options.map(({ value, label, lang }) => (
        <label key={value} className="box">
          <input
            className="check"
            type="checkbox"
            name={`${name}.${value}`}
            defaultChecked={held.includes(value)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
      {error ? <p className="error">{error}</p> : null}
    </fieldset>
  )
}
