import { Button, ButtonLink } from '#components/ui/button.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { DAY_TEXT_MAX } from '#lib/thai/dates.ts'

/** A form of the address: it can be sent, kept and shared, and works without JavaScript. */
export function FilterBar({
  t,
  path,
  isFiltered,
  children,
}: {
  t: Translate
  path: string
  isFiltered: boolean
  children: React.ReactNode
}) {
  return (
    <search>
      <form
        className="card flex flex-wrap items-end gap-x-4 gap-y-3 mb-5"
        action={path}
        aria-label={t('admin.list.filters')}
      >
        {children}
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet">{t('admin.list.apply')}</Button>
          {isFiltered ? (
            <ButtonLink kind="line" href={path}>
              {t('admin.list.clear')}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}

/** A box of the bar: label above, as narrow as it may be. */
export function FilterSelect({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string; lang?: 'th' | undefined }[]
}) {
  return (
    <div className="grow basis-40 min-w-0 sm:max-w-80">
      <label className="label small" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="input" id={`filter-${name}`} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Work groups to choose from, for who sees more than one. */
export function FilterGroup({
  groups,
  value,
  lang,
  t,
}: {
  groups: readonly { id: string; nameTh: string; nameEn: string }[]
  value: string
  lang: Lang
  t: Translate
}) {
  if (groups.length < 2 && value === '') return null
  return (
    <FilterSelect
      name="group"
      label={t('user.group')}
      value={value}
      options={[
        { value: '', label: t('admin.list.any') },
        ...groups.map(({ id, nameTh, nameEn }) => ({ value: id, label: worded(lang, nameTh, nameEn).text })),
      ]}
    />
  )
}

export function FilterSearch({ t, value }: { t: Translate; value: string }) {
  return (
    <div className="grow-[2] basis-56 min-w-0">
      <label className="label small" htmlFor="filter-q">
        {t('admin.list.search')}
      </label>
      <input className="input" id="filter-q" name="q" type="search" defaultValue={value} maxLength={200} />
    </div>
  )
}

/** A day, typed as people write days; what could not be read stays, with the reason under it. */
export function FilterDay({
  name,
  label,
  typed,
  error,
}: {
  name: string
  label: string
  typed: string
  error?: string | undefined
}) {
  const id = `filter-${name}`
  return (
    <div className="grow basis-32 min-w-0">
      <label className="label small" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        name={name}
        defaultValue={typed}
        maxLength={DAY_TEXT_MAX}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
