import 'server-only'
import { type Ask, askIn, askPool, type Tx } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { canEditCard } from './policy.ts'
import { type CardTexts, emptyCard } from './schema.ts'

export interface ItemCard extends CardTexts {
  topicSlug: string
  /** 0: nothing has been written yet */
  version: number
  updatedAt: Date | null
  updatedBy: string | null
}

const columns = `t.slug AS "topicSlug", coalesce(k.sources, '') AS sources, coalesce(k.contacts, '') AS contacts,
  coalesce(k.troubles, '') AS troubles, coalesce(k.version, 0) AS version, k.updated_at AS "updatedAt",
  (SELECT u.name FROM users u WHERE u.id = k.updated_by_id) AS "updatedBy"`

/**
 * The groups whose people keep a topic's card: those that have an item of it in a cycle that is not finished, or in the
 * newest cycle that asks for it.
 */
const groupsOfTopic = `
  SELECT DISTINCT a.work_group_id::text AS id
    FROM assignments a JOIN cycle_items ci ON (ci.fiscal_year, ci.item_code) = (a.fiscal_year, a.item_code)
      JOIN items i ON i.id = ci.item_id AND i.topic_slug = $1 JOIN cycles c ON c.fiscal_year = a.fiscal_year
    WHERE c.state <> 'finished' OR c.fiscal_year = (
      SELECT max(ci.fiscal_year) FROM cycle_items ci JOIN items i ON i.id = ci.item_id WHERE i.topic_slug = $1)`

const keepersOf = async (ask: Ask, topicSlug: string): Promise<string[]> =>
  (await ask<{ id: string }>(groupsOfTopic, [topicSlug])).map(({ id }) => id)

/** The card locked by its topic, for the act of saving it; null where there is no such topic. */
export async function loadCard(
  tx: Tx,
  topicSlug: string,
): Promise<(ItemCard & { groupIds: string[] }) | null> {
  await tx.$executeRaw`SELECT 1 FROM topics WHERE slug = ${topicSlug} FOR NO KEY UPDATE`
  const ask = askIn(tx)
  const [card] = await ask<ItemCard>(
    `SELECT ${columns} FROM topics t LEFT JOIN item_cards k ON k.topic_slug = t.slug WHERE t.slug = $1`,
    [topicSlug],
  )
  return card ? { ...card, groupIds: await keepersOf(ask, topicSlug) } : null
}

export interface CardsOfItem {
  card: ItemCard
  mayEdit: boolean
  /** of topics that had an item of their own in other years and are asked by this item now */
  merged: (ItemCard & { titleTh: string; titleEn: string })[]
}

/** What is known of an item that the actor may read; the caller has found the item for this actor. */
export async function findCardsOf(
  actor: Actor,
  item: { fiscalYear: number; itemCode: string; topicSlug: string },
): Promise<CardsOfItem> {
  const [own, merged, groupIds] = await Promise.all([
    askPool<ItemCard>(
      `SELECT ${columns} FROM topics t LEFT JOIN item_cards k ON k.topic_slug = t.slug WHERE t.slug = $1`,
      [item.topicSlug],
    ),
    askPool<CardsOfItem['merged'][number]>(
      `SELECT ${columns}, last.title_th AS "titleTh", last.title_en AS "titleEn"
        FROM topic_codes m JOIN topics t ON t.slug = m.topic_slug AND t.slug <> $3
          JOIN item_cards k ON k.topic_slug = t.slug
          JOIN LATERAL (SELECT i.title_th, i.title_en FROM items i JOIN frameworks f ON f.id = i.framework_id
            WHERE i.topic_slug = t.slug ORDER BY f.fiscal_year DESC, f.edition DESC LIMIT 1) last ON true
        WHERE m.fiscal_year = $1 AND m.item_code = $2 AND m.kind = 'merged'`,
      [item.fiscalYear, item.itemCode, item.topicSlug],
    ),
    keepersOf(askPool, item.topicSlug),
  ])
  const card = own[0] ?? {
    ...emptyCard,
    topicSlug: item.topicSlug,
    version: 0,
    updatedAt: null,
    updatedBy: null,
  }
  return { card, mayEdit: canEditCard(actor, { groupIds }), merged }
}

export interface ItemWithCard extends ItemCard {
  fiscalYear: number
  itemCode: string
  titleTh: string
  titleEn: string
  dueOn: string | null
  groups: { id: string; nameTh: string; nameEn: string; kind: 'lead' | 'supporting'; holder: string | null }[]
}

export interface CardFilter {
  fiscalYear: number
  /** a work group's id, or '' */
  group: string
  /** the id of who holds it, or '' */
  holder: string
  written: 'yes' | 'no' | ''
}

/** The items of a cycle with their cards, in the official order: of one's groups, or of the whole office. */
export async function listItemsWithCards(
  actor: Actor,
  { fiscalYear, group, holder, written }: CardFilter,
): Promise<ItemWithCard[]> {
  const mine = readsWholeOffice(actor) ? null : actor.groups.map(({ workGroupId }) => workGroupId)
  return askPool<ItemWithCard>(
    `SELECT ${columns}, ci.fiscal_year AS "fiscalYear", ci.item_code AS "itemCode", i.title_th AS "titleTh",
        i.title_en AS "titleEn", coalesce(ci.due_on, c.due_on)::text AS "dueOn",
        coalesce((SELECT json_agg(json_build_object('id', g.id, 'nameTh', g.name_th, 'nameEn', g.name_en, 'kind', a.kind,
              'holder', (SELECT u.name FROM users u WHERE u.id = a.holder_id)) ORDER BY a.kind, g.position)
            FROM assignments a JOIN work_groups g ON g.id = a.work_group_id
            WHERE (a.fiscal_year, a.item_code) = (ci.fiscal_year, ci.item_code)), '[]') AS groups
      FROM cycle_items ci JOIN cycles c ON c.fiscal_year = ci.fiscal_year JOIN items i ON i.id = ci.item_id
        JOIN topics t ON t.slug = i.topic_slug LEFT JOIN item_cards k ON k.topic_slug = t.slug
      WHERE ci.fiscal_year = $1
        AND ($2::uuid[] IS NULL AND $3 = '' AND $4 = '' OR EXISTS (
          SELECT 1 FROM assignments a WHERE (a.fiscal_year, a.item_code) = (ci.fiscal_year, ci.item_code)
            AND ($2::uuid[] IS NULL OR a.work_group_id = ANY($2::uuid[]))
            AND ($3 = '' OR a.work_group_id::text = $3) AND ($4 = '' OR a.holder_id::text = $4)))
        AND ($5 = '' OR (coalesce(k.sources || k.contacts || k.troubles, '') <> '') = ($5 = 'yes'))
      ORDER BY i.position`,
    [fiscalYear, mine, group, holder, written],
  )
}
