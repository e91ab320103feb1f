'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { TextareaField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormAction } from '#lib/action.ts'
import { type HandoverChoice, type HandoverFacts, type Membership, planHandover } from '#lib/handover/plan.ts'
import { textLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

/** What each thing is called, in the reader's language. */
export interface HandoverNames {
  /** by assignment: its due day, empty for none */
  due: Readonly<Record<string, string>>
  /** by item, `2568/O12` */
  item: Readonly<Record<string, string>>
  group: Readonly<Record<string, string>>
}

const isRole = (a: Membership) => (b: Membership) => a.workGroupId === b.workGroupId && a.role === b.role

const toggled = <T,>(list: readonly T[], value: T, on: boolean, isSame: (other: T) => boolean): T[] =>
  on ? [...list.filter((other) => !isSame(other)), value] : list.filter((other) => !isSame(other))

/** The preview of a handover: everything the giver has, ticked; what is ticked is what moves, and a sentence says so. */
export function HandoverForm({
  facts,
  begin,
  names,
  waiting,
  action,
}: {
  facts: HandoverFacts
  begin: HandoverChoice
  names: HandoverNames
  /** revisions that wait for the giver's decision */
  waiting: number
  action: FormAction<{ id: string }>
}) {
  const { t, say } = useSay()
  const [choice, setChoice] = useState(begin)
  const { state, pending, fields, form } = useFormAction(action)
  const change = (part: Partial<HandoverChoice>) => setChoice((before) => ({ ...before, ...part }))
  const plan = planHandover(facts, choice)
  const problems: Record<string, Message> = plan.ok ? fields : { ...fields, ...plan.fields }
  const { giver, receiver } = facts
  const shared = { facts, names, choice, change, problems }
  return (
    <form className="grid gap-5" {...form}>
      <FormMessage state={state} />
      <input type="hidden" name="giverId" value={giver.id} />
      <input type="hidden" name="receiverId" value={receiver.id} />
      <Items {...shared} />
      <Roles {...shared} />
      <Drafts {...shared} />
      {waiting > 0 ? (
        <Notice tone="info">
          <p>{t('handover.waiting', { count: waiting, name: giver.name })}</p>
        </Notice>
      ) : null}
      <TextareaField
        name="note"
        label={t('handover.note')}
        hint={t('handover.noteHint', { name: receiver.name })}
        error={fields.note ? say(fields.note) : undefined}
        maxLength={textLimits.handoverNote}
        rows={3}
      />
      <section className="card grid gap-3" aria-labelledby="will-move">
        <h2 id="will-move">{t('handover.willMove')}</h2>
        <div aria-live="polite" className="grid gap-1">
          {plan.ok ? (
            <>
              <p className="font-semibold">
                {t('handover.summary', {
                  giver: giver.name,
                  receiver: receiver.name,
                  items: plan.moves.items.length,
                  roles: plan.moves.roles.length,
                  drafts: plan.moves.drafts.length,
                })}
              </p>
              <p className="soft">
                {plan.moves.roles.length === 0
                  ? t('handover.noSessionEnds')
                  : t(choice.keepRoles ? 'handover.receiverSignsIn' : 'handover.bothSignIn', {
                      giver: giver.name,
                      receiver: receiver.name,
                    })}
              </p>
            </>
          ) : (
            <p className="error">
              {problems._ || problems.receiverId
                ? say((problems._ ?? problems.receiverId)!)
                : t('handover.notYet', { count: Object.keys(plan.fields).length })}
            </p>
          )}
        </div>
        <div>
          <SubmitButton pending={pending}>{t('handover.give')}</SubmitButton>
        </div>
      </section>
    </form>
  )
}

interface Part {
  facts: HandoverFacts
  names: HandoverNames
  choice: HandoverChoice
  change: (part: Partial<HandoverChoice>) => void
  problems: Record<string, Message>
}

function Items({ facts, names, choice, change, problems }: Part) {
  const { t, say } = useSay()
  return (
    <fieldset className="card grid gap-3">
      <legend className="sr-only">{t('handover.items')}</legend>
      <h2>
        {t('handover.items')} <span className="soft font-normal">{facts.items.length}</span>
      </h2>
      {facts.items.length === 0 ? <p className="soft">{t('handover.noItems')}</p> : null}
      {facts.items.map((item) => {
        const name = `items.${item.assignmentId}`
        const problem = problems[name]
        return (
          <div key={item.assignmentId}>
            <label className="box">
              <input
                className="check"
                type="checkbox"
                name={name}
                checked={choice.items.includes(item.assignmentId)}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `${name}-error` : undefined}
                onChange={(event) =>
                  change({
                    items: toggled(
                      choice.items,
                      item.assignmentId,
                      event.currentTarget.checked,
                      (id) => id === item.assignmentId,
                    ),
                  })
                }
              />
              <span>
                <span className="code">{item.itemCode}</span>{' '}
                {names.item[`${item.fiscalYear}/${item.itemCode}`]}
                <span className="hint block">
                  {t('common.fiscalYear', { year: String(item.fiscalYear) })} ·{' '}
                  {names.group[item.workGroupId]}
                  {names.due[item.assignmentId] ? ` · ${names.due[item.assignmentId]}` : ''}
                </span>
              </span>
            </label>
            {problem ? (
              <p className="error" id={`${name}-error`}>
                {say(problem)}
              </p>
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}

function Roles({ facts: { giver, receiver }, names, choice, change }: Part) {
  const { t } = useSay()
  const roles = [
    ...giver.officeRoles.map((role) => ({
      key: `office.${role}`,
      text: t(`user.role.${role}`),
      held: receiver.officeRoles.includes(role),
      checked: choice.office.includes(role),
      set: (on: boolean) => change({ office: toggled(choice.office, role, on, (other) => other === role) }),
    })),
    ...giver.groups.map((group) => ({
      key: `groups.${group.workGroupId}.${group.role}`,
      text: `${t(`user.role.${group.role}`)} · ${names.group[group.workGroupId]}`,
      held: receiver.groups.some(isRole(group)),
      checked: choice.groups.some(isRole(group)),
      set: (on: boolean) => change({ groups: toggled(choice.groups, group, on, isRole(group)) }),
    })),
  ]
  return (
    <fieldset className="card grid gap-3">
      <legend className="sr-only">{t('handover.roles')}</legend>
      <h2>
        {t('handover.roles')} <span className="soft font-normal">{roles.length}</span>
      </h2>
      {roles.length === 0 ? <p className="soft">{t('handover.noRoles')}</p> : null}
      {roles.map(({ key, text, held, checked, set }) => (
        <label key={key} className="box">
          <input
            className="check"
            type="checkbox"
            name={key}
            checked={checked}
            onChange={(event) => set(event.currentTarget.checked)}
          />
          <span>
            {text}
            {held ? (
              <span className="hint block">{t('handover.hasAlready', { name: receiver.name })}</span>
            ) : null}
          </span>
        </label>
      ))}
      {roles.length > 0 ? (
        <label className="box border-t border-line pt-3">
          <input
            className="check"
            type="checkbox"
            name="keepRoles"
            checked={choice.keepRoles}
            onChange={(event) => change({ keepRoles: event.currentTarget.checked })}
          />
          <span>
            {t('handover.keepRoles', { name: giver.name })}
            <span className="hint block">{t('handover.keepRolesHint')}</span>
          </span>
        </label>
      ) : null}
    </fieldset>
  )
}

function Drafts({ facts, names, choice, change, problems }: Part) {
  const { t, say } = useSay()
  const { giver, receiver, drafts, contributors } = facts
  const stays = { value: '', label: t('handover.draftStays', { name: giver.name }) }
  return (
    <fieldset className="card grid gap-4">
      <legend className="sr-only">{t('handover.drafts')}</legend>
      <h2>
        {t('handover.drafts')} <span className="soft font-normal">{drafts.length}</span>
      </h2>
      {drafts.length === 0 ? <p className="soft">{t('handover.noDrafts')}</p> : null}
      {drafts.map((draft) => {
        const name = `drafts.${draft.revisionId}`
        const problem = problems[name]
        const others = (contributors[draft.workGroupId] ?? []).filter(
          ({ id }) => id !== giver.id && id !== receiver.id,
        )
        return (
          <div key={draft.revisionId} className="field">
            <label className="label" htmlFor={name}>
              <span lang="th">{draft.title}</span>
              <span className="hint block font-normal">
                {t(`revision.state.${draft.state}`)} · {names.group[draft.workGroupId]}
              </span>
            </label>
            <select
              className="input"
              id={name}
              name={name}
              value={choice.drafts[draft.revisionId] ?? ''}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${name}-error` : undefined}
              onChange={(event) => {
                const { [draft.revisionId]: _, ...rest } = choice.drafts
                const toId = event.currentTarget.value
                change({ drafts: toId === '' ? rest : { ...rest, [draft.revisionId]: toId } })
              }}
            >
              {[receiver, ...others].map(({ id, name: person }) => (
                <option key={id} value={id}>
                  {t('handover.draftTo', { name: person })}
                </option>
              ))}
              <option value={stays.value}>{stays.label}</option>
            </select>
            {problem ? (
              <p className="error" id={`${name}-error`}>
                {say(problem)}
              </p>
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}
