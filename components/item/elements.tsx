import { type Claim, ClaimPlace } from '#components/evidence/claim-place.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { excerpt } from '#lib/text/excerpt.ts'

const titleShown = 60

interface ElementClaim extends Claim {
  element: number
  evidenceId: string
  evidenceTitle: string
  evidenceTitleEn: string
}

/** Each required element beside the places that show it. */
export function Elements({
  required,
  claims,
  counts,
  held,
  several,
  forStaff = false,
  lang,
  t,
}: {
  required: readonly { number: number; text: string }[]
  claims: readonly ElementClaim[]
  counts: readonly { element: number; count: number }[]
  /** Whether this portal holds evidence of the year at all. */
  held: boolean
  /** More than one piece of evidence: each place then says whose it is. */
  several: boolean
  /** before publication: nothing leads to the public page of the evidence */
  forStaff?: boolean
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <ol className="elements">
      {required.map(({ number, text }) => {
        const places = claims.filter((claim) => claim.element === number)
        const more = (counts.find((row) => row.element === number)?.count ?? 0) - places.length
        return (
          <li key={number} id={`element-${number}`}>
            <span className={places.length > 0 ? 'bead bead-full' : 'bead'}>{number}</span>
            <span lang={contentLang}>{text}</span>
            <div className="places">
              {places.map((claim) => (
                <div key={claim.evidenceId}>
                  <ClaimPlace claim={claim} forStaff={forStaff} lang={lang} t={t} />
                  {!forStaff && (several || claim.kind === 'text' || claim.kind === 'none') ? (
                    <ClaimTitle claim={claim} lang={lang} />
                  ) : null}
                </div>
              ))}
              {places.length === 0 && held ? (
                <span className="soft small inline-flex items-center gap-1.5">
                  <Mark shape="empty" />
                  {t('item.notYet')}
                </span>
              ) : null}
              {more > 0 ? <span className="soft small">{t('item.moreClaims', { count: more })}</span> : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function ClaimTitle({ claim, lang }: { claim: ElementClaim; lang: Lang }) {
  const title = worded(lang, claim.evidenceTitle, claim.evidenceTitleEn)
  return (
    <a className="small block" href={localPath(lang, `/evidence/${claim.evidenceId}`)} lang={title.lang}>
      {excerpt(title.text, titleShown)}
    </a>
  )
}
