'use client'
import { useEffect, useRef } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useSay } from '#components/admin/use-say.ts'
import type { Trouble } from './use-saving.ts'

/** What is wrong, once, above the form, with a way to each field; the focus comes here when somebody waits for it. */
export function ErrorSummary({
  trouble,
  labelOf,
}: {
  trouble: Trouble
  labelOf: (control: string) => string
}) {
  const { t, say } = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trouble.asked) box.current?.focus()
  }, [trouble])
  const { problem, message, errors } = trouble
  return (
    <div ref={box} tabIndex={-1} className="grid gap-2">
      {trouble.during === 'submit' ? (
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
