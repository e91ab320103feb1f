import { canReadAudit } from '#lib/audit/policy.ts'
import { lifePath } from '#lib/audit/words.ts'
import type { Translate } from '#lib/i18n.ts'
import type { Actor } from '#lib/user/actor.ts'

/** From the page of an object to everything that ever happened to it; nothing for who may not read the history. */
export function LifeLink({
  t,
  actor,
  objectType,
  objectId,
}: {
  t: Translate
  actor: Actor
  objectType: string
  objectId: string
}) {
  if (!canReadAudit(actor)) return null
  return <a href={lifePath(objectType, objectId)}>{t('audit.life')}</a>
}
