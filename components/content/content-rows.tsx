import { PictureView } from '#components/content/gallery.tsx'
import { glanceOf, saysItAll } from '#components/content/glance.tsx'
import { shownValue } from '#components/content/value.tsx'
import { words } from '#components/layout/worded.tsx'
import type { ContentKind, PlainField } from '#lib/content/kind.ts'
import { contentPath } from '#lib/content/kinds.ts'
import type { Fields, FieldValue, PlainValue } from '#lib/content/values.ts'
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

const isPlain = (field: ContentKind['fields'][number]): field is PlainField =>
  field.type !== 'rows' && field.type !== 'markdown'

/** The facts that a kind tells in its lists, each under its name. */
function Facts({ row, kind, lang, t }: { row: ContentRow; kind: ContentKind; lang: Lang; t: Translate }) {
  const facts = kind.fields.flatMap((field) => {
    if (!isPlain(field) || !kind.listed?.includes(field.name)) return []
    const value = shownValue(field, (row.fields[field.name] ?? null) as PlainValue, { lang, t })
    return value === null ? [] : [{ field, value }]
  })
  return facts.length === 0 ? null : (
    <dl className="row-facts">
      {facts.map(({ field, value }) => (
        <div key={field.name}>
          <dt>{field.label[lang]}</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Published contents of a kind: when, what, and its first words; where it has more to tell in a list, that. */
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
  const isDated = !kind.named && !kind.listed
  return (
    <ul className={isDated ? 'rows dated' : 'rows'}>
      {rows.map((row) => {
        const title = worded(lang, row.title, row.titleEn)
        const lead = worded(lang, summaryLine(row.summary, 180), summaryLine(row.summaryEn, 180))
        const chosen =
          sorted?.type === 'choice' ? shownValue(sorted, text(row.fields[sorted.name]), { lang, t }) : null
        const day = text(row.fields[kind.dated ?? '']) || dayOf(row.publishedAt)
        // What stands in a document of a year, as a signature does, is no picture of it.
        const picture = kind.named ? null : row.picture
        const glance = glanceOf(kind, row.fields, { lang, t })
        return (
          <li key={row.id} className={glance ? 'with-glance' : undefined}>
            {isDated ? <span className="small soft">{formatDay(day, lang)}</span> : null}
            <div className={picture ? 'with-picture' : undefined}>
              {picture ? (
                <PictureView picture={{ ...publicPicture(picture, 'card', lang), alt: '', sizes: '8rem' }} />
              ) : null}
              <a
                className="font-medium"
                href={localPath(lang, contentPath({ kind: kind.name, id: row.id, slug: row.slug }))}
                lang={title.lang}
              >
                {title.text}
              </a>
              {lead.text && !saysItAll(kind) ? <p lang={lead.lang}>{lead.text}</p> : null}
              <Facts row={row} kind={kind} lang={lang} t={t} />
              <p className="small soft">
                {chosen ? <>{chosen} · </> : null}
                {words(worded(lang, row.groupTh, row.groupEn))}
              </p>
            </div>
            {glance ? <div>{glance}</div> : null}
          </li>
        )
      })}
    </ul>
  )
}
