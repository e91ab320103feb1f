'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatTime } from '#lib/thai/dates.ts'
import type { useSaving } from './use-saving.ts'

/** Places that somebody else changed meanwhile and that were taken into the draft. */
export function TakenNotice({
  taken,
  self,
  nameOf,
  onRead,
}: {
  taken: NonNullable<ReturnType<typeof useSaving>['taken']>
  /** the reader's own id */
  self: string
  nameOf: (place: (typeof taken)['places'][number]) => string
  onRead: () => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  return (
    <Notice tone="info" role="status">
      <p>
        {t(taken.by?.id === self ? 'revision.taken.ownTab' : 'revision.taken.by', {
          who: taken.by?.name ?? t('revision.conflict.theirs'),
          when: formatTime(taken.at, lang),
          what: taken.places.map(nameOf).join(', '),
        })}
      </p>
      <p className="mt-2">
        <Button type="button" kind="line" size="small" onClick={onRead}>
          {t('revision.taken.read')}
        </Button>
      </p>
    </Notice>
  )
}
