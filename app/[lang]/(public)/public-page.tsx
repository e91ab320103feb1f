import type { NextRequest } from 'next/server'
import { writeDocument } from '#components/layout/document.tsx'
import type { Lang } from '#lib/i18n.ts'
import { cardParameter } from '#lib/sharing/card.ts'
import type { PageHead } from '#lib/site/metadata.ts'

export type Query = Record<string, string | string[] | undefined>

export interface Asked<Params> {
  params: Promise<Params & { lang: string }>
  query: Query
}

interface PublicPage<Params, Facts> {
  /** Everything the page tells; ends in notFound() or a redirect where there is nothing to tell. */
  read(asked: Asked<Params>): Promise<Facts>
  head(facts: Facts): PageHead
  body(facts: Facts): React.ReactNode
  /** 200 where it does not say otherwise. */
  status?(facts: Facts): number
}

function queryOf({ nextUrl: { searchParams } }: NextRequest): Query {
  const query: Query = {}
  for (const name of searchParams.keys()) {
    const values = searchParams.getAll(name)
    query[name] = values.length > 1 ? values : values[0]
  }
  return query
}

/**
 * A page for citizens and assessors. It has no script and is never hydrated, so it is answered as the document it is:
 * React's streams, made for pages that come alive in a browser, would cost twice the rest.
 */
export const publicPage =
  <Params, Facts extends { lang: Lang }>({ read, head, body, status }: PublicPage<Params, Facts>) =>
  async (request: NextRequest, { params }: { params: Promise<Params & { lang: string }> }) => {
    const facts = await read({ params, query: queryOf(request) })
    const code = status?.(facts) ?? 200
    // The server asks so for what the picture of the page shows; no address of a reader has this parameter.
    if (request.nextUrl.searchParams.has(cardParameter))
      return Response.json(head(facts).picture?.card ?? null, { status: code })
    return new Response(writeDocument(facts.lang, head(facts), body(facts)), {
      status: code,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
  }
