import type { Metadata } from 'next'
import { Empty } from '#components/admin/empty.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { FeedForm } from '#components/calendar/feed-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { listFeeds } from '#lib/calendar/queries.ts'
import { worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('calendar.title') }
}

export default async function CalendarPage() {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const feeds = await listFeeds(actor)
  return (
    <>
      <PageHead t={t} title={t('calendar.title')} lead={t('calendar.lead')} />
      <p className="mb-5">
        <a href="/admin/holidays">{t('calendar.holidays')}</a>
      </p>
      {feeds.length === 0 ? <Empty title={t('calendar.empty')} text={t('calendar.emptyText')} /> : null}
      <div className="grid gap-5 items-start md:grid-cols-2">
        {feeds.map(({ scope, nameTh, nameEn, madeAt, madeBy }) => {
          const name = nameTh ? worded(lang, nameTh, nameEn ?? '').text : t('calendar.office')
          const hint = madeAt
            ? t('calendar.open', { when: formatInstant(madeAt, lang), who: madeBy ?? '' })
            : t('calendar.none')
          return (
            <Section key={scope} title={name} hint={hint}>
              <FeedForm scope={scope} name={name} isOpen={madeAt !== null} />
            </Section>
          )
        })}
      </div>
    </>
  )
}
