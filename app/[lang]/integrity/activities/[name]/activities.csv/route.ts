import { activitiesCsv } from '#lib/activity/csv.ts'
import { listActivities } from '#lib/activity/public.ts'
import { env } from '#lib/env.ts'
import { yearParam } from '#lib/site/params.ts'

export const dynamic = 'force-dynamic'

/** The activities of a fiscal year as they are public now. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const year = yearParam((await params).name)
  const activities = year === null ? [] : await listActivities(year)
  if (activities.length === 0) return new Response('not found\n', { status: 404 })
  return new Response(activitiesCsv(activities, env().PUBLIC_URL), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
