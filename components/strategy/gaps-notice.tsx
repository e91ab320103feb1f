import { words } from '#components/layout/worded.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Translated } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import type { LearnerGaps } from '#lib/teams/queries.ts'

const shownAtOnce = 5

/** Duties that would stand still if one person left: for heads alone. */
export function GapsNotice({ gaps, lang, t }: { gaps: LearnerGaps | null; lang: Lang; t: Translate }) {
  if (!gaps) return null
  return (
    <Notice>
      <h2 className="text-[1.1rem]">{t('teams.gapsTitle')}</h2>
      <p>{t('teams.gapsLead', { count: gaps.duties.length })}</p>
      <ul className="list mt-2">
        {gaps.duties.slice(0, shownAtOnce).map((row) => {
          const [duty, post] = [row.duty as Translated, row.post as Translated]
          return (
            <li key={duty.th}>
              {words(worded(lang, duty.th, duty.en))}{' '}
              <span className="small soft">{words(worded(lang, post.th, post.en))}</span>
            </li>
          )
        })}
      </ul>
      <p className="mt-2">
        <a className="inline-block py-2" href={`/admin/evidence/${gaps.evidenceId}`}>
          {words(worded(lang, gaps.title, gaps.titleEn))}
        </a>
      </p>
    </Notice>
  )
}
