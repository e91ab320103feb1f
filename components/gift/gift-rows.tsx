import { words } from '#components/layout/worded.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { ListedGift } from '#lib/gift/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

export const bahtText = (value: number | null, t: Translate): string =>
  value === null ? t('gift.unknownValue') : `${value.toLocaleString('en')} ${t('gift.baht')}`

const toneOf = ({ struckAt, isOverdue, step }: ListedGift): Tone =>
  struckAt ? 'none' : isOverdue ? 'bad' : step === 'done' ? 'ok' : 'wait'

/** What must happen next, in a word. */
export function GiftStepChip({ gift, t }: { gift: ListedGift; t: Translate }) {
  return <Chip tone={toneOf(gift)}>{t(gift.struckAt ? 'gift.dues.struck' : `gift.step.${gift.step}`)}</Chip>
}

export function GiftRows({ gifts, lang, t }: { gifts: readonly ListedGift[]; lang: Lang; t: Translate }) {
  return (
    <table className="records">
      <caption className="sr-only">{t('gift.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gift.what')}</th>
          <th scope="col">{t('gift.value')}</th>
          <th scope="col">{t('gift.giverKind')}</th>
          <th scope="col">{t('gift.outcome')}</th>
          <th scope="col">{t('gift.next')}</th>
        </tr>
      </thead>
      <tbody>
        {gifts.map((gift) => (
          <tr key={gift.id}>
            <th scope="row" className="wrap-anywhere">
              <a href={`/admin/gifts/${gift.id}`} lang={marked(lang, gift.what).lang}>
                {gift.what}
              </a>
              <span className="block small soft font-normal">
                {formatDay(gift.offeredOn, lang)} · {words(worded(lang, gift.groupTh, gift.groupEn))}
              </span>
            </th>
            <td data-label={t('gift.value')} className="whitespace-nowrap">
              {bahtText(gift.valueBaht, t)}
            </td>
            <td data-label={t('gift.giverKind')} className="small">
              {t(`gift.giver.${gift.giverKind}`)}
              <span className="block soft">{t(`gift.relations.${gift.relation}`)}</span>
            </td>
            <td data-label={t('gift.outcome')} className="small">
              {t(`gift.outcomes.${gift.outcome}`)}
              {gift.outcomeOn ? <span className="block soft">{formatDay(gift.outcomeOn, lang)}</span> : null}
            </td>
            <td data-label={t('gift.next')} className="small">
              <GiftStepChip gift={gift} t={t} />
              {gift.actBy && !gift.struckAt ? (
                <span className="block soft">{t('gift.by', { day: formatDay(gift.actBy, lang) })}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
