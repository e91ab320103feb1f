import { ActButton } from '#components/revision/act-button.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { endLinkAcceptance } from '#lib/link-check/actions.ts'
import type { TargetDetail } from '#lib/link-check/queries.ts'
import { worded } from '#lib/site/words.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { AcceptForm } from './accept-form.tsx'

/** For each group that may: letting the fault stand for a reason and a time, and what was let stand before. */
export function Acceptances({
  target,
  groups,
  lang,
  t,
}: {
  target: TargetDetail
  groups: readonly { id: string; nameTh: string; nameEn: string }[]
  lang: Lang
  t: Translate
}) {
  const holding = new Set(
    target.acceptances.filter(({ holds }) => holds).map(({ workGroupId }) => workGroupId),
  )
  const open = target.failingSince ? groups.filter(({ id }) => !holding.has(id)) : []
  return (
    <>
      {target.acceptances.length > 0 ? (
        <ul className="rows">
          {target.acceptances.map((one) => (
            <li key={one.at.toISOString()} className="grid gap-1">
              <p>
                <strong>
                  {t(one.holds ? 'link.acceptedUntil' : 'link.acceptedOnce', {
                    day: formatDay(one.untilOn, lang),
                  })}
                </strong>{' '}
                <span lang={langOf(one.reason)}>“{one.reason}”</span>
              </p>
              <p className="small soft">
                {t(`link.verdict.${one.verdict}`)} · <span lang={langOf(one.by)}>{one.by}</span> ·{' '}
                {formatInstant(one.at, lang)} · {worded(lang, one.groupTh, one.groupEn).text}
              </p>
              {one.holds && groups.some(({ id }) => id === one.workGroupId) ? (
                <ActButton
                  action={endLinkAcceptance}
                  fields={{ id: target.id, workGroupId: one.workGroupId }}
                  kind="line"
                  size="small"
                >
                  {t('link.endAcceptance')}
                </ActButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {open.map((group) => (
        <AcceptForm
          key={group.id}
          targetId={target.id}
          workGroupId={group.id}
          groupName={open.length > 1 ? worded(lang, group.nameTh, group.nameEn).text : ''}
        />
      ))}
      {open.length === 0 && target.acceptances.length === 0 ? (
        <p className="soft">{t('link.mayNotAccept')}</p>
      ) : null}
    </>
  )
}
