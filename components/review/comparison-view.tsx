import { Card } from '#components/ui/card.tsx'
import { kindNamed } from '#lib/content/kinds.ts'
import type { Comparison } from '#lib/evidence/comparison.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Pair } from '#lib/pairs.ts'
import { altOf, isPicture } from '#lib/picture/shown.ts'
import { shortHash, worded } from '#lib/site/words.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { formatFiscalYear } from '#lib/thai/fiscal.ts'
import { Change, ChangeRow } from './change.tsx'
import { DiffText } from './diff-text.tsx'
import { FieldsComparison } from './fields-comparison.tsx'

interface Words {
  lang: Lang
  t: Translate
}
interface Props extends Words {
  before: RevisionDetail
  after: RevisionDetail
  comparison: Comparison<RevisionDetail>
}

/** Everything that differs, part by part; what is the same is said in one line. */
export function ComparisonView(props: Props) {
  const { after, comparison, lang, t } = props
  const { counts } = comparison
  return (
    <div className="grid gap-6">
      <Part title={t('revision.forReaders')} changed={counts.text + counts.facts > 0} t={t}>
        {(['title', 'summary', 'changeNote'] as const).map((field) =>
          comparison[field].some((part) => part.kind !== 'same') ? (
            <div key={field} className="grid gap-1">
              <h3>{t(`revision.${field}`)}</h3>
              <DiffText parts={comparison[field]} lang={lang} t={t} />
            </div>
          ) : null,
        )}
        <Facts {...props} />
      </Part>
      {kindNamed(after.kind) ? (
        <Part title={t('review.compare.fields')} changed={counts.fields > 0} t={t}>
          <FieldsComparison changes={comparison.fields} lang={lang} t={t} />
        </Part>
      ) : null}
      {counts.english > 0 || after.english !== 'none' ? (
        <Part title={t('content.english')} changed={counts.english > 0} t={t}>
          <English {...props} />
        </Part>
      ) : null}
      <Part title={t('evidence.items')} changed={counts.items > 0} t={t}>
        <Rows pairs={comparison.items} t={t} show={(item) => <ItemName item={item} lang={lang} />} />
      </Part>
      <Part title={t('review.compare.claims')} changed={counts.claims > 0} t={t}>
        <Claims {...props} />
      </Part>
      <Part title={t('revision.files')} changed={counts.files > 0} t={t}>
        <Rows pairs={comparison.files} t={t} show={(file) => <FileName file={file} lang={lang} t={t} />} />
      </Part>
      <Part title={t('revision.links')} changed={counts.links > 0} t={t}>
        <Rows pairs={comparison.links} t={t} show={(link) => <LinkName link={link} lang={lang} />} />
      </Part>
    </div>
  )
}

function Part({
  title,
  changed,
  t,
  children,
}: {
  title: string
  changed: boolean
  t: Translate
  children: React.ReactNode
}) {
  if (!changed) {
    return (
      <p className="soft">
        <strong className="font-semibold text-ink">{title}</strong> · {t('review.compare.same')}
      </p>
    )
  }
  return (
    <Card className="grid gap-4">
      <h2>{title}</h2>
      {children}
    </Card>
  )
}

function Rows<T>({
  pairs,
  show,
  t,
}: {
  pairs: readonly Pair<T>[]
  show: (one: T) => React.ReactNode
  t: Translate
}) {
  return (
    <ul className="rows">
      {pairs
        .filter((pair) => pair.kind !== 'same')
        .map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes never move
          <ChangeRow key={index} kind={pair.kind} t={t}>
            <Change pair={pair} show={show} t={t} />
          </ChangeRow>
        ))}
    </ul>
  )
}

function Facts({ comparison, lang, t }: Props) {
  const { documentOn, fiscalYear } = comparison
  return (
    <>
      {documentOn.kind === 'same' ? null : (
        <div className="grid gap-1">
          <h3>{t('revision.documentOn')}</h3>
          <Change pair={documentOn} show={(day) => formatDay(day, lang, 'long')} t={t} />
        </div>
      )}
      {fiscalYear.kind === 'same' ? null : (
        <div className="grid gap-1">
          <h3>{t('revision.fiscalYear')}</h3>
          <Change pair={fiscalYear} show={(year) => formatFiscalYear(year, lang)} t={t} />
        </div>
      )}
    </>
  )
}

