import { Mark, type MarkShape } from '#components/ui/icons.tsx'
import { type ItemState, itemStates, type StateCounts } from '#lib/cycle/public-state.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { listPath } from '#lib/site/params.ts'

const shape: Record<ItemState, MarkShape> = { complete: 'full', partial: 'half', none: 'empty' }

/** All items, or those of one state: plain links. */
export function StateFilter({
  path,
  state,
  counts,
  lang,
  t,
}: {
  path: string
  state: ItemState | undefined
  counts: StateCounts
  lang: Lang
  t: Translate
}) {
  return (
    <nav className="mt-5 no-print" aria-label={t('ita.filter')}>
      <ul className="pills">
        <li>
          <a href={localPath(lang, path)} aria-current={state ? undefined : 'page'}>
            {t('ita.all')} {counts.total}
          </a>
        </li>
        {itemStates.map((name) => (
          <li key={name}>
            <a
              href={localPath(lang, listPath(path, { state: name }))}
              aria-current={state === name ? 'page' : undefined}
            >
              <Mark shape={shape[name]} />
              {t(`common.state.${name}`)} {counts[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
