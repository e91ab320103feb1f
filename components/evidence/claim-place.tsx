import { CopyOffer } from '#components/link-copy/copy-offer.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { env } from '#lib/env.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { OfferedCopy } from '#lib/link-copy/offered.ts'
import { fileKind } from '#lib/site/words.ts'

export interface Claim {
  kind: 'file' | 'link' | 'text' | 'none'
  text: string
  page: number | null
  fileId: string | null
  fileName: string | null
  fileLabel: string | null
  fileMime: string | null
  url: string | null
  urlLabel: string | null
}

/** A name without its ending: the kind of file is told beside it. */
const plainName = (name: string): string => name.replace(/\.[A-Za-z0-9]{2,5}$/, '') || name

/** The file of a claim at its page. Only PDF readers know pages. */
const fileHref = (claim: Claim, forStaff: boolean): string =>
  `${forStaff ? '/admin' : ''}/files/${claim.fileId}/${claim.fileName}${claim.page !== null && claim.fileMime === 'application/pdf' ? `#page=${claim.page}` : ''}`

/** Where an element is shown: a file and its page, a link, a statement, or a plain "none" with its reason. */
export function ClaimPlace({
  claim,
  forStaff = false,
  lang,
  t,
}: {
  claim: Claim
  /** before publication: files at the address where staff may open them */
  forStaff?: boolean
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  if (claim.kind === 'file' && claim.fileId !== null && claim.fileLabel !== null) {
    const file = plainName(claim.fileLabel)
    return (
      <>
        <a href={fileHref(claim, forStaff)} lang={contentLang}>
          {claim.page === null ? file : t('item.atPage', { file, page: String(claim.page) })}
        </a>{' '}
        <span className="soft small">{fileKind(claim.fileMime ?? '').name}</span>
      </>
    )
  }
  if (claim.kind === 'link' && claim.url !== null)
    return <OutsideLink url={claim.url} label={claim.urlLabel ?? ''} lang={lang} t={t} />
  if (claim.kind === 'none') {
    return (
      <span>
        <strong>{t('item.noneKind')}</strong> <span lang={contentLang}>{claim.text}</span>
      </span>
    )
  }
  return <span lang={contentLang}>{claim.text}</span>
}

/** A link as the office wrote it. One that leaves the portal says where it goes. */
export function OutsideLink({
  url,
  label,
  lang,
  t,
}: {
  url: string
  label: string
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const target = URL.parse(url)
  if (target === null) return <span lang={contentLang}>{label || url}</span>
  if (target.origin === new URL(env().PUBLIC_URL).origin) {
    return (
      <a href={target.pathname + target.search + target.hash} lang={contentLang}>
        {label || url}
      </a>
    )
  }
  return (
    <>
      <a href={url} rel="noopener nofollow" lang={contentLang}>
        {label || url}
      </a>{' '}
      <span className="soft small">
        <Icon name="outside" /> <span className="sr-only">{t('common.outside')} </span>
        {target.host}
      </span>
    </>
  )
}

export interface ShownLink {
  url: string
  label: string
  /** missing before publication */
  copy?: OfferedCopy | null
}

/** A link of the evidence, with the copy that stands in for it while it is broken. */
export const ShownOutsideLink = ({ link, lang, t }: { link: ShownLink; lang: Lang; t: Translate }) => (
  <>
    <OutsideLink url={link.url} label={link.label} lang={lang} t={t} />
    {link.copy ? <CopyOffer copy={link.copy} lang={lang} t={t} /> : null}
  </>
)
