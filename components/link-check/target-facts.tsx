import { ActButton } from '#components/revision/act-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { checkLinkNow } from '#lib/link-check/actions.ts'
import type { ListedTarget } from '#lib/link-check/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { LinkStateChip } from './state-chip.tsx'
import { readable, seenWords } from './words.ts'

/** What was seen last, and what to do about it. */
export function TargetFacts({ target, lang, t }: { target: ListedTarget; lang: Lang; t: Translate }) {
  const { verdict, checkedAt, failingSince, verdictSince, movedTo } = target
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <LinkStateChip state={target.state} t={t} />
        {target.example ? <Chip tone="none">{t('link.example')}</Chip> : null}
        <h2>{verdict ? t(`link.verdict.${verdict}`) : t('link.notYet')}</h2>
      </div>
      {verdict ? <p className="max-w-measure">{t(`link.advice.${verdict}`)}</p> : null}
      {target.example ? <p className="small soft max-w-measure">{t('link.exampleHint')}</p> : null}
      <dl className="facts wrap-anywhere">
        <dt>{t(target.kind === 'file' ? 'link.hash' : 'link.address')}</dt>
        <dd className={target.kind === 'file' ? 'hash' : ''}>
          {target.kind === 'file' ? (
            target.address
          ) : (
            <a href={target.address} rel="nofollow noopener noreferrer">
              {readable(target.address)}
            </a>
          )}
        </dd>
        {movedTo ? (
          <>
            <dt>{t('link.movedTo')}</dt>
            <dd>
              <a href={movedTo} rel="nofollow noopener noreferrer">
                {readable(movedTo)}
              </a>
            </dd>
          </>
        ) : null}
        {verdict && checkedAt ? (
          <>
            <dt>{t('link.checkedAt')}</dt>
            <dd>{formatInstant(checkedAt, lang)}</dd>
            <dt>{t('link.details')}</dt>
            <dd lang={langOf(seenWords(t, { ...target, verdict, movedTo: null }))}>
              {seenWords(t, { ...target, verdict, movedTo: null }) || t('link.noDetails')}
            </dd>
          </>
        ) : null}
        {failingSince ? (
          <>
            <dt>{t('link.failingSince')}</dt>
            <dd>{formatInstant(failingSince, lang)}</dd>
          </>
        ) : verdictSince ? (
          <>
            <dt>{t('link.verdictSince')}</dt>
            <dd>{formatInstant(verdictSince, lang)}</dd>
          </>
        ) : null}
        {target.example ? null : (
          <>
            <dt>{t('link.nextCheckAt')}</dt>
            <dd>
              {target.nextCheckAt <= new Date() ? t('link.soon') : formatInstant(target.nextCheckAt, lang)}
            </dd>
          </>
        )}
      </dl>
      {target.example ? null : (
        <ActButton action={checkLinkNow} fields={{ id: target.id }} kind="line">
          {t('link.checkNow')}
        </ActButton>
      )}
    </Card>
  )
}
