'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField, SelectField } from '#components/ui/field.tsx'
import { setUpImport } from '#lib/old-site/actions.ts'
import { type Meaning, meanings, type Settings } from '#lib/old-site/schema.ts'
import { langOf } from '#lib/text/lang.ts'

const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`

interface Choice {
  value: string
  label: string
}

/** What the columns mean, with what stands in them, and the answers that hold for all rows. */
export function SettingsForm({
  id,
  version,
  settings,
  columns,
  groups,
  years,
}: {
  id: string
  version: number
  settings: Settings
  columns: readonly (readonly string[])[]
  groups: readonly Choice[]
  years: readonly number[]
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(setUpImport)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  const choices = columns.map((cells, at) => {
    const label = [letterOf(at), ...cells.filter(Boolean).slice(0, 3)].join(' · ').slice(0, 90)
    return { value: String(at), label, lang: langOf(label) }
  })
  const column = (name: Meaning) => (
    <SelectField
      key={name}
      name={name}
      label={t(`oldSite.meaning.${name}`)}
      error={error(name)}
      defaultValue={String(settings[name])}
      options={[{ value: '-1', label: t('oldSite.noColumn') }, ...choices]}
    />
  )
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} done="oldSite.settled" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-4 sm:grid-cols-2">{meanings.map(column)}</div>
      <Tick name="heads" label={t('oldSite.heads')} checked={settings.heads === 'on'} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="usualYear"
          label={t('oldSite.usualYear')}
          hint={t('oldSite.usualYearHint')}
          error={error('usualYear')}
          defaultValue={settings.usualYear === null ? '' : String(settings.usualYear)}
          options={[
            { value: '', label: t('oldSite.yearByDate') },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <SelectField
          name="workGroupId"
          label={t('oldSite.group')}
          hint={t('oldSite.groupHint')}
          error={error('workGroupId')}
          defaultValue={settings.workGroupId}
          options={[{ value: '', label: t('oldSite.leadGroup') }, ...groups]}
        />
        <InputField
          name="hosts"
          label={t('oldSite.hosts')}
          hint={t('oldSite.hostsHint')}
          error={error('hosts')}
          defaultValue={settings.hosts.join(', ')}
          autoCapitalize="none"
          spellCheck={false}
        />
        <SelectField
          name="missing"
          label={t('oldSite.missing')}
          hint={t('oldSite.missingHint')}
          defaultValue={settings.missing}
          options={[
            { value: 'leave', label: t('oldSite.missingOf.leave') },
            { value: 'link', label: t('oldSite.missingOf.link') },
          ]}
        />
      </div>
      <Tick name="redirects" label={t('oldSite.redirects')} checked={settings.redirects === 'on'} />
      <div>
        <SubmitButton pending={pending} kind="quiet">
          {t('oldSite.look')}
        </SubmitButton>
      </div>
    </form>
  )
}

function Tick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="flex gap-2 items-start min-h-11">
      <input className="check mt-1" type="checkbox" name={name} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}
