import { ActButton } from '#components/revision/act-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { replaceLink } from '#lib/link-check/actions.ts'
import type { TargetDetail, TargetUse } from '#lib/link-check/queries.ts'
import { weightOf } from '#lib/link-check/verdicts.ts'
import { thai, worded } from '#lib/site/words.ts'

/** The evidence that leads there, each with the button that begins its correction. */
export function TargetUses({
  target,
  mayReplace,
  lang,
  t,
}: {
  target: TargetDetail
  mayReplace: (workGroupId: string) => boolean
  lang: Lang
  t: Translate
}) {
  return (
    <ul className="rows">
      {target.uses.map((use) => {
        const group = worded(lang, use.group.nameTh, use.group.nameEn)
        return (
          <li
            key={`${use.evidenceId}/${use.place}`}
            className="flex flex-wrap items-start justify-between gap-3"
          >
            <div className="min-w-0">
              <a
                href={`/admin/evidence/${use.evidenceId}`}
                className="font-semibold"
                lang={thai(lang, use.title).lang}
              >
                {use.title}
              </a>
              <p className="small soft">
                {[
                  use.items.map(({ fiscalYear, code }) => `${code}/${fiscalYear}`).join(', '),
                  t(`link.place.${use.place}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                · <span lang={group.lang}>{group.text}</span>
              </p>
            </div>
            {mayReplace(use.group.id) ? <Replace target={target} use={use} t={t} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function Replace({ target, use, t }: { target: TargetDetail; use: TargetUse; t: Translate }) {
  if (use.openNumber !== null)
    return (
      <ButtonLink
        href={`/admin/evidence/${use.evidenceId}/revisions/${use.openNumber}#links`}
        kind="quiet"
        size="small"
      >
        {t('link.continueDraft', { number: use.openNumber })}
      </ButtonLink>
    )
  const isFaulty =
    target.verdict !== null && (weightOf(target.verdict) === 'broken' || target.movedTo !== null)
  return (
    <ActButton
      action={replaceLink}
      fields={{ id: target.id, evidenceId: use.evidenceId }}
      kind={isFaulty ? 'main' : 'line'}
      size="small"
      describe={t('link.replaceNamed', { title: use.title })}
    >
      {target.movedTo
        ? t('link.replaceWithNew')
        : t(target.kind === 'file' ? 'link.replaceFile' : 'link.replace')}
    </ActButton>
  )
}
