import { Breadcrumbs, type Crumb } from '#components/ui/breadcrumbs.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** Where one is, what it is called, how it stands. */
export function TitleBar({
  crumbs,
  title,
  state,
  number,
  workGroup,
  lang,
  t,
}: {
  crumbs: readonly Crumb[]
  title: string
  state?: RevisionState
  number?: number
  workGroup: { nameTh: string; nameEn: string }
  lang: Lang
  t: Translate
}) {
  const group = worded(lang, workGroup.nameTh, workGroup.nameEn)
  return (
    <header className="grid gap-2">
      <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} />
      <h1 lang={lang === 'th' ? undefined : 'th'}>{title}</h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {state ? <StateChip state={state} t={t} /> : null}
        {number ? <span className="soft">{t('evidence.revision', { number })}</span> : null}
        <span className="soft" lang={group.lang}>
          {group.text}
        </span>
      </p>
    </header>
  )
}
