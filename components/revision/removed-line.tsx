'use client'
import { useEffect, useRef } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icons.tsx'
import type { Message } from '#lib/result.ts'
import type { RemovedFile } from './use-files.ts'

/** Stands where a file was until the page is left: what was taken out can be put back as it was. */
export function RemovedLine({
  removed: { file, claims },
  trouble,
  onRestore,
}: {
  removed: RemovedFile
  trouble: Message | undefined
  onRestore: () => void
}) {
  const { t, say } = useSay()
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => undo.current?.focus(), [])
  return (
    <li className="file">
      <span className="sheet opacity-60" aria-hidden="true">
        <Icon name="close" />
      </span>
      <div className="min-w-0">
        <p role="status">
          {t('revision.file.removed', { name: file.displayName, claims: Object.keys(claims).length })}
        </p>
        {trouble ? (
          <p className="error" role="alert">
            {say(trouble)}
          </p>
        ) : null}
      </div>
      <Button ref={undo} type="button" kind="quiet" size="small" onClick={onRestore}>
        {t('revision.file.undo')}
      </Button>
    </li>
  )
}
