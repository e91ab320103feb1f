import { figuresBeside } from '#components/strategy/figures-view.tsx'
import { strategy } from '#lib/content/kinds/strategy.ts'
import { translator } from '#lib/i18n.ts'
import { langParam } from '#lib/site/lang.ts'
import { listStepFigures } from '#lib/strategy/public.ts'
import { contentBody, contentHead, contentStatus, readContent } from '../../../[content]/content-page.tsx'
import { type Asked, publicPage } from '../../../public-page.tsx'

async function read({ params }: Asked<{ year: string }>) {
  const { lang, year } = await params
  const facts = await readContent(langParam(lang), strategy.path, year, null)
  return { ...facts, figures: await listStepFigures(Number(year)) }
}

const body = (facts: Awaited<ReturnType<typeof read>>) =>
  contentBody(facts, {
    beside: figuresBeside(facts.figures, { lang: facts.lang, t: translator(facts.lang) }),
  })

export const GET = publicPage({ read, head: contentHead, body, status: contentStatus })
