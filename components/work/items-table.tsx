import Link from 'next/link'
import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords } from '#components/work/words.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { itemProgress } from '#lib/evidence/item-evidence.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** Every item with who holds it, what is in the works and what the public sees. */
export function ItemsTable({
  items,
  progress,
  daysLeft,
  running,
  lang,
  t,
}: {
  items: readonly CycleItemForStaff[]
  progress: Awaited<ReturnType<typeof itemProgress>>
  daysLeft: (day: string) => number
  running: boolean
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('work.itemsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('work.item')}</th>
          <th scope="col">{t('user.group')}</th>
          <th scope="col">{t('work.inTheWorks')}</th>
          <th scope="col">{t('work.publicShown')}</th>
          <th scope="col">{t('work.dueTerm')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const row = progress.get(item.itemCode)
          const total = item.elements.length
          const shown = row?.publicShown.size ?? 0
          const states = [...new Set(row?.states ?? [])]
          const left = item.dueOn === null ? null : daysLeft(item.dueOn)
          const late = running && left !== null && left < 0 && shown < total
          return (
            <tr key={item.itemCode}>
              <th scope="row">
                <span className="code">{item.itemCode}</span>{' '}
                <Link href={`/admin/items/${item.fiscalYear}/${item.itemCode}`} prefetch={false}>
                  {words(worded(lang, item.titleTh, item.titleEn))}
                </Link>
                {item.confidence === 'high' ? null : (
                  <span
                    className={`block small font-normal ${item.confidence === 'low' ? 'text-amber' : 'soft'}`}
                  >
                    {t(`work.doubtful.${item.confidence}`)}
                  </span>
                )}
              </th>
              <td className="small">
                {item.assignments.length === 0 ? t('work.unassigned') : null}
                {item.assignments.map(({ workGroup, holder }) => (
                  <span key={workGroup.id} className="block">
                    {words(worded(lang, workGroup.nameTh, workGroup.nameEn))}
                    {holder ? <span className="soft"> · {holder.name}</span> : null}
                  </span>
                ))}
              </td>
              <td data-label={t('work.inTheWorks')}>
                <span className="inline-flex flex-wrap gap-1.5">
                  {states.length === 0 ? <Chip tone="none">{t('work.nothingYet')}</Chip> : null}
                  {states.map((state) => (
                    <StateChip key={state} state={state} t={t} />
                  ))}
                </span>
              </td>
              <td data-label={t('work.publicShown')} className="whitespace-nowrap">
                <Chip tone={shown === 0 ? 'none' : shown >= total ? 'ok' : 'wait'}>
                  {t('revision.progress', { shown, total })}
                </Chip>
              </td>
              <td data-label={t('work.dueTerm')} className="small">
                {item.dueOn === null || left === null ? (
                  ''
                ) : (
                  <span className={late ? 'font-semibold text-red' : ''}>
                    {formatDay(item.dueOn, lang)}
                    {running && shown < total ? ` · ${dueWords(t, left)}` : ''}
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
