import { notFound } from 'next/navigation'
import { PaperBar } from '#components/declaration/paper-view.tsx'
import { Poster } from '#components/declaration/poster-view.tsx'
import { paperPage } from '#lib/declaration/paper.ts'
import { canBePoster } from '#lib/declaration/text.ts'
import { translator } from '#lib/i18n.ts'
import { langParam } from '#lib/site/lang.ts'
import { pageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../../../../public-page.tsx'
import { readPaper } from '../paper.ts'

async function read({ params, query }: Asked<{ year: string }>) {
  const { lang: langText, year } = await params
  const lang = langParam(langText)
  const facts = await readPaper(lang, year)
  const posters = facts.translations.filter(canBePoster)
  const wanted = query.in ?? lang
  const shown =
    posters.find(({ tongue }) => tongue.value === wanted) ??
    (query.in === undefined ? posters[0] : null) ??
    notFound()
  return { ...facts, posters, shown, paper: query.paper === 'a3' ? ('a3' as const) : ('a4' as const) }
}
type Facts = Awaited<ReturnType<typeof read>>

const head = ({ lang, site, year, shown }: Facts) =>
  pageHead({
    lang,
    site,
    path: paperPage(year, 'poster'),
    canonical: `/integrity/declarations/${year}`,
    title: `${translator(lang)('declaration.poster')} ${year} · ${shown.tongue.label[lang]}`,
    description: shown.title,
    noindex: true,
    card: null,
  })

function body(facts: Facts) {
  const { lang, site, year, shown, paper } = facts
  const t = translator(lang)
  return (
    <main id="main" className={`paper paper-${paper}`}>
      <PaperBar
        lang={lang}
        t={t}
        year={year}
        title={`${t('declaration.poster')} · ${shown.tongue.label[lang]}`}
        page={paperPage(year, 'poster', { in: shown.tongue.value, paper })}
        hint={t('declaration.printPoster', { paper: paper.toUpperCase() })}
        others={[
          ...facts.posters
            .filter((one) => one !== shown)
            .map(({ tongue }) => ({
              href: paperPage(year, 'poster', { in: tongue.value, paper }),
              label: tongue.own,
              lang: tongue.value,
            })),
          {
            href: paperPage(year, 'poster', { in: shown.tongue.value, paper: paper === 'a3' ? 'a4' : 'a3' }),
            label: paper === 'a3' ? 'A4' : 'A3',
          },
          { href: paperPage(year, 'booklet'), label: t('declaration.booklet') },
        ]}
      />
      <Poster facts={facts} site={site} shown={shown} />
    </main>
  )
}

export const GET = publicPage({ read, head, body })
