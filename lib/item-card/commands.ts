import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { staleSave } from '#lib/result.ts'
import { canEditCard } from './policy.ts'
import { loadCard } from './queries.ts'
import { type CardTexts, cardParts, saveCardInput } from './schema.ts'

/** Writes what is known of an item, for whoever has it next. A conflict carries what the other person wrote. */
export const saveItemCard = defineCommand({
  name: 'itemCard.save',
  input: saveCardInput,
  load: (tx, _actor, { topicSlug }) => loadCard(tx, topicSlug),
  can: canEditCard,
  run: async (tx, { subject: card, actor, input: { topicSlug, version, ...typed }, now }) => {
    const { sources, contacts, troubles } = card
    const before = { sources, contacts, troubles }
    if (card.version !== version) return staleSave(card.version, typed, before)
    const pick = (texts: CardTexts) =>
      Object.fromEntries(
        cardParts.filter((part) => before[part] !== typed[part]).map((part) => [part, texts[part]]),
      )
    const written = { ...typed, updatedById: actor.id, updatedAt: now }
    await tx.itemCard.upsert({
      where: { topicSlug },
      create: { topicSlug, ...written },
      update: { ...written, version: { increment: 1 } },
    })
    return done(undefined, {
      objectType: 'itemCard',
      objectId: topicSlug,
      before: pick(before),
      after: pick(typed),
    })
  },
})
