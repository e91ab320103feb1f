import { langParam } from '#lib/site/lang.ts'
import { contentBody, contentHead, contentStatus, readContent } from '../../../[content]/content-page.tsx'
import { type Asked, publicPage } from '../../../public-page.tsx'

async function read({ params }: Asked<{ part: string; name: string }>) {
  const { lang, part, name } = await params
  return readContent(langParam(lang), `integrity/${part}`, name, null)
}

export const GET = publicPage({ read, head: contentHead, body: contentBody, status: contentStatus })
