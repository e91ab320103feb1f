import { Button, ButtonLink } from '#components/ui/button.tsx'
import type { Translate } from '#lib/i18n.ts'

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
  options: readonly { value: string; label: string }[]
}) {
  return (
    <div className="grow basis-32 min-w-0">
      <label className="label small" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="input" id={`filter-${name}`} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
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
