import { Booklet } from '#components/declaration/booklet-view.tsx'
import { PaperBar } from '#components/declaration/paper-view.tsx'
import { paperPage } from '#lib/declaration/paper.ts'
import { translator } from '#lib/i18n.ts'
import { langParam } from '#lib/site/lang.ts'
import { pageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../../../../public-page.tsx'
import { type PaperFacts, readPaper } from '../paper.ts'

async function read({ params }: Asked<{ year: string }>) {
  const { lang, year } = await params
  return readPaper(langParam(lang), year)
}

const head = ({ lang, site, year, revision }: PaperFacts) =>
  pageHead({
    lang,
    site,
    path: paperPage(year, 'booklet'),
    canonical: `/integrity/declarations/${year}`,
    title: `${translator(lang)('declaration.booklet')} ${year}`,
    description: revision.title,
    noindex: true,
    card: null,
  })

function body(facts: PaperFacts) {
  const { lang, site, year } = facts
  const t = translator(lang)
  return (
    <main id="main" className="paper paper-a5">
      <PaperBar
        lang={lang}
        t={t}
        year={year}
        title={t('declaration.booklet')}
        page={paperPage(year, 'booklet')}
        hint={t('declaration.printBooklet')}
        others={[{ href: paperPage(year, 'poster'), label: t('declaration.poster') }]}
      />
      <Booklet facts={facts} site={site} lang={lang} t={t} />
    </main>
  )
}

export const GET = publicPage({ read, head, body })
