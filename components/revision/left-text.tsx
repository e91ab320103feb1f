'use client'
import { useEffect, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/thai/dates.ts'
import { type Backup, draftBackups } from './backup.ts'

/** What this person typed into a draft that was sent on before it was saved: to be read and copied, never lost. */
export function LeftText({ actorId, revisionId }: { actorId: string; revisionId: string }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const [left, setLeft] = useState<(Backup & { visit: string })[]>([])
  const backups = () => draftBackups(window.localStorage, actorId, revisionId, '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; the store belongs to the page
  useEffect(() => setLeft(backups().left(new Date())), [actorId, revisionId])
  return left.map(({ visit, at, draft }) => (
    <Notice key={visit} tone="gold">
      <p>{t('revision.left.text', { when: formatInstant(at, lang) })}</p>
      <div className="my-2 max-h-60 overflow-y-auto rounded-md bg-card p-2" lang="th">
        <p className="font-semibold">{draft.title}</p>
        <p className="whitespace-pre-wrap">{draft.summary}</p>
        {Object.entries(draft.claims).map(([key, claim]) =>
          claim.text ? (
            <p key={key}>
              {key}: {claim.text}
            </p>
          ) : null,
        )}
      </div>
      <Button
        type="button"
        kind="line"
        size="small"
        onClick={() => {
          backups().drop(visit)
          setLeft((list) => list.filter((one) => one.visit !== visit))
        }}
      >
        {t('revision.left.discard')}
      </Button>
    </Notice>
  ))
}
