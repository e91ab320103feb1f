import { writeFeed } from '#lib/feed/public.ts'

export const dynamic = 'force-dynamic'
export const GET = (): Promise<Response> => writeFeed('/evidence/feed.xml')
