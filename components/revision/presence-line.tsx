'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Icon } from '#components/ui/icons.tsx'
import type { Present } from '#lib/evidence/presence.ts'
import { formatTime } from '#lib/thai/dates.ts'

/** Who else has the draft open, and since when; the same person in another tab is told so. */
export function PresenceLine({ others, self }: { others: readonly Present[]; self: string }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  return (
    <div role="status" className="empty:hidden">
      {others.map(({ id, name, since }) => (
        <p key={id} className="notice notice-info small">
          <Icon name="pen" />{' '}
          {t(id === self ? 'revision.presence.self' : 'revision.presence.other', {
            name,
            when: formatTime(since, lang),
          })}
        </p>
      ))}
    </div>
  )
}
