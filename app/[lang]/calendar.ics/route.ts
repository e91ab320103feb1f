import { env } from '#lib/env.ts'
import { eventsAsCalendar } from '#lib/event/calendar.ts'
import { listEvents } from '#lib/event/public.ts'
import { translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { siteName } from '#lib/site/metadata.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ lang: string }> }) {
  const lang = langParam((await params).lang)
  const [site, events] = await Promise.all([getSite(), listEvents()])
  const name = `${translator(lang)('content.calendar')} ${siteName(site, lang)}`
  return new Response(eventsAsCalendar(events, { name, origin: env().PUBLIC_URL, lang }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
