import { env } from '#lib/env.ts'
import { eventsAsCalendar } from '#lib/event/calendar.ts'
import { listEvents } from '#lib/event/public.ts'
import { getSite } from '#lib/office/public.ts'
import { siteName } from '#lib/site/metadata.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [site, events] = await Promise.all([getSite(), listEvents()])
  return new Response(eventsAsCalendar(events, `ปฏิทิน ${siteName(site, 'th')}`, env().PUBLIC_URL), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
