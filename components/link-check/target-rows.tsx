import { sentenceWith, words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { ListedTarget } from '#lib/link-check/queries.ts'
import { marked, worded } from '#lib/site/words.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { LinkStateChip } from './state-chip.tsx'
import { readable, seenWords, targetName } from './words.ts'

export function TargetRows({
  lang,
  t,
  targets,
}: {
  lang: Lang
  t: Translate
  targets: readonly ListedTarget[]
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('link.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('link.target')}</th>
          <th scope="col">{t('link.seen')}</th>
          <th scope="col">{t('link.group')}</th>
          <th scope="col">{t('admin.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <th scope="row" className="wrap-anywhere">
              <a href={`/admin/links/${target.id}`} lang={langOf(targetName(target))}>
                {targetName(target)}
              </a>
              {target.kind === 'link' && target.label ? (
                <span className="block small soft font-normal" lang={langOf(readable(target.address))}>
                  {readable(target.address)}
                </span>
              ) : null}
              <span className="block small soft font-normal">
                {sentenceWith(
                  (title) => t('link.in', { title, more: target.evidenceCount - 1 }),
                  words(marked(lang, target.title)),
                )}
              </span>
            </th>
            <td data-label={t('link.seen')} className="small wrap-anywhere">
              <Seen lang={lang} t={t} target={target} />
            </td>
            <td data-label={t('link.group')} className="small">
              {target.groups.map(({ id, nameTh, nameEn }) => {
                const name = worded(lang, nameTh, nameEn)
                return (
                  <span key={id} className="block" lang={name.lang}>
                    {name.text}
                  </span>
                )
              })}
            </td>
            <td>
              <div className="flex flex-wrap gap-1">
                <LinkStateChip state={target.state} t={t} />
                {target.example ? <Chip tone="none">{t('link.example')}</Chip> : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Seen({ lang, t, target }: { lang: Lang; t: Translate; target: ListedTarget }) {
  const { verdict, checkedAt, failingSince } = target
  if (!verdict || !checkedAt) return t('link.notYet')
  const details = seenWords(t, { ...target, verdict })
  return (
    <>
      <span className="block font-semibold">{t(`link.verdict.${verdict}`)}</span>
      {details ? (
        <span className="block" lang={langOf(details)}>
          {details}
        </span>
      ) : null}
      <span className="block soft">
        {failingSince
          ? t('link.since', { when: formatInstant(failingSince, lang) })
          : t('link.checked', { when: formatInstant(checkedAt, lang) })}
      </span>
    </>
  )
}
