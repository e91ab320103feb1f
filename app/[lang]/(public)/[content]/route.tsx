import { langParam } from '#lib/site/lang.ts'
import { type Asked, publicPage } from '../public-page.tsx'
import { contentsBody, contentsHead, readContents } from './content-list.tsx'

async function read({ params, query }: Asked<{ content: string }>) {
  const { lang, content } = await params
  return readContents(langParam(lang), content, query)
}

export const GET = publicPage({ read, head: contentsHead, body: contentsBody })
