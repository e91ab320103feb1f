import { PaperCode } from '#components/declaration/paper-view.tsx'
import { declaredBy, type PaperShown } from '#components/declaration/poster-view.tsx'
import { OfficeMark } from '#components/layout/mark.tsx'
import { words } from '#components/layout/worded.tsx'
import { paragraphsOf, type Translation } from '#lib/declaration/text.ts'
import { env } from '#lib/env.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

interface BookletFacts extends PaperShown {
  translations: readonly Translation[]
  others: readonly Translation[]
}

/** A5: a cover, each language on leaves of its own, and how anyone can check it. */
export function Booklet({
  facts,
  site,
  lang,
  t,
}: {
  facts: BookletFacts
  site: Site
  lang: Lang
  t: Translate
}) {
  const { year, fields, translations } = facts
  const by = declaredBy(fields, lang)
  return (
    <article className="booklet">
      <section className="sheet-of-paper leaf cover">
        <OfficeMark lang={lang} logo={site.logo} />
        <p className="cover-office">{words(worded(lang, site.nameTh, site.nameEn))}</p>
        <h2>{words(worded(lang, facts.revision.title, facts.revision.titleEn))}</h2>
        <ul>
          {translations.map(({ tongue }) => (
            <li key={tongue.value} lang={tongue.value}>
              {tongue.own}
            </li>
          ))}
        </ul>
        <p>
          <span lang={by.lang}>{by.text}</span>
          <br />
          {t('declaration.declaredOn', { when: formatDay(String(fields.declaredOn), lang) })}
        </p>
        {site.demonstration ? <p className="small">{t('common.demonstrationShort')}</p> : null}
      </section>
      {translations.map((translation) => (
        <section
          key={translation.tongue.value}
          className="sheet-of-paper leaf"
          lang={translation.tongue.value}
        >
          <p className="leaf-tongue">{translation.tongue.own}</p>
          <h2>{translation.title}</h2>
          {paragraphsOf(translation).map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <LastLeaf facts={facts} year={year} lang={lang} t={t} />
    </article>
  )
}

function LastLeaf({
  facts: { counts, others, textSha256 },
  year,
  lang,
  t,
}: {
  facts: BookletFacts
  year: string
  lang: Lang
  t: Translate
}) {
  const address = env().PUBLIC_URL + localPath(lang, `/integrity/declarations/${year}`)
  return (
    <section className="sheet-of-paper leaf">
      <h2>{t('declaration.signatures')}</h2>
      {counts.firstAt && counts.lastAt ? (
        <>
          <p>
            {t('declaration.signedBy', {
              count: counts.total,
              first: formatDay(dayOf(counts.firstAt), lang),
              last: formatDay(dayOf(counts.lastAt), lang),
            })}
          </p>
          <dl className="leaf-counts">
            {counts.groups.map(({ nameTh, nameEn, count }) => (
              <div key={nameTh}>
                <dt>{nameTh ? words(worded(lang, nameTh, nameEn)) : t('declaration.noGroup')}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p>{t('declaration.nobodyYet')}</p>
      )}
      {others.length > 0 ? (
        <p>
          {t('declaration.notInBooklet', {
            languages: others.map(({ tongue }) => tongue.label[lang]).join(', '),
          })}
        </p>
      ) : null}
      <div className="leaf-proof">
        <p>
          {t('declaration.check')}
          <br />
          <span className="hash">{address.replace(/^https?:\/\//, '')}</span>
          <br />
          SHA-256 <span className="hash">{textSha256}</span>
        </p>
        <PaperCode address={address} label={t('share.qr')} />
      </div>
    </section>
  )
}
