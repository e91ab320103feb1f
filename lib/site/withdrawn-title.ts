import { kindNamed } from '#lib/content/kinds.ts'
import { type Lang, translator } from '#lib/i18n.ts'

/** What stands where a withdrawn page had its title: it does not even give that away. */
export function withdrawnTitle(kindName: string, lang: Lang): string {
  const t = translator(lang)
  const kind = kindNamed(kindName)
  return kind
    ? t('content.withdrawnTitle', { what: kind.words.one[lang].toLowerCase() })
    : t('evidence.withdrawnTitle')
}
