import ical, { ICalCalendarMethod } from 'ical-generator'
import { asDay } from '#lib/calendar/days.ts'
import { contentPath } from '#lib/content/kinds.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import type { PublicEvent } from './public.ts'

/** Events as RFC 5545 writes them: whole days, an id that stays, the address of the news. What is not translated says so. */
export function eventsAsCalendar(
  events: readonly PublicEvent[],
  { name, origin, lang }: { name: string; origin: string; lang: Lang },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Sucharit', product: 'events', language: lang === 'th' ? 'TH' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3_600,
  })
  for (const event of events) {
    const title = worded(lang, event.title, event.titleEn)
    const place = worded(lang, event.placeTh, event.placeEn).text
    calendar.createEvent({
      id: `${event.id}@${new URL(origin).host}`,
      start: asDay(event.startsOn),
      end: asDay(event.endsOn, 1),
      allDay: true,
      stamp: event.publishedAt,
      summary: title.text,
      url: origin + localPath(lang, contentPath(event)),
      ...(title.lang ? { description: translator(lang)('content.untranslated') } : {}),
      ...(place ? { location: place } : {}),
    })
  }
  return calendar.toString()
}
