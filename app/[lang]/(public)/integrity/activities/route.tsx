import { langParam } from '#lib/site/lang.ts'
import { type Asked, publicPage } from '../../public-page.tsx'
import { readYear, yearBody, yearHead } from './year-page.tsx'

const read = async ({ params, query }: Asked<object>) => readYear(langParam((await params).lang), null, query)

export const GET = publicPage({ read, head: yearHead, body: yearBody })
