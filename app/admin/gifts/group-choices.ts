import type { GroupChoice } from '#lib/gift/queries.ts'
import type { Lang } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

export const groupChoices = (groups: readonly GroupChoice[], lang: Lang) =>
  groups.map(({ id, nameTh, nameEn }) => {
    const name = worded(lang, nameTh, nameEn)
    return { value: id, label: name.text, lang: name.lang }
  })
