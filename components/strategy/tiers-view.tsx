import { words } from '#components/layout/worded.tsx'
import { OwnName } from '#components/ui/own-name.tsx'
import { teamTiers } from '#lib/content/kinds/teams.ts'
import type { Row, Translated } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

const text = (value: unknown): Translated => ({ th: '', en: '', ...(value as Partial<Translated> | null) })

/** The five tiers with their duties; who learns a duty is named where there is somebody, and nothing is said where not. */
export function TiersView({ rows, lang, t }: { rows: readonly Row[]; lang: Lang; t: Translate }) {
  return (
    <ol className="pairs mt-3">
      {teamTiers.map(({ value, label }, index) => {
        const duties = rows.filter(({ tier }) => tier === value)
        return duties.length > 0 ? (
          <li key={value} className="card">
            <h3>
              {index + 1}. <OwnName name={label} lang={lang} />
            </h3>
            <ul className="rows mt-2">
              {duties.map((row) => {
                const [duty, post, learner] = [text(row.duty), text(row.post), text(row.learner)]
                return (
                  <li key={`${duty.th} ${post.th}`}>
                    <span className="font-medium">{words(worded(lang, duty.th, duty.en))}</span>
                    <span className="block small">
                      <span className="soft">{t('teams.post')}</span> {words(worded(lang, post.th, post.en))}
                    </span>
                    {learner.th ? (
                      <span className="block small">
                        <span className="soft">{t('teams.learner')}</span>{' '}
                        {words(worded(lang, learner.th, learner.en))}
                      </span>
                    ) : null}
                  </li>
                )
              })}
            </ul>
          </li>
        ) : null
      })}
    </ol>
  )
}
