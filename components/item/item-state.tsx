import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { ItemState } from '#lib/cycle/public-state.ts'
import type { Translate } from '#lib/i18n.ts'

export const stateTone: Record<ItemState, Tone> = { complete: 'ok', partial: 'wait', none: 'none' }

/** The state of an item with its count, such as ● ครบ 4 องค์ประกอบ. */
export function ItemStateChip({
  item,
  t,
}: {
  item: { state: ItemState; elements: number; shown: number }
  t: Translate
}) {
  const { state, elements, shown } = item
  return (
    <Chip tone={stateTone[state]}>
      {state === 'complete'
        ? elements === 0
          ? t('common.state.complete')
          : t('ita.shownAll', { elements })
        : state === 'none'
          ? t('common.state.none')
          : shown === 0
            ? t('ita.publishedNoClaim')
            : t('ita.shownOf', { shown, elements })}
    </Chip>
  )
}
