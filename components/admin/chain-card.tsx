'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Chip } from '#components/ui/chip.tsx'
import type { FormAction } from '#lib/action.ts'
import type { AuditFault } from '#lib/audit/verify.ts'

export interface ChainTold {
  rows: number
  check: { verified: number; when: string; seq: number | null; fault: AuditFault | null } | null
}

/** How far the history has been proved unchanged, and a button that proves the rest now. */
export function ChainCard<Value>({ chain, action }: { chain: ChainTold; action: FormAction<Value> }) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  const { rows, check } = chain
  return (
    <section className="card mb-5 grid gap-2" aria-labelledby="chain">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="chain" className="text-[1.06rem]">
          {t('audit.chain.title')}
        </h2>
        {check === null ? (
          <Chip tone="none">{t('audit.chain.never')}</Chip>
        ) : check.fault === null ? (
          <Chip tone="ok">{t('audit.chain.sound')}</Chip>
        ) : (
          <Chip tone="bad">{t('audit.chain.broken')}</Chip>
        )}
      </div>
      {check === null ? (
        <p className="soft">{t('audit.chain.neverText')}</p>
      ) : check.fault === null ? (
        <p>{t('audit.chain.upTo', { verified: check.verified, rows, when: check.when })}</p>
      ) : (
        <div className="grid gap-1">
          <p className="font-semibold text-red">
            {t(`audit.chain.fault.${check.fault}`, { seq: check.seq ?? 0 })}
          </p>
          <p>{t('audit.chain.what', { verified: check.verified, when: check.when })}</p>
        </div>
      )}
      <form className="grid gap-2 justify-items-start" {...form}>
        <SubmitButton pending={pending} kind="line">
          {t('audit.chain.check')}
        </SubmitButton>
        {state.status === 'failed' ? <FormMessage state={state} /> : null}
      </form>
    </section>
  )
}
