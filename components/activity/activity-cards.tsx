import { PictureView } from '#components/content/gallery.tsx'
import { words } from '#components/layout/worded.tsx'
import type { Translated } from '#lib/content/values.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { type PublicPicture, publicPicture } from '#lib/picture/shown.ts'
import { worded } from '#lib/site/words.ts'
import { formatDays } from '#lib/thai/dates.ts'

export interface ShownActivity {
  id: string
  title: string
  titleEn: string
  startsOn: string
  endsOn: string
  groupTh: string
  groupEn: string
  participants: number | null
  fields: Record<string, unknown>
  picture: PublicPicture | null
}

/** Activities, newest first: a picture where there is one, when, who, how many. */
export function ActivityCards({
  activities,
  lang,
  t,
}: {
  activities: readonly ShownActivity[]
  lang: Lang
  t: Translate
}) {
  return (
    <section aria-labelledby="held" className="mt-7">
      <h2 id="held">{t('activity.held')}</h2>
      <ul className="activities mt-3">
        {activities.map((one) => (
          <ActivityCard key={one.id} activity={one} lang={lang} t={t} />
        ))}
      </ul>
    </section>
  )
}

function ActivityCard({ activity, lang, t }: { activity: ShownActivity; lang: Lang; t: Translate }) {
  const title = worded(lang, activity.title, activity.titleEn)
  const theme = activity.fields.theme as Translated
  return (
    <li className="card">
      {activity.picture ? (
        <PictureView
          picture={{ ...publicPicture(activity.picture, 'card', lang), alt: '' }}
          className="mb-3"
        />
      ) : null}
      <p className="small soft">{formatDays(activity.startsOn, activity.endsOn, lang)}</p>
      <p>
        <a
          className="font-medium"
          href={localPath(lang, `/integrity/activities/${activity.id}`)}
          lang={title.lang}
        >
          {title.text}
        </a>
      </p>
      <p className="small soft mt-1">
        {words(worded(lang, theme.th, theme.en))} · {words(worded(lang, activity.groupTh, activity.groupEn))}
        {activity.participants === null ? null : (
          <> · {t('activity.people', { count: activity.participants })}</>
        )}
      </p>
    </li>
  )
}
