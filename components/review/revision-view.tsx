import { doubtOf } from '#components/revision/editor-items.ts'
import { Sheet } from '#components/revision/sheet.tsx'
import { Card } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { periodSentence } from '#lib/cycle/asks.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { shortHash, worded } from '#lib/site/words.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { formatFiscalYear } from '#lib/thai/fiscal.ts'

interface Props {
  revision: RevisionDetail
  lang: Lang
  t: Translate
}

/** A revision as its reviewer reads it: element by element first, then the text, files and links whole. */
export function RevisionView(props: Props) {
  return (
    <div className="grid gap-6">
      <ItemsCard {...props} />
      <TextCard {...props} />
      <FilesCard {...props} />
      <LinksCard {...props} />
    </div>
  )
}

type Claim = RevisionDetail['claims'][number]

function ItemsCard({ revision, lang, t }: Props) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <Card className="grid gap-6">
      <h2>{t('revision.elements')}</h2>
      {revision.items.length === 0 ? <p className="soft">{t('revision.noItems')}</p> : null}
      {revision.items.map((item) => {
        const title = worded(lang, item.titleTh, item.titleEn)
        const claims = revision.claims.filter(
          (claim) => claim.itemCode === item.itemCode && claim.fiscalYear === item.fiscalYear,
        )
        const doubt = doubtOf(t, item)
        const period = periodSentence(t, item.periodCoverage, item.periodYear)
        return (
          <section key={`${item.fiscalYear}/${item.itemCode}`} className="grid gap-2">
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
            {item.periodYear !== null &&
            revision.fiscalYear !== null &&
            item.periodYear !== revision.fiscalYear ? (
              <p className="small font-semibold text-amber">
                {t('review.otherYear', {
                  asked: String(item.periodYear),
                  given: String(revision.fiscalYear),
                })}
              </p>
            ) : null}
            {doubt !== null ? (
              <p className="notice small">
                <strong>{t('revision.doubt')}</strong> <span lang={contentLang}>{doubt}</span>
              </p>
            ) : null}
            <ol className="rows">
              {item.elements.map((element) => (
                <li key={element.number} className="grid gap-x-6 gap-y-1 md:grid-cols-2">
                  <p lang={contentLang}>
                    <strong className="text-gold-ink">{element.number}.</strong> {element.textTh}
                  </p>
                  <Place
                    claim={claims.find((claim) => claim.elementNumber === element.number)}
                    revision={revision}
                    lang={lang}
                    t={t}
                  />
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </Card>
  )
}

function Place({ claim, revision, lang, t }: { claim: Claim | undefined } & Props) {
  const contentLang = lang === 'th' ? undefined : 'th'
  if (!claim) {
    return (
      <p className="soft inline-flex items-center gap-1.5 self-start">
        <Mark shape="empty" />
        {t('revision.claim.notYet')}
      </p>
    )
  }
  const file = revision.attachments.find((one) => one.id === claim.reference)
  if (claim.kind === 'file' && file) {
    const page = claim.page === null ? '' : `#page=${claim.page}`
    return (
      <p className="self-start">
        <a href={`/admin/files/${file.id}/${file.fileName}${page}`} target="_blank" rel="noopener">
          <span lang={contentLang}>{file.displayName}</span>
          {claim.page === null ? '' : ` ${t('revision.claim.atPage', { page: claim.page })}`}
        </a>
      </p>
    )
  }
  const link = revision.links.find((one) => one.id === claim.reference)
  if (claim.kind === 'link' && link) {
    return (
      <p className="self-start">
        <a href={link.url} target="_blank" rel="noopener noreferrer" lang={contentLang}>
          {link.label}
        </a>
      </p>
    )
  }
  return (
    <p className="self-start whitespace-pre-wrap" lang={contentLang}>
      {claim.kind === 'none' ? <strong>{t('revision.claim.noneSaid')} </strong> : null}
      {claim.text}
    </p>
  )
}

function TextCard({ revision, lang, t }: Props) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <Card className="grid gap-4">
      <h2>{t('revision.forReaders')}</h2>
      {revision.summary === '' ? (
        <p className="soft">{t('revision.noSummary')}</p>
      ) : (
        <div
          className="prose"
          lang={contentLang}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by markdownToHtml
          dangerouslySetInnerHTML={{ __html: markdownToHtml(revision.summary) }}
        />
      )}
      <dl className="facts">
        <dt>{t('revision.documentOn')}</dt>
        <dd>
          {revision.documentOn === null ? t('common.unknown') : formatDay(revision.documentOn, lang, 'long')}
        </dd>
        <dt>{t('revision.fiscalYear')}</dt>
        <dd>
          {revision.fiscalYear === null ? t('common.unknown') : formatFiscalYear(revision.fiscalYear, lang)}
        </dd>
        {revision.changeNote ? (
          <>
            <dt>{t('revision.changeNote')}</dt>
            <dd lang={contentLang}>{revision.changeNote}</dd>
          </>
        ) : null}
      </dl>
    </Card>
  )
}

function FilesCard({ revision, lang, t }: Props) {
  if (revision.attachments.length === 0) return null
  return (
    <Card>
      <h2 className="mb-2">{t('revision.files')}</h2>
      <ul>
        {revision.attachments.map((file) => {
          return (
            <li key={file.id} className="file">
              <Sheet mime={file.mime} />
              <div className="min-w-0">
                <a
                  className="font-semibold"
                  href={`/admin/files/${file.id}/${file.fileName}`}
                  target="_blank"
                  rel="noopener"
                  lang={lang === 'th' ? undefined : 'th'}
                >
                  {file.displayName}
                </a>
                <p className="small soft">
                  {[
                    file.pages === null ? '' : t('evidence.pages', { count: file.pages }),
                    formatBytes(file.size, lang),
                    file.fileName,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p className="small soft">
                  SHA-256 <span className="hash">{shortHash(file.sha256)}</span>
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function LinksCard({ revision, lang, t }: Props) {
  if (revision.links.length === 0) return null
  return (
    <Card>
      <h2 className="mb-2">{t('revision.links')}</h2>
      <ul className="rows">
        {revision.links.map((link) => (
          <li key={link.id}>
            <a
              href={link.url}
              target="_blank"
              rel="noopener noreferrer"
              className="font-semibold"
              lang={lang === 'th' ? undefined : 'th'}
            >
              {link.label}
            </a>
            <p className="small soft break-all">{link.url}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
