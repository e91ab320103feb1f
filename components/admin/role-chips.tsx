import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import type { GroupRole, OfficeRole } from '#lib/user/actor.ts'

interface Roles {
  officeRoles: readonly OfficeRole[]
  groups: readonly { nameTh: string; nameEn: string; role: GroupRole }[]
}

/** What a person may do: roles of the office as chips, roles in groups in words. */
export function RoleChips({ lang, t, officeRoles, groups }: Roles & { lang: Lang; t: Translate }) {
  if (officeRoles.length + groups.length === 0) return <span className="soft">{t('user.noRoles')}</span>
  return (
    <div className="grid gap-1 justify-items-start">
      {officeRoles.length > 0 ? (
        <span className="flex flex-wrap gap-1.5">
          {officeRoles.map((role) => (
            <Chip key={role} tone="info">
              {t(`user.role.${role}`)}
            </Chip>
          ))}
        </span>
      ) : null}
      {byGroup(groups).map(({ nameTh, nameEn, roles }) => (
        <span key={nameTh} className="small">
          {worded(lang, nameTh, nameEn).text}{' '}
          <span className="soft">{roles.map((role) => t(`user.role.${role}`)).join(', ')}</span>
        </span>
      ))}
    </div>
  )
}

function byGroup(groups: Roles['groups']) {
  const merged = new Map<string, { nameTh: string; nameEn: string; roles: GroupRole[] }>()
  for (const { role, ...name } of groups) {
    const known = merged.get(name.nameTh)
    if (known) known.roles.push(role)
    else merged.set(name.nameTh, { ...name, roles: [role] })
  }
  return [...merged.values()]
}
