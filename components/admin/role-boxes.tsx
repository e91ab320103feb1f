'use client'
import type { Theirs } from '#components/admin/theirs.ts'
import { useSay } from '#components/admin/use-say.ts'
import type { GroupRole, OfficeRole } from '#lib/user/actor.ts'
import { groupRoles, officeRoles } from '#lib/user/schema.ts'

export interface GroupChoice {
  id: string
  name: string
}

export interface HeldRoles {
  officeRoles: readonly OfficeRole[]
  groups: readonly { workGroupId: string; role: GroupRole }[]
}

/** Ticked boxes of every role in the office and in each group. */
export function RoleBoxes({
  groups,
  held,
  theirs,
}: {
  groups: readonly GroupChoice[]
  held: HeldRoles
  theirs?: Theirs | undefined
}) {
  const { t } = useSay()
  const holds = (workGroupId: string, role: GroupRole) =>
    held.groups.some((group) => group.workGroupId === workGroupId && group.role === role)
  return (
    <>
      <fieldset className="boxes">
        <legend className="label mb-2">{t('user.officeRoles')}</legend>
        {officeRoles.map((role) => (
          <label key={role} className="box">
            <input
              className="check"
              type="checkbox"
              name={`office.${role}`}
              defaultChecked={held.officeRoles.includes(role)}
            />
            <span>
              {t(`user.role.${role}`)}
              <span className="hint block">{t(`user.roleHint.${role}`)}</span>
              <TheirBox theirs={theirs} name={`office.${role}`} />
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">{t('user.groupRoles')}</legend>
        <p className="hint mb-2">{t('user.groupRolesHint')}</p>
        <ul className="rows">
          {groups.map((group) => (
            <li key={group.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1">
              <span id={`group-${group.id}`}>{group.name}</span>
              <fieldset className="flex gap-5" aria-labelledby={`group-${group.id}`}>
                {groupRoles.map((role) => (
                  <label key={role} className="inline-flex items-center gap-2 py-0.5">
                    <input
                      className="check"
                      type="checkbox"
                      name={`groups.${group.id}.${role}`}
                      defaultChecked={holds(group.id, role)}
                    />
                    <span>
                      {t(`user.role.${role}`)}
                      <TheirBox theirs={theirs} name={`groups.${group.id}.${role}`} />
                    </span>
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  )
}

/** Beside a box that another administrator left otherwise meanwhile. */
function TheirBox({ theirs, name }: { theirs: Theirs | undefined; name: string }) {
  const { t } = useSay()
  const box = theirs?.latest[name]
  return box === undefined ? null : (
    <span className="hint block">{t(box === '' ? 'user.theirs.unticked' : 'user.theirs.ticked')}</span>
  )
}
