'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { send } from '#components/admin/send.ts'
import { useLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Notice } from '#components/ui/notice.tsx'
import { oldSiteLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { langOf } from '#lib/text/lang.ts'

const isZip = (name: string): boolean => /\.zip$/i.test(name)

interface Failed {
  name: string
  message: Message
}

/** The files that the sheet names: one by one, a folder, or a ZIP. Each is checked as every upload is. */
export function FilesForm({ id }: { id: string }) {
  const { t, say } = useSay()
  const live = useLive()
  const router = useRouter()
  const [progress, setProgress] = useState<{ at: number; of: number } | null>(null)
  const [sent, setSent] = useState(false)
  const [failed, setFailed] = useState<Failed[]>([])

  async function take(files: readonly File[]): Promise<void> {
    setFailed([])
    setSent(false)
    for (const [at, file] of files.entries()) {
      setProgress({ at: at + 1, of: files.length })
      const path = file.webkitRelativePath || file.name
      const address = isZip(file.name)
        ? `/api/old-site/${id}/zip`
        : `/api/old-site/${id}/file?path=${encodeURIComponent(path)}`
      const answer = await send(address, file)
      if (!answer.ok) setFailed((before) => [...before, { name: path, message: answer.message }])
    }
    setProgress(null)
    setSent(true)
    router.refresh()
  }

  const field = (name: string, more: object) => (
    <div className="field">
      <label className="label" htmlFor={name}>
        {t(`oldSite.${name}`)}
      </label>
      <input
        className="input"
        id={name}
        type="file"
        multiple
        disabled={!live || progress !== null}
        {...more}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) void take(files)
        }}
      />
    </div>
  )

  return (
    <div className="grid gap-3">
      <p className="hint">{t('oldSite.filesHint', { zip: oldSiteLimits.zip / 1024 ** 2 })}</p>
      {field('files', {})}
      {field('folder', { webkitdirectory: '' })}
      <p role="status">
        {progress
          ? t('oldSite.sendingFiles', { at: progress.at, of: progress.of })
          : sent
            ? t('oldSite.filesSent')
            : ''}
      </p>
      {failed.length > 0 ? (
        <Notice tone="bad" role="alert">
          <ul className="rows">
            {failed.slice(0, 20).map(({ name, message }) => (
              <li key={name} className="wrap-anywhere">
                <span lang={langOf(name)}>{name}</span>: {say(message)}
              </li>
            ))}
          </ul>
          {failed.length > 20 ? <p>{t('oldSite.more', { count: failed.length - 20 })}</p> : null}
        </Notice>
      ) : null}
    </div>
  )
}
