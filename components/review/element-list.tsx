import { FindingsOn } from '#components/finding/findings-on.tsx'
import { doubtOf } from '#components/revision/editor-items.ts'
import { elementTarget } from '#components/revision/remark-views.ts'
import { RemarksOn } from '#components/revision/remarks-on.tsx'
import { Card } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { PageLink } from '#components/viewer/page-link.tsx'
import { periodSentence } from '#lib/cycle/asks.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { FileReading } from './file-reading.tsx'
import type { ShownAt } from './page-side.tsx'

interface Props {
  revision: RevisionDetail
  lang: Lang
  t: Translate
}
type Item = RevisionDetail['items'][number]
type Claim = RevisionDetail['claims'][number]

/**
 * What a reviewer ticks off: every required element, where it is shown one click away, and what was said of it.
 * `children` stand above it and may lead to pages of the files too.
 */
export function ElementList({ revision, lang, t, children }: Props & { children?: React.ReactNode }) {
  return (
    <FileReading
      files={revision.attachments.map(({ id, fileName, displayName, mime }) => ({
        id,
        fileName,
        displayName,
        mime,
      }))}
      shown={shownIn(revision)}
    >
      {children}
      <Card className="grid gap-6">
        <h2>{t('review.elements')}</h2>
        {revision.items.length === 0 ? <p className="soft">{t('revision.noItems')}</p> : null}
        {revision.items.map((item) => (
          <ItemElements
            key={`${item.fiscalYear}/${item.itemCode}`}
            item={item}
            revision={revision}
            lang={lang}
            t={t}
          />
        ))}
      </Card>
    </FileReading>
  )
}

/** Every element that is said to be shown in a file, in the order of the page. */
const shownIn = ({ items, claims }: RevisionDetail): ShownAt[] =>
  items.flatMap((item) =>
    item.elements.flatMap(({ number, textTh }) => {
      const claim = claims.find(
        (one) =>
          one.fiscalYear === item.fiscalYear &&
          one.itemCode === item.itemCode &&
          one.elementNumber === number,
      )
      if (claim?.kind !== 'file' || claim.reference === null) return []
      const place = { fileId: claim.reference, page: claim.page ?? 1 }
      return [{ code: item.itemCode, number, text: textTh, place }]
    }),
  )

function ItemElements({ item, revision, lang, t }: { item: Item } & Props) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const title = worded(lang, item.titleTh, item.titleEn)
  const claims = revision.claims.filter(
    (claim) => claim.itemCode === item.itemCode && claim.fiscalYear === item.fiscalYear,
  )
  const doubt = doubtOf(t, item)
  const period = periodSentence(t, item.periodCoverage, item.periodYear)
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0">
          <span className="code">{item.itemCode}</span>{' '}
          <a href={`/admin/items/${item.fiscalYear}/${item.itemCode}`} lang={title.lang}>
            {title.text}
          </a>
        </h3>
        <Chip tone={claims.length >= item.elements.length ? 'ok' : 'wait'}>
          {t('revision.progress', { shown: claims.length, total: item.elements.length })}
        </Chip>
      </div>
      {period ? <p className="small soft">{period}</p> : null}
      {item.periodYear !== null && revision.fiscalYear !== null && item.periodYear !== revision.fiscalYear ? (
        <p className="small font-semibold text-amber">
          {t('review.otherYear', { asked: String(item.periodYear), given: String(revision.fiscalYear) })}
        </p>
      ) : null}
      {doubt !== null ? (
        <p className="notice small">
          <strong>{t('revision.doubt')}</strong> <span lang={contentLang}>{doubt}</span>
        </p>
      ) : null}
      <ol className="rows">
        {item.elements.map((element) => (
          <li key={element.number} className="grid gap-1">
            <p lang={contentLang}>
              <strong className="text-gold-ink">{element.number}.</strong> {element.textTh}
            </p>
            <Place
              claim={claims.find((claim) => claim.elementNumber === element.number)}
              revision={revision}
              lang={lang}
              t={t}
            />
            <FindingsOn target={elementTarget(item, element.number)} />
            <RemarksOn
              target={elementTarget(item, element.number)}
              add={{
                what: t('revision.missing.element', { code: item.itemCode, number: element.number }),
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Place({ claim, revision, lang, t }: { claim: Claim | undefined } & Props) {
  const contentLang = lang === 'th' ? undefined : 'th'
  if (!claim) {
    return (
      <p className="inline-flex items-center gap-1.5 font-semibold text-amber">
        <Mark shape="empty" />
        {t('revision.claim.notYet')}
      </p>
    )
  }
  const file = revision.attachments.find((one) => one.id === claim.reference)
  if (claim.kind === 'file' && file) {
    return (
      <p>
        <PageLink className="font-semibold" at={{ fileId: file.id, page: claim.page ?? 1 }}>
          <span lang={contentLang}>{file.displayName}</span>
          {claim.page === null ? '' : ` ${t('revision.claim.atPage', { page: claim.page })}`}
        </PageLink>
        {claim.text ? <span lang={contentLang}> {claim.text}</span> : null}
      </p>
    )
  }
  const link = revision.links.find((one) => one.id === claim.reference)
  if (claim.kind === 'link' && link) {
    return (
      <p>
        <a
          className="font-semibold"
          href={link.url}
          target="_blank"
          rel="noopener noreferrer"
          lang={contentLang}
        >
          {link.label}
        </a>
        <span className="small soft block break-all">{link.url}</span>
      </p>
    )
  }
  return (
    <p className="whitespace-pre-wrap" lang={contentLang}>
      {claim.kind === 'none' ? <strong>{t('revision.claim.noneSaid')} </strong> : null}
      {claim.text}
    </p>
  )
}
