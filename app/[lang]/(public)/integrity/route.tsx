import { Lotus } from '#components/home/lotus.tsx'
import { Scores } from '#components/home/scores.tsx'
import { type Figure, FigureCards } from '#components/integrity/figure-cards.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { DoorCard } from '#components/ui/card.tsx'
import { listBlessings } from '#lib/blessing/public.ts'
import { activity } from '#lib/content/kinds/activity.ts'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { giftreport } from '#lib/content/kinds/giftreport.ts'
import { contentKinds, sectionOf } from '#lib/content/kinds.ts'
import { listNewestOfEach } from '#lib/content/public.ts'
import { localPath, type Translate, translator } from '#lib/i18n.ts'
import { integrityParts } from '#lib/integrity/parts.ts'
import { findIntegrityFigures, type IntegrityFigures } from '#lib/integrity/public.ts'
import { getSite } from '#lib/office/public.ts'
import { listYearScores } from '#lib/results/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const kinds = contentKinds().filter((kind) => sectionOf(kind) === 'integrity')
  const [site, newest, figures, scores, { count: blessings }] = await Promise.all([
    getSite(),
    listNewestOfEach(kinds),
    findIntegrityFigures(),
    listYearScores(),
    listBlessings(1),
  ])
  return { lang, site, kinds, newest, figures, scores, blessings }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: '/integrity',
    title: t('integrity.title'),
    description: t('integrity.lead'),
  })
}

/** A number that is not known is not shown, not even as nought. */
function shownFigures({ activities, signatures, gifts }: IntegrityFigures, t: Translate): Figure[] {
  return [
    ...(activities
      ? [
          {
            path: `/${activity.path}/${activities.year}`,
            value: activities.count,
            label: t('integrity.activities', { count: activities.count, year: String(activities.year) }),
            beside: t('integrity.byGroups', { count: activities.groups }),
          },
        ]
      : []),
    ...(signatures
      ? [
          {
            path: `/${declaration.path}/${signatures.year}`,
            value: signatures.count,
            label: t('integrity.signatures', { count: signatures.count, year: signatures.year }),
            beside: t('integrity.signedThemselves'),
          },
        ]
      : []),
    ...(gifts
      ? [
          {
            path: `/${giftreport.path}/${gifts.year}`,
            value: gifts.kept,
            label: t('integrity.giftsKept', { count: gifts.kept, year: gifts.year }),
            beside: t('integrity.giftsOffered', { count: gifts.offered }),
          },
        ]
      : []),
  ]
}

function body({ lang, site, kinds, newest, figures, scores, blessings }: Facts) {
  const t = translator(lang)
  const motto = worded(lang, site.mottoTh, site.mottoEn)
  return (
    <Shell lang={lang} site={site} path="/integrity" section="integrity">
      <div className="head hub-head">
        <div>
          <h1>{t('integrity.title')}</h1>
          {motto.text ? (
            <p className="mt-1 text-[1.1rem] font-semibold" lang={motto.lang}>
              {motto.text}
            </p>
          ) : null}
          <p className="soft mt-1">{t('integrity.lead')}</p>
        </div>
        <Lotus />
      </div>
      <FigureCards figures={shownFigures(figures, t)} lang={lang} t={t} />
      <div className="mt-8 grid gap-8 lg:grid-cols-2">
        {integrityParts.map((part) => {
          const doors = part.kinds.flatMap((name) => kinds.find((kind) => kind.name === name) ?? [])
          return doors.length === 0 ? null : (
            <div key={part.name} className="grid content-start gap-6">
              <section aria-labelledby={`part-${part.name}`}>
                <h2 id={`part-${part.name}`}>{t(`integrity.part.${part.name}`)}</h2>
                <div className="mt-3 grid gap-4">
                  {doors.map((kind) => {
                    const content = newest.find((one) => one.kind === kind)?.content
                    return (
                      <DoorCard
                        key={kind.name}
                        href={localPath(lang, `/${kind.path}`)}
                        title={kind.words.many[lang]}
                      >
                        {kind.words.lead[lang]}
                        <span className="small mt-2 block">
                          {content
                            ? words(worded(lang, content.title, content.titleEn))
                            : t('integrity.nothingYet')}
                        </span>
                      </DoorCard>
                    )
                  })}
                  {part.name === 'promise' ? (
                    <DoorCard href={localPath(lang, '/integrity/blessings')} title={t('blessing.title')}>
                      {t('blessing.lead')}
                      <span className="small mt-2 block">
                        {t('integrity.blessings', { count: blessings })}
                      </span>
                    </DoorCard>
                  ) : null}
                </div>
              </section>
              {part.name === 'proof' ? <Scores results={scores} lang={lang} t={t} /> : null}
            </div>
          )
        })}
      </div>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
