'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { formatBytes } from '#lib/thai/bytes.ts'
import { isUnderWay, type Upload, type UploadQueue } from './upload-queue.ts'
import { canTryAgain } from './upload-rules.ts'

/** A file on its way: how far it is, and what can be done when it does not come through. */
export function UploadLine({
  upload,
  replaced,
  queue,
  onChoose,
}: {
  upload: Upload
  /** the name of the file whose place it takes */
  replaced: string | undefined
  queue: UploadQueue
  onChoose: () => void
}) {
  const { t, say } = useSay()
  const { id, name, state, message } = upload
  const failed = state === 'failed'
  const told = failed || state === 'left' ? message : undefined
  const act = (key: string, onClick: () => void, kind: 'quiet' | 'line' = 'line') => (
    <Button
      type="button"
      kind={kind}
      size="small"
      aria-label={t(`revision.upload.${key}Named`, { name })}
      onClick={onClick}
    >
      {t(`revision.upload.${key}`)}
    </Button>
  )
  return (
    <li className="file">
      <span className="sheet" aria-hidden="true">
        <Icon name={failed ? 'close' : 'clock'} />
      </span>
      <div className="grid min-w-0 gap-1">
        <span className="font-semibold break-words">{name}</span>
        {replaced ? <p className="small soft">{t('revision.upload.inPlaceOf', { name: replaced })}</p> : null}
        {told ? (
          <p className="error" role="alert">
            {say(told)}{' '}
            {upload.problem === 'signedOut' ? (
              <a href="/login" target="_blank" rel="noopener">
                {t('admin.form.signIn')}
              </a>
            ) : null}
          </p>
        ) : null}
        {failed ? null : <Progress upload={upload} />}
      </div>
      <div className="flex flex-wrap gap-1.5">
        {failed && canTryAgain(message) ? act('again', () => queue.goOn(id), 'quiet') : null}
        {state === 'broken' ? act('now', () => queue.goOn(id), 'quiet') : null}
        {state === 'paused' ? act('resume', () => queue.goOn(id), 'quiet') : null}
        {state === 'left' ? act('choose', onChoose, 'quiet') : null}
        {isUnderWay(upload) ? act('pause', () => queue.pause(id)) : null}
        {act(failed ? 'dismiss' : 'giveUp', () => queue.giveUp(id))}
      </div>
    </li>
  )
}

function Progress({ upload: { name, state, sent, size } }: { upload: Upload }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const percent = Math.floor((sent / size) * 100)
  const whole = state === 'sending' && sent >= size
  const said = whole
    ? t('revision.upload.checking')
    : state === 'sending'
      ? ''
      : t(`revision.upload.${state}`)
  return (
    <>
      <p className="small soft flex flex-wrap items-center gap-x-3 gap-y-1">
        <progress
          className="h-2 w-40 max-w-full accent-indigo"
          max={100}
          value={percent}
          aria-label={t('revision.uploadingNamed', { name })}
        />
        {t('revision.upload.progress', {
          percent,
          sent: formatBytes(sent, lang),
          size: formatBytes(size, lang),
        })}
      </p>
      {said ? <p className={`small ${state === 'broken' ? 'text-amber' : 'soft'}`}>{said}</p> : null}
    </>
  )
}
