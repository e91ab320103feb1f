import { ItemGuideText } from '#components/guide/item-guide.tsx'
import { Card } from '#components/ui/card.tsx'
import type { ItemGuide } from '#lib/guide/item-guide.ts'
import type { Translate } from '#lib/i18n.ts'

/** Help beside the editor: folded away item by item, open where nothing has been written yet. */
export function EditorGuide({
  guides,
  open,
  t,
}: {
  guides: readonly { itemCode: string; guide: ItemGuide }[]
  open: boolean
  t: Translate
}) {
  if (guides.length === 0) return null
  return (
    <Card className="grid gap-3 no-print">
      {guides.map(({ itemCode, guide }) => (
        <details key={itemCode} open={open && guides.length === 1}>
          <summary>
            <h2 className="inline text-base">
              <span className="code">{itemCode}</span> {t('guide.short')}
            </h2>
          </summary>
          <div className="mt-3 small">
            <ItemGuideText guide={guide} t={t} />
          </div>
        </details>
      ))}
    </Card>
  )
}
