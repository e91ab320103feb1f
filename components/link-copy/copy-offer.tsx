import type { Lang, Translate } from '#lib/i18n.ts'
import type { OfferedCopy } from '#lib/link-copy/offered.ts'
import { fileKind, shortHash } from '#lib/site/words.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** Under a link whose source is broken: since when, and the document as it was on a day. */
export function CopyOffer({ copy, lang, t }: { copy: OfferedCopy; lang: Lang; t: Translate }) {
  const day = (instant: string) => formatDay(dayOf(new Date(instant)), lang)
  return (
    <div className="notice notice-info mt-2">
      <p>{t('copy.deadSince', { day: day(copy.failingSince) })}</p>
      <p>
        <a className="font-semibold" href={`/files/${copy.id}/${copy.fileName}`} rel="nofollow">
          {t('copy.takenAt', { day: day(copy.takenAt) })}
        </a>{' '}
        <span className="small soft">
          {fileKind(copy.mime).name} · {formatBytes(copy.size, lang)}
        </span>
      </p>
      <details className="small soft">
        <summary>
          {t('evidence.fingerprint')} <span className="hash">{shortHash(copy.sha256)}</span>
        </summary>
        <span className="hash">{copy.sha256}</span>
      </details>
    </div>
  )
}
