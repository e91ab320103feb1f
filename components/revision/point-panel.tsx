'use client'
import { useEffect, useRef } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/icons.tsx'
import type { Place } from '#components/viewer/viewed-file.ts'
import { claimKey, claimOf, type Draft, type EditorItem, itemKey } from './draft.ts'

interface Props {
  place: Place
  draft: Draft
  items: readonly EditorItem[]
  /** the element for whose sake the file was opened */
  wanted: string | null
  /** null: the element is not shown here after all */
  onPoint: (key: string, place: Place | null) => void
}

/** Beside a page: every element this evidence must show, and one button to say "on this page". */
export function PointPanel({ items, ...props }: Props) {
  const { t } = useSay()
  return (
    <div className="grid gap-4">
      <p className="small soft">{t('revision.point.hint')}</p>
      {items.map((item) => (
        <section key={itemKey(item)} className="grid gap-1">
          <h3 className="text-base">
            <span className="code">{item.itemCode}</span> <span lang={item.titleLang}>{item.title}</span>
          </h3>
          <ol className="rows">
            {item.elements.map((element) => (
              <Element key={element.number} item={item} element={element} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Element({
  item,
  element,
  place,
  draft,
  wanted,
  onPoint,
}: { item: EditorItem; element: EditorItem['elements'][number] } & Omit<Props, 'items'>) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const row = useRef<HTMLLIElement>(null)
  const key = claimKey(item, element.number)
  const claim = claimOf(draft, key)
  const inThisFile = claim.target === `file:${place.fileId}`
  const isHere = inThisFile && claim.page === String(place.page)
  const isWanted = wanted === key
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  const state = isHere
    ? t('revision.point.here')
    : inThisFile
      ? claim.page === ''
        ? t('revision.point.inFile')
        : t('revision.point.onPage', { page: claim.page })
      : t(claim.target === '' ? 'revision.claim.notYet' : 'revision.point.elsewhere')
  const name = { code: item.itemCode, number: element.number, page: place.page }
  return (
    <li ref={row} className={`grid gap-1.5 ${isWanted ? 'rounded bg-gold-tint px-2' : ''}`}>
      <p className="small" lang={contentLang}>
        <strong className="text-gold-ink">{element.number}.</strong> {element.textTh}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button
          type="button"
          kind={isHere ? 'line' : isWanted ? 'main' : 'quiet'}
          size="small"
          aria-label={t(isHere ? 'revision.point.takeBackNamed' : 'revision.point.showNamed', name)}
          onClick={() => onPoint(key, isHere ? null : place)}
        >
          {t(isHere ? 'revision.point.takeBack' : 'revision.point.show')}
        </Button>
        <span
          className={`small inline-flex items-center gap-1.5 ${isHere ? 'text-leaf' : 'soft'}`}
          role="status"
        >
          <Mark shape={isHere ? 'full' : claim.target === '' ? 'empty' : 'half'} />
          {state}
        </span>
      </div>
    </li>
  )
}
