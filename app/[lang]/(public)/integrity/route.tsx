import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { DoorCard } from '#components/ui/card.tsx'
import { contentKinds, sectionOf } from '#lib/content/kinds.ts'
import { listNewestOfEach } from '#lib/content/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const kinds = contentKinds().filter((kind) => sectionOf(kind) === 'integrity')
  const [site, newest] = await Promise.all([getSite(), listNewestOfEach(kinds)])
  return { lang, site, kinds, newest }
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

function body({ lang, site, kinds, newest }: Facts) {
  const t = translator(lang)
  const motto = worded(lang, site.mottoTh, site.mottoEn)
  return (
    <Shell lang={lang} site={site} path="/integrity" section="integrity">
      <div className="head">
        <h1>{t('integrity.title')}</h1>
        {motto.text ? (
          <p className="mt-1 text-[1.1rem] font-semibold" lang={motto.lang}>
            {motto.text}
          </p>
        ) : null}
        <p className="soft mt-1">{t('integrity.lead')}</p>
      </div>
      <h2 className="mt-7">{t('integrity.parts')}</h2>
      <div className="mt-3 grid gap-5 md:grid-cols-2 lg:grid-cols-3">
        {kinds.map((kind) => {
          const content = newest.find((one) => one.kind === kind)?.content
          return (
            <DoorCard key={kind.name} href={localPath(lang, `/${kind.path}`)} title={kind.words.many[lang]}>
              {kind.words.lead[lang]}
              <span className="small soft mt-2 block">
                {content ? words(worded(lang, content.title, content.titleEn)) : t('integrity.nothingYet')}
              </span>
            </DoorCard>
          )
        })}
      </div>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
