import { ProgressKey, ProgressPicture, ProgressTable } from '#components/item/progress-picture.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Progress } from '#lib/progress/days.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** How the whole office came to where it is, with the figures behind a fold. */
export function ProgressCard({ progress, lang, t }: { progress: Progress; lang: Lang; t: Translate }) {
  const last = progress.days.at(-1)!
  return (
    <section className="card grid gap-3 mb-5" aria-labelledby="progress">
      <h2 id="progress">{t('progress.heading')}</h2>
      <p>
        {t('progress.lead', { whole: last.whole, items: progress.items, when: formatDay(last.day, lang) })}
      </p>
      <ProgressKey t={t} />
      <ProgressPicture progress={progress} lang={lang} t={t} />
      <details>
        <summary>{t('progress.table')}</summary>
        <p className="small soft mt-2 mb-2">{t('progress.how')}</p>
        <ProgressTable progress={progress} lang={lang} t={t} />
      </details>
    </section>
  )
}
