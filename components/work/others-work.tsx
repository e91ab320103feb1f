import { Notice } from '#components/ui/notice.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { OthersWork } from '#lib/evidence/others-work.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** Says on an item which other groups are at it already, so that nobody makes the same evidence twice. */
export function OthersAtWork({ work, lang, t }: { work: readonly OthersWork[]; lang: Lang; t: Translate }) {
  if (work.length === 0) return null
  return (
    <Notice tone="info">
      <p>{t('work.othersAtWork')}</p>
      <ul className="mt-1 grid gap-1">
        {work.map(({ nameTh, nameEn, state }) => {
          const group = worded(lang, nameTh, nameEn)
          return (
            <li key={`${nameTh}/${state}`} className="flex flex-wrap items-center gap-2">
              <span lang={group.lang}>{group.text}</span>
              <StateChip state={state} t={t} />
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
