import { Gallery } from '#components/content/gallery.tsx'
import { RowsView } from '#components/content/rows-view.tsx'
import { shownValue } from '#components/content/value.tsx'
import type { FileFacts } from '#components/evidence/file-row.tsx'
import { History, StateChip } from '#components/evidence/history.tsx'
import { OldRevisionNotice } from '#components/evidence/old-revision-notice.tsx'
import { FilesPart, ItemsPart, LinksPart } from '#components/evidence/revision-parts.tsx'
import type { ShownRevision } from '#components/evidence/revision-view.tsx'
import { words } from '#components/layout/worded.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { ContentKind, MarkdownField, PlainField, RowsField } from '#lib/content/kind.ts'
import { type Fields, type FieldValue, type PlainValue, picturesIn, type Row } from '#lib/content/values.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { shownPicture } from '#lib/picture/shown.ts'
import { blocksOf } from '#lib/site/blocks.ts'
import { worded } from '#lib/site/words.ts'
import type { Blocks } from '#lib/text/blocks.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export interface ShownContent extends ShownRevision {
  supersededAt: Date | null
}

interface Told {
  content: ShownContent
  kind: ContentKind
  fields: Fields
  /** what the page itself knows of a row, by the value the row is known by */
  beside?: ReadonlyMap<string, React.ReactNode> | undefined
  lang: Lang
  t: Translate
}

/** A published content as a citizen reads it, whatever its kind: the declaration says what there is to show. */
export function ContentView({ content, kind, fields, beside, lang, t }: Told) {
  return (
    <>
      <ContentHead content={content} kind={kind} fields={fields} lang={lang} t={t} />
      <OldRevisionNotice revision={content} lang={lang} t={t} />
      {lang === 'en' && content.titleEn === '' ? (
        <p className="notice notice-info mt-5">{t('content.untranslated')}</p>
      ) : null}
      <ContentBody content={content} kind={kind} fields={fields} beside={beside} top={2} lang={lang} t={t} />
      <ContentFoot content={content} lang={lang} t={t} />
    </>
  )
}

function ContentHead({ content, kind, fields, lang, t }: Told) {
  const title = worded(lang, content.title, content.titleEn)
  const sorted = kind.fields.find(({ name }) => name === kind.sorted)
  const chosen =
    sorted?.type === 'choice' ? shownValue(sorted, plain(fields[sorted.name]), { lang, t }) : null
  return (
    <div className="head">
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        crumbs={[{ label: kind.words.many[lang], href: localPath(lang, `/${kind.path}`) }]}
      />
      <h1 className="mt-1" lang={title.lang}>
        {title.text}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {content.state === 'current' ? null : <StateChip state={content.state} t={t} />}
        {chosen ? <Chip tone="info">{chosen}</Chip> : null}
        <span className="small soft">
          {t('evidence.published', { when: formatDay(dayOf(content.publishedAt), lang) })} ·{' '}
          {words(worded(lang, content.groupTh, content.groupEn))}
        </span>
      </p>
    </div>
  )
}

const plain = (value: FieldValue | undefined): PlainValue => (Array.isArray(value) ? null : (value ?? null))

/** Text, facts, lists, pictures, files and links. Staff see it before the public does, with files of their own. */
export function ContentBody({
  content,
  kind,
  fields,
  beside,
  top = 3,
  forStaff = false,
  onFile,
  lang,
  t,
}: Omit<Told, 'content'> & {
  content: Pick<ShownContent, 'summary' | 'summaryEn' | 'files' | 'links' | 'contact'>
  /** the level of the headings in its text: 2 where nothing stands between it and the title of the page */
  top?: 2 | 3
  forStaff?: boolean
  /** what staff say of a file, under it */
  onFile?: (file: FileFacts) => React.ReactNode
}) {
  const facts = kind.fields.filter(
    (field): field is PlainField =>
      field.type !== 'rows' && field.type !== 'markdown' && !field.withinRows && field.name !== kind.sorted,
  )
  const shown = facts.flatMap((field) => {
    const value = shownValue(field, plain(fields[field.name]), { lang, t })
    return value === null ? [] : [{ field, value }]
  })
  const { files, contact = null } = content
  const blocks = blocksOf({ files, contact, forStaff, lang, t })
  for (const id of picturesIn(kind, fields)) blocks.placed.add(id)
  // Written out first: what the texts show themselves is not shown again under them.
  const text = proseOf(content.summary, content.summaryEn, { blocks, lang }, top)
  const parts = kind.fields
    .filter((field) => field.type === 'rows' || field.type === 'markdown')
    .map((field) => partOf(field, fields[field.name] ?? null, { fields, beside, blocks, lang, t }))
  const rest = files
    .filter((file) => !blocks.placed.has(file.id))
    .map((file) => ({ file, picture: shownPicture(file, 'card', { forStaff, lang }) }))
  return (
    <div className={`content content-${kind.name} mt-5`}>
      {shown.length > 0 ? (
        <dl className="facts card">
          {shown.map(({ field, value }) => (
            <div key={field.name} className="contents">
              <dt>{field.label[lang]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {text}
      {parts}
      <Gallery
        pictures={rest.flatMap(({ file, picture }) => (picture ? [{ id: file.id, picture }] : []))}
        t={t}
      />
      <FilesPart
        // Staff have something to say of pictures too.
        files={onFile ? files : rest.flatMap(({ file, picture }) => (picture ? [] : [file]))}
        forStaff={forStaff}
        onFile={onFile}
        lang={lang}
        t={t}
      />
      <LinksPart links={content.links} lang={lang} t={t} />
    </div>
  )
}

interface Printing {
  blocks: Blocks
  lang: Lang
}

function partOf(
  field: MarkdownField | RowsField,
  value: FieldValue,
  { fields, beside, blocks, lang, t }: Printing & Pick<Told, 'fields' | 'beside' | 't'>,
) {
  const isNothing = Array.isArray(value) ? value.length === 0 : typeof value !== 'object' || !value?.th
  const none = field.type === 'rows' ? field.whenNone : undefined
  if (isNothing && !none) return null
  const heading = `part-${field.name}`
  const words = value as Record<Lang, string>
  return (
    <section key={field.name} aria-labelledby={heading} className="mt-8">
      <h2 id={heading}>{field.label[lang]}</h2>
      {isNothing ? (
        <p className="notice notice-ok mt-2">{none?.[lang]}</p>
      ) : field.type === 'rows' ? (
        <RowsView
          field={field}
          rows={value as Row[]}
          fields={fields}
          beside={beside}
          blocks={blocks}
          lang={lang}
          t={t}
        />
      ) : (
        proseOf(words.th, words.en, { blocks, lang })
      )}
    </section>
  )
}

function proseOf(th: string, en: string, { blocks, lang }: Printing, top?: 2 | 3) {
  const text = worded(lang, th, en)
  return text.text ? (
    <div
      className="prose mt-5"
      lang={text.lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets no HTML of the writer through
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text.text, blocks, top) }}
    />
  ) : null
}

/** The items it answers, if any, and what it said before. */
function ContentFoot({ content, lang, t }: { content: ShownContent; lang: Lang; t: Translate }) {
  return (
    <>
      {content.items.length > 0 ? <ItemsPart items={content.items} lang={lang} t={t} /> : null}
      {content.history.length > 1 ? (
        <History
          history={content.history}
          path={content.path}
          shown={content.revisionNumber}
          lang={lang}
          t={t}
        />
      ) : null}
    </>
  )
}
