import { OrgChart } from '#components/content/org-chart.tsx'
import { stateTone } from '#components/item/item-state.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { ContactFacts } from '#components/office/contact-facts.tsx'
import { MapDrawing } from '#components/office/map-drawing.tsx'
import { DoorCard } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { groupPages } from '#lib/content/about-groups.ts'
import { page } from '#lib/content/kinds/page.ts'
import { policy } from '#lib/content/kinds/policy.ts'
import { listNamedContents } from '#lib/content/public.ts'
import type { Unit } from '#lib/content/units.ts'
import { itemStates } from '#lib/cycle/public-state.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { findOfficeDetails, getSite, type OfficeDetails } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { worded } from '#lib/site/words.ts'
import { type Asked, publicPage } from '../public-page.tsx'

const legend = {
  complete: 'ita.legendComplete',
  partial: 'ita.legendPartial',
  none: 'ita.legendNone',
} as const

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, office, pages, policies] = await Promise.all([
    getSite(),
    findOfficeDetails(),
    listNamedContents(page),
    listNamedContents(policy),
  ])
  return { lang, site, office, pages, policies }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: '/about',
    title: t('about.title'),
    description: t('about.description'),
  })
}

/** The least that a structure says, where the office has not written its own page: the director over the groups. */
const plainStructure = (groups: OfficeDetails['groups']): Unit[] => [
  {
    name: { th: translator('th')('about.director'), en: translator('en')('about.director') },
    children: groups.map(({ nameTh, nameEn }) => ({ name: { th: nameTh, en: nameEn }, children: [] })),
  },
]

function body({ lang, site, office, pages, policies }: Facts) {
  const t = translator(lang)
  const motto = worded(lang, site.mottoTh, site.mottoEn)
  const groups = office?.groups ?? []
  const hasStructure = pages.some(({ slug }) => slug === 'structure')
  const doors = [
    // That of complaints is shown at an address of its own.
    ...groupPages(pages.filter(({ slug }) => slug !== 'complaints')).map(({ title, pages: ofGroup }) => ({
      title: title[lang],
      doors: ofGroup.map((one) => ({
        path: `/about/${one.slug}`,
        title: worded(lang, one.title, one.titleEn),
        lead: worded(lang, summaryLine(one.summary, 110), summaryLine(one.summaryEn, 110)),
      })),
    })),
    {
      title: t('about.rights'),
      doors: [
        { path: '/oia', title: { text: t('oia.title') }, lead: { text: t('oia.lead') } },
        {
          path: '/complaints',
          title: { text: t('complaints.title') },
          lead: { text: t('site.doAskText') },
        },
        { path: '/services', title: { text: t('common.services') }, lead: { text: t('site.doServiceText') } },
        ...policies.slice(0, 4).map((one) => ({
          path: `/policies/${one.slug}`,
          title: worded(lang, one.title, one.titleEn),
          lead: worded(lang, summaryLine(one.summary, 110), summaryLine(one.summaryEn, 110)),
        })),
      ],
    },
  ]

  return (
    <Shell lang={lang} site={site} path="/about" section="about">
      <div className="head">
        <h1>{words(worded(lang, site.nameTh || t('about.title'), site.nameEn))}</h1>
        {lang === 'en' && site.nameEn && site.nameTh ? (
          <p className="soft" lang="th">
            {site.nameTh}
          </p>
        ) : null}
        <p className="mt-2 text-[1.08rem]">{t('about.lead')}</p>
        <p className="mt-2 no-print">
          <a className="inline-block py-1" href="#contact">
            {t('about.contact')}
          </a>
        </p>
      </div>
      {doors.map((group) => (
        <section key={group.title} aria-label={group.title} className="mt-7">
          <h2>{group.title}</h2>
          <div className="mt-3 grid gap-5 md:grid-cols-3">
            {group.doors.map((door) => (
              <DoorCard key={door.path} href={localPath(lang, door.path)} title={words(door.title)}>
                {words(door.lead)}
              </DoorCard>
            ))}
          </div>
        </section>
      ))}
      {hasStructure || groups.length === 0 ? null : (
        <section aria-labelledby="structure" className="mt-7">
          <h2 id="structure">{t('about.structure')}</h2>
          <OrgChart units={plainStructure(groups)} lang={lang} t={t} />
        </section>
      )}
      <div className="two">
        <div>
          <section aria-labelledby="contact">
            <h2 id="contact">{t('about.contact')}</h2>
            <MapDrawing />
            <ContactFacts office={office} name={site.nameTh} lang={lang} t={t} />
          </section>
          <section aria-labelledby="reading" className="mt-10">
            <h2 id="reading">{t('about.reading')}</h2>
            <ol className="prose mt-2 list-decimal pl-6">
              <li>{t('about.read1')}</li>
              <li>
                {t('about.read2')}
                <ul className="mt-2 grid gap-1.5 !list-none !pl-0">
                  {itemStates.map((state) => (
                    <li key={state}>
                      <Chip tone={stateTone[state]}>{t(`common.state.${state}`)}</Chip> {t(legend[state])}
                    </li>
                  ))}
                </ul>
              </li>
              <li>{t('about.read3')}</li>
            </ol>
          </section>
          <section aria-labelledby="trust" className="mt-10">
            <h2 id="trust">{t('about.trust')}</h2>
            <p className="mt-2">{t('about.trustFile')}</p>
            <p className="mt-2">{t('about.trustChain')}</p>
            <p id="chain" className="mt-3">
              {t('about.chainNow', { seq: String(site.auditSeq) })}
              <br />
              <span className="hash">
                {/[^0]/.test(site.auditHash) ? site.auditHash : t('common.chainNone')}
              </span>
            </p>
          </section>
        </div>
        <aside>
          {motto.text ? (
            <section className="notice" aria-labelledby="motto">
              <h2 id="motto" className="text-[1.06rem]">
                {t('about.motto')}
              </h2>
              <p className="mt-1 text-[1.1rem] font-semibold" lang={motto.lang}>
                {motto.text}
              </p>
            </section>
          ) : null}
          {office?.directorName ? (
            <section className="card mt-5" aria-labelledby="director">
              <h2 id="director" className="text-[1.06rem]">
                {t('about.director')}
              </h2>
              <p lang={lang === 'th' ? undefined : 'th'}>{office.directorName}</p>
            </section>
          ) : null}
          {groups.length > 0 ? (
            <section className="card mt-5" aria-labelledby="groups">
              <h2 id="groups" className="text-[1.06rem]">
                {t('about.groups')}
              </h2>
              <p className="small soft">{t('about.groupsLead')}</p>
              <ul className="rows mt-2">
                {groups.map((group) => (
                  <li key={group.slug}>
                    <a href={localPath(lang, `/evidence?group=${group.slug}`)}>
                      {words(worded(lang, group.nameTh, group.nameEn))}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
