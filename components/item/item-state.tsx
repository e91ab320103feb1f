import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { ItemState } from '#lib/cycle/public-state.ts'
import type { Translate } from '#lib/i18n.ts'
import type { Card, CardTone } from '#lib/sharing/card.ts'

export const stateTone: Record<ItemState, Tone> = { complete: 'ok', partial: 'wait', none: 'none' }

interface Counted {
  state: ItemState
  elements: number
  shown: number
}

/** The state of an item with its count, such as ครบ 4 องค์ประกอบ. */
export function itemStateWords({ state, elements, shown }: Counted, t: Translate): string {
  if (state === 'none') return t('common.state.none')
  if (state === 'complete')
    return elements === 0 ? t('common.state.complete') : t('ita.shownAll', { elements })
  return shown === 0 ? t('ita.publishedNoClaim') : t('ita.shownOf', { shown, elements })
}

export const ItemStateChip = ({ item, t }: { item: Counted; t: Translate }) => (
  <Chip tone={stateTone[item.state]}>{itemStateWords(item, t)}</Chip>
)

const cardTones: Record<ItemState, CardTone> = { complete: 'full', partial: 'half', none: 'empty' }

/** The same on the picture of a page. */
export const itemStateOnCard = (item: Counted, t: Translate): NonNullable<Card['state']> => ({
  tone: cardTones[item.state],
  words: itemStateWords(item, t),
})
