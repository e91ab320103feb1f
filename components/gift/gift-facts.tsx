import { words } from '#components/layout/worded.tsx'
import type { ListedGift } from '#lib/gift/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { bahtText } from './gift-rows.tsx'

/** For who reads an entry and does not change it. */
export function GiftFactsList({ gift, lang, t }: { gift: ListedGift; lang: Lang; t: Translate }) {
  const own = (text: string) => (text ? words(marked(lang, text)) : null)
  const facts: [label: string, value: React.ReactNode][] = [
    [t('gift.offeredOn'), formatDay(gift.offeredOn, lang)],
    [t('gift.group'), words(worded(lang, gift.groupTh, gift.groupEn))],
    [t('gift.what'), own(gift.what)],
    [t('gift.value'), bahtText(gift.valueBaht, t)],
    [t('gift.giverKind'), t(`gift.giver.${gift.giverKind}`)],
    [t('gift.giverName'), own(gift.giverName)],
    [t('gift.relation'), t(`gift.relations.${gift.relation}`)],
    [t('gift.occasion'), t(`gift.occasions.${gift.occasion}`)],
    [t('gift.receivedFor'), t(`gift.receivers.${gift.receivedFor}`)],
    [t('gift.receiver'), own(gift.receiver)],
    [t('gift.outcome'), t(`gift.outcomes.${gift.outcome}`)],
    [t('gift.outcomeOn'), gift.outcomeOn ? formatDay(gift.outcomeOn, lang) : null],
    [t('gift.reportedOn'), gift.reportedOn ? formatDay(gift.reportedOn, lang) : null],
    [t('gift.decision'), gift.decision ? t(`gift.decisions.${gift.decision}`) : null],
    [t('gift.note'), own(gift.note)],
  ]
  return (
    <dl className="facts card wrap-anywhere">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
