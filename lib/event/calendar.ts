import ical, { ICalCalendarMethod } from 'ical-generator'
import { asDay } from '#lib/calendar/days.ts'
import { contentPath } from '#lib/content/kinds.ts'
import type { PublicEvent } from './public.ts'

/** Events as RFC 5545 writes them: whole days, an id that stays, the address of the news. */
export function eventsAsCalendar(events: readonly PublicEvent[], name: string, origin: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'Sucharit', product: 'events', language: 'TH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3_600,
  })
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@${new URL(origin).host}`,
      start: asDay(event.startsOn),
      end: asDay(event.endsOn, 1),
      allDay: true,
      stamp: event.publishedAt,
      summary: event.title,
      url: origin + contentPath(event),
      ...(event.placeTh ? { location: event.placeTh } : {}),
    })
  return calendar.toString()
}
