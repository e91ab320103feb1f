'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { TextareaField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import { type CardTexts, cardParts } from '#lib/item-card/schema.ts'
import { textLimits } from '#lib/limits.ts'

/** The card of an item, behind one button: read much more often than written. */
export function CardForm({
  topicSlug,
  version,
  card,
  action,
}: {
  topicSlug: string
  version: number
  card: CardTexts
  action: FormAction<undefined>
}) {
  const { t, say } = useSay()
  const [open, setOpen] = useState(false)
  const { state, pending, fields, form } = useFormAction(action)
  const theirs = theirsIn(state)
  if (!open) {
    return (
      <div className="no-print">
        <Button kind="line" type="button" onClick={() => setOpen(true)}>
          {t(version === 0 ? 'itemCard.write' : 'itemCard.change')}
        </Button>
      </div>
    )
  }
  return (
    <form className="grid gap-4 no-print" {...form}>
      <FormMessage state={state} done="itemCard.saved" />
      <input type="hidden" name="topicSlug" value={topicSlug} />
      <input type="hidden" name="version" value={theirs?.version ?? version} />
      {cardParts.map((part, index) => (
        <TextareaField
          key={part}
          name={part}
          label={t(`itemCard.part.${part}`)}
          hint={theirsAt(theirs, part, t) ?? t(`itemCard.hint.${part}`)}
          error={fields[part] ? say(fields[part]) : undefined}
          defaultValue={card[part]}
          maxLength={textLimits.cardPart}
          rows={4}
          lang="th"
          autoFocus={index === 0}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{t('itemCard.save')}</SubmitButton>
        <Button kind="line" type="button" onClick={() => setOpen(false)}>
          {t('itemCard.close')}
        </Button>
      </div>
    </form>
  )
}
