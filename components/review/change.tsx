import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'
import type { Pair } from '#lib/pairs.ts'

type Kind = Pair<unknown>['kind']

const toneOf: Record<Exclude<Kind, 'same'>, Tone> = { added: 'ok', changed: 'wait', removed: 'bad' }

/** One of a list of changes: the word for it, and beside it what changed. */
export function ChangeRow({ kind, t, children }: { kind: Kind; t: Translate; children: React.ReactNode }) {
  return (
    <li className="grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <div>
        {kind === 'same' ? null : <Chip tone={toneOf[kind]}>{t(`review.compare.kind.${kind}`)}</Chip>}
      </div>
      {children}
    </li>
  )
}

/** Before struck through, after underlined, and both said aloud. */
export function Change<T>({
  pair,
  show,
  t,
}: {
  pair: Pair<T>
  show: (one: T) => React.ReactNode
  t: Translate
}) {
  return (
    <div className="grid gap-1 justify-items-start">
      {pair.before === null ? null : (
        <del className="diff-removed">
          <span className="sr-only">{t('review.compare.removed')} </span>
          {show(pair.before)}
        </del>
      )}
      {pair.after === null ? null : (
        <ins className="diff-added">
          <span className="sr-only">{t('review.compare.added')} </span>
          {show(pair.after)}
        </ins>
      )}
    </div>
  )
}
