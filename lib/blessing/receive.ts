import 'server-only'
import { db } from '#lib/db.ts'
import { localPath } from '#lib/i18n.ts'
import { shortId } from '#lib/id.ts'
import { blessingLimits } from '#lib/limits.ts'
import type { PageAddress } from '#lib/press/address.ts'
import { countForm } from '#lib/server/form-limiter.ts'
import type { FormAnswer } from '#lib/server/public-form.ts'
import { type BlessingInput, blessingInput } from './schema.ts'

const path = '/integrity/blessings/new'
const page = /^\/(?:th|en)\/integrity\/blessings\/new(?:\?|$)/

/** A field that people do not see; robots fill in whatever there is. */
export const bait = 'website'

/**
 * Takes the form of /integrity/blessings/new. Nothing is public before somebody has read it, and nothing of who sent it is
 * kept: their address is counted under a keyed hash of the day. What a robot sent is thanked for and thrown away.
 */
export async function takeBlessing(
  { internal, lang }: PageAddress,
  form: URLSearchParams,
  from: string,
  now = new Date(),
): Promise<FormAnswer> {
  if (!page.test(internal)) return { kind: 'notFound' }
  const thanks = { kind: 'seeOther', location: `${localPath(lang, path)}?sent=1` } as const
  if (form.get(bait)) return thanks
  const typed = {
    design: form.get('design') ?? '',
    body: form.get('body') ?? '',
    signed: form.get('signed') ?? '',
  }
  const again = (status: number, problem: string, headers: Record<string, string> = {}): FormAnswer => ({
    kind: 'again',
    status,
    headers,
    parameters: {
      problem,
      design: typed.design.slice(0, 20),
      body: typed.body.slice(0, 2 * blessingLimits.text),
      signed: typed.signed.slice(0, 2 * blessingLimits.name),
    },
  })
  const input = blessingInput.safeParse(typed)
  if (!input.success) return again(422, String(input.error.issues[0]?.path[0] ?? 'body'))
  const wait = await countForm('blessing', blessingLimits, from, now)
  if (wait !== null) return again(429, 'limit', { 'Retry-After': String(wait) })
  await keepBlessing(input.data, now)
  return thanks
}

/** It waits for somebody to read it; the same words of one day are kept once. */
export async function keepBlessing(input: BlessingInput, now: Date): Promise<string> {
  const since = new Date(now.getTime() - 86_400_000)
  const same = await db().blessing.findFirst({
    where: { body: input.body, signed: input.signed, sentAt: { gte: since } },
    select: { id: true },
  })
  if (same) return same.id
  const id = shortId()
  await db().blessing.create({ data: { id, ...input, sentAt: now }, select: { id: true } })
  return id
}
