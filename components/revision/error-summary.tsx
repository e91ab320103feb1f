'use client'
import { useEffect, useRef } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useSay } from '#components/admin/use-say.ts'
import type { SaveFailure } from './use-save.ts'

/** What is wrong, once, above the form, with a way to each field; the focus comes here when it appears. */
export function ErrorSummary({
  failure,
  labelOf,
}: {
  failure: SaveFailure
  labelOf: (control: string) => string
}) {
  const { t, say } = useSay()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer is read again
  useEffect(() => box.current?.focus(), [failure])
  const { problem, message, errors } = failure
  return (
    <div ref={box} tabIndex={-1} className="grid gap-2">
      {failure.during === 'submit' ? (
        <p className="notice notice-info">{t('revision.savedNotSubmitted')}</p>
      ) : null}
      <FormMessage state={{ status: 'failed', problem, message, typed: {} }} />
      {errors.length > 0 ? (
        <ul className="list-disc pl-6">
          {errors.map(({ control, message: what }) => (
            <li key={control}>
              <a
                href={`#${control}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(control)?.focus()
                }}
              >
                {labelOf(control)}
              </a>
              : {say(what)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
