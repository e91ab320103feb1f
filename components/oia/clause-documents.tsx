import { contentPath } from '#lib/content/kinds.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export interface ClauseDocument {
  id: string
  key: string
  count: number
  kind: string
  slug: string | null
  title: string
  titleEn: string
  publishedAt: Date
}

/** What the office shows under a clause; nothing is said to be nothing. */
export function ClauseDocuments({
  documents,
  isAnswered,
  lang,
  t,
}: {
  documents: readonly ClauseDocument[]
  /** by a page of the portal that stands beside them */
  isAnswered: boolean
  lang: Lang
  t: Translate
}) {
  if (documents.length === 0) return isAnswered ? null : <p className="soft mt-1">{t('oia.none')}</p>
  const each = [...new Map(documents.map((one) => [one.id, one])).values()]
  const counts = new Map(documents.map(({ key, count }) => [key, count]))
  const more = [...counts.values()].reduce((sum, count) => sum + count, 0) - documents.length
  return (
    <>
      <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 wrap-anywhere">
        {each.map((one) => {
          const title = worded(lang, one.title, one.titleEn)
          return (
            <li key={one.id}>
              <a href={localPath(lang, contentPath(one))} lang={title.lang}>
                {title.text}
              </a>{' '}
              <span className="small soft whitespace-nowrap">{formatDay(dayOf(one.publishedAt), lang)}</span>
            </li>
          )
        })}
      </ul>
      {more > 0 ? <p className="small soft mt-1">{t('oia.more', { count: more })}</p> : null}
    </>
  )
}
