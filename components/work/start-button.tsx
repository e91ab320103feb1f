'use client'
import { ActButton } from '#components/revision/act-button.tsx'
import type { ButtonKind } from '#components/ui/button.tsx'
import { createEvidence } from '#lib/evidence/actions.ts'

/** Begins evidence for an item and goes to its editor. */
export function StartButton({
  workGroupId,
  fiscalYear,
  itemCode,
  label,
  describe,
  kind = 'quiet',
  size = 'small',
}: {
  workGroupId: string
  fiscalYear: number
  itemCode: string
  label: string
  /** read out in place of the label, where that says nothing without its row */
  describe?: string
  kind?: ButtonKind
  size?: 'normal' | 'small'
}) {
  return (
    <ActButton
      action={createEvidence}
      fields={{ workGroupId, fiscalYear, itemCode }}
      size={size}
      kind={kind}
      {...(describe ? { describe } : {})}
    >
      {label}
    </ActButton>
  )
}
