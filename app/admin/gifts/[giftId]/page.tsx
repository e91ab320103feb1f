import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ThaiParts } from '#components/finding/thai-parts.tsx'
import { GiftFactsList } from '#components/gift/gift-facts.tsx'
import { GiftForm } from '#components/gift/gift-form.tsx'
import { GiftStepChip } from '#components/gift/gift-rows.tsx'
import { StrikeForm } from '#components/gift/strike-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { changeGift } from '#lib/gift/actions.ts'
import { canChangeGift } from '#lib/gift/policy.ts'
import { findGift, findKeeperId, type ListedGift, listGiftGroups } from '#lib/gift/queries.ts'
import { nextStep } from '#lib/gift/rules.ts'
import { marked } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { groupChoices } from '../group-choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('gift.one') }
}

export default async function GiftPage({ params }: PageOf<{ giftId: string }>) {
  const actor = await requireActor()
  const gift = await findGift(actor, (await params).giftId)
  if (!gift) notFound()
  const { lang, t } = await staffWords()
  const next = nextStep(gift)
  const mayChange = !gift.struckAt && canChangeGift(actor, { ...gift, keeperId: await findKeeperId() })
  const groups = mayChange ? await listGiftGroups(actor) : []
  return (
    <>
      <PageHead t={t} title={t('gift.one')} crumbs={[{ label: t('gift.title'), href: '/admin/gifts' }]} />
      <div className="grid gap-6 max-w-3xl">
        <Section title={t('gift.next')}>
          <p>
            <GiftStepChip gift={gift} t={t} />
          </p>
          {gift.struckAt ? (
            <p>
              {t('gift.struckText')} “
              <span lang={marked(lang, gift.struckReason).lang}>{gift.struckReason}</span>”
            </p>
          ) : (
            <>
              <p>{t(`gift.why.${next.why}`)}</p>
              {next.by ? (
                <p>
                  <strong>{t('gift.by', { day: formatDay(next.by, lang, 'long') })}</strong>
                  {gift.isOverdue ? ` · ${t('gift.overdueText')}` : ''}
                </p>
              ) : null}
            </>
          )}
          <p className="small soft">{t('gift.source')}</p>
          <p className="small soft">
            <ThaiParts
              text={t('gift.recordedBy', {
                name: gift.recordedBy,
                when: formatInstant(gift.recordedAt, lang),
              })}
              lang={lang}
            />
          </p>
          <LifeLink t={t} actor={actor} objectType="gift" objectId={gift.id} />
        </Section>
        {mayChange ? (
          <>
            <div className="card">
              <GiftForm
                key={gift.version}
                gift={typedOf(gift, (day) => formatDay(day, 'th'))}
                groups={groupChoices(groups, lang)}
                action={changeGift}
              />
            </div>
            <Section title={t('gift.strikeTitle')} hint={t('gift.strikeHint')}>
              <StrikeForm id={gift.id} version={gift.version} />
            </Section>
          </>
        ) : (
          <GiftFactsList gift={gift} lang={lang} t={t} />
        )}
      </div>
    </>
  )
}

function typedOf(gift: ListedGift, day: (day: string) => string) {
  return {
    ...gift,
    offeredOn: day(gift.offeredOn),
    outcomeOn: gift.outcomeOn ? day(gift.outcomeOn) : '',
    reportedOn: gift.reportedOn ? day(gift.reportedOn) : '',
    valueBaht: gift.valueBaht === null ? '' : String(gift.valueBaht),
    decision: gift.decision ?? '',
  }
}
