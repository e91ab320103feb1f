import { ActButton } from '#components/admin/user-forms.tsx'
import { CardParts } from '#components/handover/card-texts.tsx'
import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { FormAction } from '#lib/action.ts'
import type { HandoverDetails, MovedDraft, MovedItem, MovedRole } from '#lib/handover/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

interface Shared {
  lang: Lang
  t: Translate
}

/** Items with their cards, one after another: what the receiver reads, and what is signed on paper. */
export function MovedItems({
  handover,
  mayRead,
  read,
  lang,
  t,
}: { handover: HandoverDetails; mayRead: boolean; read: FormAction<undefined> } & Shared) {
  return (
    <ol className="grid gap-4 list-none">
      {handover.items.map((item) => (
        <li
          key={item.moveId}
          id={`${item.fiscalYear}-${item.itemCode}`}
          className="card sheet-part grid gap-3"
        >
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <h3>
              <a href={`/admin/items/${item.fiscalYear}/${item.itemCode}`}>
                <span className="code">{item.itemCode}</span>{' '}
                {words(worded(lang, item.titleTh, item.titleEn))}
              </a>
              <span className="block small soft font-normal">{itemFacts(item, lang, t)}</span>
            </h3>
            {item.readAt ? (
              <Chip tone="ok">{t('handover.readAt', { when: formatInstant(item.readAt, lang) })}</Chip>
            ) : mayRead ? (
              <ActButton
                id={handover.id}
                fields={{ move: item.moveId }}
                action={read}
                label={t('handover.read')}
                describe={t('handover.readItem', { code: item.itemCode })}
              />
            ) : (
              <Chip tone="wait">{t('handover.unread')}</Chip>
            )}
          </div>
          <CardParts card={item} lang={lang} t={t} />
        </li>
      ))}
    </ol>
  )
}

const itemFacts = (item: MovedItem, lang: Lang, t: Translate): string =>
  [
    t('common.fiscalYear', { year: String(item.fiscalYear) }),
    worded(lang, item.groupTh, item.groupEn).text,
    item.dueOn ? t('user.dueOn', { day: formatDay(item.dueOn, lang) }) : '',
    item.holderNow ? t('handover.holderNow', { name: item.holderNow }) : '',
  ]
    .filter(Boolean)
    .join(' · ')

export function MovedRoles({ roles, lang, t }: { roles: readonly MovedRole[] } & Shared) {
  return (
    <ul className="rows">
      {roles.map(({ role, workGroupId, groupTh, groupEn }) => (
        <li key={`${role}@${workGroupId}`}>
          {t(`user.role.${role}`)}
          {groupTh ? <> · {words(worded(lang, groupTh, groupEn ?? ''))}</> : null}
        </li>
      ))}
    </ul>
  )
}

export function MovedDrafts({ drafts, lang, t }: { drafts: readonly MovedDraft[] } & Shared) {
  return (
    <ul className="rows">
      {drafts.map(({ revisionId, toName, now, groupTh, groupEn }) => (
        <li key={revisionId} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>
            {now ? (
              <a
                href={`/admin/evidence/${now.evidenceId}/revisions/${now.number}`}
                lang={lang === 'th' ? undefined : 'th'}
              >
                {now.title}
              </a>
            ) : (
              t('handover.gone')
            )}
            <span className="block small soft">
              {t('handover.goesOn', { name: toName })} · {words(worded(lang, groupTh, groupEn))}
            </span>
          </span>
          {now ? <StateChip state={now.state} t={t} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Lines to sign, on paper only. */
export function Signatures({ t }: { t: Translate }) {
  return (
    <div className="print-only signatures">
      {(['signGiver', 'signReceiver'] as const).map((who) => (
        <p key={who}>
          {t(`handover.${who}`)} …………………………………………
          <br />
          {t('handover.signDay')} ………………………
        </p>
      ))}
    </div>
  )
}
