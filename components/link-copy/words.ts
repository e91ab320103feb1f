import type { Translate } from '#lib/i18n.ts'
import type { Message } from '#lib/result.ts'

/** A sentence by the key that was kept with its values. */
export const said = (t: Translate, { key, params }: Message): string =>
  (t as unknown as (key: string, params?: Message['params']) => string)(key, params)