function English({ comparison: { english }, after, lang, t }: Props) {
  return (
    <>
      {english.state.kind === 'same' ? (
        <p className="soft">{t(`content.englishIs.${after.english}`)}</p>
      ) : (
        <div className="grid gap-1">
          <h3>{t('content.englishState')}</h3>
          <Change pair={english.state} show={(state) => t(`content.englishIs.${state}`)} t={t} />
        </div>
      )}
      {(['title', 'summary'] as const).map((field) =>
        english[field].some((part) => part.kind !== 'same') ? (
          <div key={field} className="grid gap-1">
            <h3>{t(`content.${field}En`)}</h3>
            <DiffText parts={english[field]} of="en" lang={lang} t={t} />
          </div>
        ) : null,
      )}
    </>
  )
}

function ItemName({ item, lang }: { item: RevisionDetail['items'][number]; lang: Lang }) {
  const title = worded(lang, item.titleTh, item.titleEn)
  return (
    <>
      <span className="code">{item.itemCode}</span> <span className="small soft">{item.fiscalYear}</span>{' '}
      <span lang={title.lang}>{title.text}</span>
    </>
  )
}

function FileName({ file, lang, t }: { file: RevisionDetail['attachments'][number] } & Words) {
  return (
    <>
      <a
        href={`/admin/files/${file.id}/${file.fileName}`}
        target="_blank"
        rel="noopener"
        lang={lang === 'th' ? undefined : 'th'}
      >
        {file.displayName}
      </a>{' '}
      <span className="small">
        {[
          file.pages === null ? '' : t('evidence.pages', { count: file.pages }),
          formatBytes(file.size, lang),
          `SHA-256 ${shortHash(file.sha256)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {isPicture(file.mime) ? <PictureWords file={file} lang={lang} t={t} /> : null}
    </>
  )
}

/** A picture as it is framed, and what is said of it to who cannot see it. */
function PictureWords({ file, lang, t }: { file: RevisionDetail['attachments'][number] } & Words) {
  const words = altOf(file.picture, 'th')
  return (
    <span className="grid gap-1">
      {/* biome-ignore lint/performance/noImgElement: behind a session, and made in this size */}
      <img src={`/admin/files/${file.id}/${file.fileName}?cut=card`} alt="" className="w-40" />
      <span className="small">
        {file.picture?.decorative ? (
          t('revision.picture.decorative')
        ) : words.alt === '' ? (
          t('revision.picture.noAlt')
        ) : (
          <>
            {t('revision.picture.altTh')}: <span lang={lang === 'th' ? undefined : 'th'}>{words.alt}</span>
          </>
        )}
      </span>
      {file.picture?.altEn && !file.picture.decorative ? (
        <span className="small">
          {t('revision.picture.altEn')}:{' '}
          <span lang={lang === 'en' ? undefined : 'en'}>{file.picture.altEn}</span>
        </span>
      ) : null}
    </span>
  )
}

function LinkName({ link, lang }: { link: RevisionDetail['links'][number]; lang: Lang }) {
  return (
    <>
      <span lang={lang === 'th' ? undefined : 'th'}>{link.label}</span>{' '}
      <span className="small break-all">{link.url}</span>
    </>
  )
}

function Claims({ comparison, before, after, lang, t }: Props) {
  return (
    <ul className="rows">
      {comparison.claims
        .filter((pair) => pair.kind !== 'same')
        .map((pair) => (
          <ChangeRow key={`${pair.fiscalYear}/${pair.itemCode}/${pair.elementNumber}`} kind={pair.kind} t={t}>
            <div className="grid gap-1">
              <p className="small font-semibold">
                {t('revision.missing.element', { code: pair.itemCode, number: pair.elementNumber })}
              </p>
              <Change
                pair={{
                  kind: pair.kind,
                  before: pair.before && placeWords(pair.before, before, t),
                  after: pair.after && placeWords(pair.after, after, t),
                }}
                show={(words) => <span lang={lang === 'th' ? undefined : 'th'}>{words}</span>}
                t={t}
              />
            </div>
          </ChangeRow>
        ))}
    </ul>
  )
}

function placeWords(claim: RevisionDetail['claims'][number], revision: RevisionDetail, t: Translate): string {
  const page = claim.page === null ? '' : t('revision.claim.atPage', { page: claim.page })
  if (claim.kind === 'file') {
    const file = revision.attachments.find((one) => one.id === claim.reference)
    return [file?.displayName ?? '', page, claim.text].filter(Boolean).join(' ')
  }
  if (claim.kind === 'link') {
    const link = revision.links.find((one) => one.id === claim.reference)
    return [link?.label ?? '', link?.url ?? ''].filter(Boolean).join(' ')
  }
  return claim.kind === 'none' ? `${t('revision.claim.noneSaid')} ${claim.text}` : claim.text
}
