'use client'
import { ActButton } from '#components/revision/act-button.tsx'
import { createEvidence } from '#lib/evidence/actions.ts'

/** Begins evidence for an item and goes to its editor. */
export function StartButton({
  workGroupId,
  fiscalYear,
  itemCode,
  label,
  describe,
}: {
  workGroupId: string
  fiscalYear: number
  itemCode: string
  label: string
  /** read out in place of the label, which says nothing without its row */
  describe: string
}) {
  return (
    <ActButton
      action={createEvidence}
      fields={{ workGroupId, fiscalYear, itemCode }}
      size="small"
      kind="quiet"
      describe={describe}
    >
      {label}
    </ActButton>
  )
}
