import { OutsideLink } from '#components/evidence/claim-place.tsx'
import { words } from '#components/layout/worded.tsx'
import type { NumberField, PlainField } from '#lib/content/kind.ts'
import { type PlainValue, pictureIdIn } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { thai, worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

const shownNumber = ({ decimals, unit }: NumberField, value: number, lang: Lang): string =>
  `${value.toLocaleString('en', { minimumFractionDigits: decimals })} ${unit[lang]}`.trim()

/** One value as it is read; null where there is nothing to read. */
export function shownValue(
  field: PlainField,
  value: PlainValue,
  { lang, t }: { lang: Lang; t: Translate },
): React.ReactNode {
  if (value === null || value === '') return null
  if (typeof value === 'object') return value.th === '' ? null : words(worded(lang, value.th, value.en))
  if (typeof value === 'number') return field.type === 'number' ? shownNumber(field, value, lang) : null
  switch (field.type) {
    case 'day':
      return formatDay(value, lang)
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.label[lang] ?? null
    case 'link':
      return <OutsideLink url={value} label={new URL(value).host} lang={lang} t={t} />
    // The picture stands beside the words; where editions are compared it has the name of its file.
    case 'picture':
      return pictureIdIn(value) === null ? value : null
    default:
      return words(thai(lang, value))
  }
}
