import { notFound } from 'next/navigation'
import { langParam } from '#lib/site/lang.ts'
import { numberParam } from '#lib/site/params.ts'
import {
  contentBody,
  contentHead,
  contentStatus,
  readContent,
} from '../../../../../[content]/content-page.tsx'
import { type Asked, publicPage } from '../../../../../public-page.tsx'

async function read({ params }: Asked<{ part: string; name: string; number: string }>) {
  const { lang, part, name, number } = await params
  return readContent(langParam(lang), `integrity/${part}`, name, numberParam(number) ?? notFound())
}

export const GET = publicPage({ read, head: contentHead, body: contentBody, status: contentStatus })
