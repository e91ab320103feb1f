import { Button } from '#components/ui/button.tsx'
import type { Translate } from '#lib/i18n.ts'

interface Person {
  id: string
  name: string
  email: string
  state: 'active' | 'disabled'
}

/** Who gives and who receives, as a form of the address. Who is disabled may still give. */
export function PartiesForm({
  t,
  people,
  from,
  to,
}: {
  t: Translate
  people: readonly Person[]
  from: string
  to: string
}) {
  const active = people.filter(({ state }) => state === 'active')
  return (
    <form className="card grid gap-4 sm:grid-cols-2" action="/admin/handovers/new">
      <PersonSelect t={t} name="from" label={t('handover.giver')} people={people} value={from} />
      <PersonSelect t={t} name="to" label={t('handover.receiver')} people={active} value={to} />
      <div>
        <Button kind="quiet">{t('handover.show')}</Button>
      </div>
    </form>
  )
}

function PersonSelect({
  t,
  name,
  label,
  people,
  value,
}: {
  t: Translate
  name: string
  label: string
  people: readonly Person[]
  value: string
}) {
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select className="input" id={name} name={name} defaultValue={value} required>
        <option value="">{t('handover.choosePerson')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.state === 'disabled' ? t('handover.disabledMark', { name: person.name }) : person.name} (
            {person.email})
          </option>
        ))}
      </select>
    </div>
  )
}
