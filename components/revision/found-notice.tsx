'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/thai/dates.ts'
import type { Backup } from './backup.ts'

/** Text of an earlier visit that never reached the server: to be taken up or thrown away. */
export function FoundNotice({
  found,
  version,
  onUse,
  onDiscard,
}: {
  found: Backup
  version: number
  onUse: () => void
  onDiscard: () => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  return (
    <Notice tone="gold" role="status">
      <p>{t('revision.found.text', { when: formatInstant(found.at, lang) })}</p>
      {found.version === version ? null : <p className="small">{t('revision.found.older')}</p>}
      <details className="my-2">
        <summary>{t('revision.found.show')}</summary>
        <p className="mt-1 font-semibold" lang="th">
          {found.draft.title}
        </p>
        <p className="max-h-48 overflow-y-auto whitespace-pre-wrap" lang="th">
          {found.draft.summary}
        </p>
      </details>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="button" size="small" onClick={onUse}>
          {t('revision.found.use')}
        </Button>
        <Button type="button" kind="line" size="small" onClick={onDiscard}>
          {t('revision.found.discard')}
        </Button>
      </div>
    </Notice>
  )
}
