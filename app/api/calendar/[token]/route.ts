import { calendarOf } from '#lib/calendar/feed.ts'

/** The calendar of an address that was handed out; who has the address needs no account. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const calendar = /^[A-Za-z0-9_-]{43}$/.test(token) ? await calendarOf(token) : null
  if (!calendar) return new Response('not found\n', { status: 404 })
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="deadlines.ics"',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
