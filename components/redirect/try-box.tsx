import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Translate } from '#lib/i18n.ts'
import { redirectLimits } from '#lib/limits.ts'
import { written } from '#lib/redirect/old-address.ts'
import type { Tried } from '#lib/redirect/queries.ts'
import { langOf } from '#lib/text/lang.ts'

/** An address to try: says what a reader would meet there. A form of the address, so that it can be shared. */
export function TryBox({ typed, tried, t }: { typed: string; tried: Tried | null; t: Translate }) {
  return (
    <div className="grid gap-3">
      <form action="/admin/redirects" className="flex flex-wrap items-end gap-3">
        <div className="grow basis-72 min-w-0">
          <label className="label" htmlFor="try">
            {t('redirect.try')}
          </label>
          <input
            className="input"
            id="try"
            name="try"
            defaultValue={typed}
            maxLength={redirectLimits.typed}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <Button kind="quiet">{t('redirect.tryGo')}</Button>
      </form>
      {tried ? <Outcome typed={typed} tried={tried} t={t} /> : null}
    </div>
  )
}

function Outcome({ typed, tried, t }: { typed: string; tried: Tried; t: Translate }) {
  if (tried.is === 'unreadable') {
    return (
      <Notice tone="bad" role="status">
        {t('redirect.tried.unreadable')}
      </Notice>
    )
  }
  if (tried.is === 'ours') {
    return (
      <Notice role="status">
        <p className="wrap-anywhere">
          {t('redirect.tried.ours')} <a href={tried.path}>{tried.path}</a>
        </p>
      </Notice>
    )
  }
  if (tried.is === 'unknown') {
    return (
      <Notice tone="bad" role="status">
        <p>
          {t('redirect.tried.unknown')}{' '}
          <a href={`/admin/redirects/new?${new URLSearchParams({ from: typed })}`}>{t('redirect.addFor')}</a>
        </p>
      </Notice>
    )
  }
  const { redirect } = tried
  const stands = redirect.state !== 'waiting' && redirect.state !== 'broken'
  return (
    <Notice tone={stands ? 'ok' : 'bad'} role="status">
      <p className="wrap-anywhere">
        {t(`redirect.tried.${redirect.state}`)}{' '}
        {redirect.kind === 'gone' ? (
          <span lang="th">“{redirect.reasonTh}”</span>
        ) : (
          <span lang={langOf(redirect.target)}>{redirect.target}</span>
        )}
      </p>
      <p className="wrap-anywhere">
        {t('redirect.tried.by')}{' '}
        <a href={`/admin/redirects/${redirect.id}`} lang={langOf(redirect.path)}>
          {written(redirect)}
        </a>
      </p>
    </Notice>
  )
}
