'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

type Texts = Record<string, string>

const parts = [
  ['nameTh', 'nameEn', 'shortNameTh', 'shortNameEn', 'mottoTh', 'mottoEn', 'directorName'],
  ['addressTh', 'addressEn', 'phone', 'email', 'openingTh', 'openingEn', 'mapUrl', 'websiteUrl'],
] as const

const typeOf = (name: string): string => (name === 'email' ? 'email' : name.endsWith('Url') ? 'url' : 'text')

/** Who the office is and how it is reached. What another person wrote meanwhile is shown beside what was typed here. */
export function OfficeForm<Value>({
  office,
  updatedAt,
  action,
}: {
  office: Texts
  updatedAt: string
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const theirs =
    state.status === 'failed' && state.problem === 'conflict'
      ? (state.details as { updatedAt: string; latest: Texts } | undefined)
      : undefined
  return (
    <form className="grid gap-6" {...form}>
      <FormMessage state={state} />
      <input type="hidden" name="updatedAt" value={theirs?.updatedAt ?? updatedAt} />
      {parts.map((names, index) => (
        <fieldset key={names[0]} className="card grid gap-4">
          <legend className="sr-only">{t(index === 0 ? 'office.who' : 'office.contact')}</legend>
          <h2>{t(index === 0 ? 'office.who' : 'office.contact')}</h2>
          {names.map((name) => (
            <InputField
              key={name}
              name={name}
              lang={name.endsWith('En') ? 'en' : 'th'}
              type={typeOf(name)}
              label={t(`office.field.${name}`)}
              hint={
                theirs?.latest[name] === undefined
                  ? undefined
                  : t('admin.form.theirs', { text: theirs.latest[name] })
              }
              error={fields[name] ? say(fields[name]) : undefined}
              defaultValue={office[name]}
              autoComplete="off"
            />
          ))}
        </fieldset>
      ))}
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}
