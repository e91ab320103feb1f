import { langParam } from '#lib/site/lang.ts'
import { contentsBody, contentsHead, readContents } from '../../[content]/content-list.tsx'
import { type Asked, publicPage } from '../../public-page.tsx'

async function read({ params, query }: Asked<{ part: string }>) {
  const { lang, part } = await params
  return readContents(langParam(lang), `integrity/${part}`, query)
}

export const GET = publicPage({ read, head: contentsHead, body: contentsBody })
