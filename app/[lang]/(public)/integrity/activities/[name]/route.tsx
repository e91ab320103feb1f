import { activity } from '#lib/content/kinds/activity.ts'
import { langParam } from '#lib/site/lang.ts'
import { yearParam } from '#lib/site/params.ts'
import { contentBody, contentHead, contentStatus, readContent } from '../../../[content]/content-page.tsx'
import { type Asked, publicPage } from '../../../public-page.tsx'
import { readYear, yearBody, yearHead } from '../year-page.tsx'

// A fiscal year, or the id of an activity: four digits are never one.
async function read({ params, query }: Asked<{ name: string }>) {
  const { lang: langText, name } = await params
  const lang = langParam(langText)
  const year = yearParam(name)
  return year === null
    ? { lang, content: await readContent(lang, activity.path, name, null), list: null }
    : { lang, content: null, list: await readYear(lang, year, query) }
}
type Facts = Awaited<ReturnType<typeof read>>

export const GET = publicPage<{ name: string }, Facts>({
  read,
  head: ({ content, list }) => (content ? contentHead(content) : yearHead(list!)),
  body: ({ content, list }) => (content ? contentBody(content) : yearBody(list!)),
  status: ({ content }) => (content ? contentStatus(content) : 200),
})
