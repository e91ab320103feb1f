import { PaperCode } from '#components/declaration/paper-view.tsx'
import { OfficeMark } from '#components/layout/mark.tsx'
import type { Fields, Translated } from '#lib/content/values.ts'
import type { SignatureCounts } from '#lib/declaration/public.ts'
import { paragraphsOf, type Translation } from '#lib/declaration/text.ts'
import { env } from '#lib/env.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

export interface PaperShown {
  year: string
  fields: Fields
  counts: SignatureCounts
  textSha256: string
  revision: { title: string; titleEn: string }
}

/** Facts beside a text of another language are said in Thai to those who read Thai letters, else in English. */
export const factsIn = ({ tongue }: Translation): Lang => (/^(th|nod)$/.test(tongue.value) ? 'th' : 'en')

export const declaredBy = (fields: Fields, lang: Lang) => {
  const { th, en } = fields.declaredBy as Translated
  return worded(lang, th, en)
}

/** Letters: how large the text can be for a whole declaration to stand on one sheet. */
const sizes = [
  { name: 'poster-short', most: 600 },
  { name: 'poster-middle', most: 780 },
  { name: 'poster-long', most: 1_300 },
] as const
const sizeOf = ({ text }: Translation): string =>
  sizes.find(({ most }) => text.length <= most)?.name ?? 'poster-fine'

/** One sheet for the wall, in one language. */
export function Poster({ facts, site, shown }: { facts: PaperShown; site: Site; shown: Translation }) {
  const { year, fields, counts, textSha256 } = facts
  const lang = factsIn(shown)
  const t = translator(lang)
  const address = env().PUBLIC_URL + localPath(lang, `/integrity/declarations/${year}`)
  const office = worded(lang, site.nameTh, site.nameEn)
  const by = declaredBy(fields, lang)
  return (
    <article className={`sheet-of-paper poster ${sizeOf(shown)}`} lang={lang}>
      <header className="poster-head">
        <OfficeMark lang={lang} logo={site.logo} />
        <p>
          <span lang={office.lang}>{office.text}</span>
          <small>{t('declaration.fiscalYear', { year })}</small>
        </p>
      </header>
      <div className="poster-text" lang={shown.tongue.value}>
        <h2>{shown.title}</h2>
        {paragraphsOf(shown).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <footer className="poster-foot">
        <div>
          <p className="poster-by" lang={by.lang}>
            {by.text}
          </p>
          <p>{t('declaration.declaredOn', { when: formatDay(String(fields.declaredOn), lang) })}</p>
          {counts.total > 0 ? <p>{t('declaration.signedCount', { count: counts.total })}</p> : null}
          <p className="poster-small">
            {t('declaration.check')}
            <br />
            {address.replace(/^https?:\/\//, '')}
            <br />
            SHA-256 {textSha256.slice(0, 16)}…
          </p>
          {site.demonstration ? <p className="poster-small">{t('common.demonstrationShort')}</p> : null}
        </div>
        <PaperCode address={address} label={t('share.qr')} />
      </footer>
    </article>
  )
}
