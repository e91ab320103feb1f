import { PictureView } from '#components/content/gallery.tsx'
import { shownValue } from '#components/content/value.tsx'
import { words } from '#components/layout/worded.tsx'
import type { ContentKind } from '#lib/content/kind.ts'
import { contentPath } from '#lib/content/kinds.ts'
import type { Fields, FieldValue } from '#lib/content/values.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { type PublicPicture, publicPicture } from '#lib/picture/shown.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export interface ContentRow {
  id: string
  slug: string | null
  title: string
  titleEn: string
  summary: string
  summaryEn: string
  fields: Fields
  publishedAt: Date
  groupTh: string
  groupEn: string
  picture?: PublicPicture | null
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** Published contents of a kind: when, what, and its first words. */
export function ContentRows({
  rows,
  kind,
  lang,
  t,
}: {
  rows: readonly ContentRow[]
  kind: ContentKind
  lang: Lang
  t: Translate
}) {
  const sorted = kind.fields.find(({ name }) => name === kind.sorted)
  return (
    <ul className={kind.named ? 'rows' : 'rows dated'}>
      {rows.map((row) => {
        const title = worded(lang, row.title, row.titleEn)
        const lead = worded(lang, summaryLine(row.summary, 180), summaryLine(row.summaryEn, 180))
        const chosen =
          sorted?.type === 'choice' ? shownValue(sorted, text(row.fields[sorted.name]), { lang, t }) : null
        const day = text(row.fields[kind.dated ?? '']) || dayOf(row.publishedAt)
        return (
          <li key={row.id}>
            {kind.named ? null : <span className="small soft">{formatDay(day, lang)}</span>}
            <span className={row.picture ? 'with-picture' : undefined}>
              {row.picture ? (
                <PictureView
                  picture={{ ...publicPicture(row.picture, 'card', lang), alt: '', sizes: '8rem' }}
                />
              ) : null}
              <a
                className="font-medium"
                href={localPath(lang, contentPath({ kind: kind.name, id: row.id, slug: row.slug }))}
                lang={title.lang}
              >
                {title.text}
              </a>
              {lead.text ? (
                <span className="block" lang={lead.lang}>
                  {lead.text}
                </span>
              ) : null}
              <span className="small soft block">
                {chosen ? <>{chosen} · </> : null}
                {words(worded(lang, row.groupTh, row.groupEn))}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
