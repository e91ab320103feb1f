import { writeFeed } from '#lib/feed/public.ts'
import { langParam } from '#lib/site/lang.ts'

export const dynamic = 'force-dynamic'
export const GET = async (_request: Request, { params }: { params: Promise<{ lang: string }> }) =>
  writeFeed('/feed.xml', langParam((await params).lang))
