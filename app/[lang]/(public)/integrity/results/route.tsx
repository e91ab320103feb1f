import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { ActionList } from '#components/results/action-list.tsx'
import { ScoreLine } from '#components/results/score-line.tsx'
import { ScoreTable } from '#components/results/score-table.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { results as kind } from '#lib/content/kinds/results.ts'
import { rowsFieldOf, sectionOf } from '#lib/content/kinds.ts'
import type { Row } from '#lib/content/values.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { listResults } from '#lib/results/public.ts'
import { actionState } from '#lib/results/scores.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type Asked, publicPage } from '../../public-page.tsx'

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, results] = await Promise.all([getSite(), listResults()])
  return { lang, site, results }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  return pageHead({
    lang,
    site,
    path: `/${kind.path}`,
    title: kind.words.many[lang],
    description: kind.words.lead[lang],
  })
}

function body({ lang, site, results }: Facts) {
  const t = translator(lang)
  const scores = results.flatMap(({ score }) => score ?? [])
  const actionsOf = results
    .map((result) => ({ ...result, actions: result.fields.actions as Row[] }))
    .filter(({ actions }) => actions.length > 0)
    .reverse()
  const actions = actionsOf.flatMap((result) => result.actions)
  const done = actions.filter((row) => actionState(row) !== 'open').length
  return (
    <Shell lang={lang} site={site} path={`/${kind.path}`} section={sectionOf(kind)}>
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('integrity.title'), href: localPath(lang, '/integrity') }]}
        />
        <h1 className="mt-1">{kind.words.many[lang]}</h1>
        <p className="soft mt-1">{kind.words.lead[lang]}</p>
      </div>
      {scores.length > 0 ? (
        <section aria-labelledby="scores" className="mt-5">
          <h2 id="scores">{t('results.trend')}</h2>
          <div className="card mt-3 grid gap-x-8 gap-y-2 md:grid-cols-2">
            <ScoreLine results={scores} t={t} />
            <div>
              <ScoreTable results={scores} lang={lang} t={t} />
              <ul className="small soft mt-2">
                {scores.map(({ fiscalYear, source }) => (
                  <li key={fiscalYear}>
                    {fiscalYear}: {words(worded(lang, source.th, source.en))}
                  </li>
                ))}
              </ul>
            </div>
          </div>
          <p className="mt-3 no-print">
            <a className="inline-flex items-center gap-2 py-1" href={`/${kind.path}/scores.csv`}>
              <Icon name="download" />
              {t('results.csv')}
            </a>
          </p>
        </section>
      ) : (
        <p className="card mt-5">{t('results.none')}</p>
      )}
      {actions.length > 0 ? (
        <section aria-labelledby="actions" className="mt-8">
          <h2 id="actions">{t('results.actions')}</h2>
          <p className="mt-1">
            {t('results.doneOf', { done: String(done), open: String(actions.length - done) })}
          </p>
          {actionsOf.map(({ fiscalYear, publishedAt, actions: rows }) => (
            <section key={fiscalYear} aria-labelledby={`actions-${fiscalYear}`} className="mt-5">
              <h3 id={`actions-${fiscalYear}`}>
                <a href={localPath(lang, `/${kind.path}/${fiscalYear}`)}>
                  {t('results.afterYear', { year: String(fiscalYear) })}
                </a>
              </h3>
              <ActionList
                field={rowsFieldOf(kind, 'actions')}
                rows={rows}
                overdueOn={dayOf(publishedAt)}
                lang={lang}
                t={t}
              />
            </section>
          ))}
        </section>
      ) : null}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
