import { langParam } from '#lib/site/lang.ts'
import { type Asked, publicPage } from '../../public-page.tsx'
import { contentBody, contentHead, contentStatus, readContent } from '../content-page.tsx'

async function read({ params }: Asked<{ content: string; name: string }>) {
  const { lang, content, name } = await params
  return readContent(langParam(lang), content, name, null)
}

export const GET = publicPage({ read, head: contentHead, body: contentBody, status: contentStatus })
