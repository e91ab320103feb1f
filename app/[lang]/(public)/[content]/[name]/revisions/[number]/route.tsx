import { notFound } from 'next/navigation'
import { langParam } from '#lib/site/lang.ts'
import { numberParam } from '#lib/site/params.ts'
import { type Asked, publicPage } from '../../../../public-page.tsx'
import { contentBody, contentHead, contentStatus, readContent } from '../../../content-page.tsx'

async function read({ params }: Asked<{ content: string; name: string; number: string }>) {
  const { lang, content, name, number: numberText } = await params
  return readContent(langParam(lang), content, name, numberParam(numberText) ?? notFound())
}

export const GET = publicPage({ read, head: contentHead, body: contentBody, status: contentStatus })
