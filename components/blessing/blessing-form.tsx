import { CardDrawing } from '#components/blessing/card-drawing.tsx'
import { Button } from '#components/ui/button.tsx'
import { fieldIds, InputField, TextareaField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { designOf, designs } from '#lib/blessing/designs.ts'
import type { Translate } from '#lib/i18n.ts'
import { blessingLimits } from '#lib/limits.ts'

export type BlessingProblem = 'design' | 'body' | 'signed' | 'limit'

/** Sent without a script, to the address of the page. */
export function BlessingForm({
  action,
  problem,
  typed,
  t,
}: {
  action: string
  problem: BlessingProblem | null
  typed: { design: string; body: string; signed: string }
  t: Translate
}) {
  const chosen = designOf(typed.design)
  const designError = fieldIds('design').error
  return (
    <form className="card mt-5 grid gap-5 max-w-measure" method="post" action={action}>
      <p>{t('blessing.formLead')}</p>
      {problem ? (
        <Notice tone="bad" role="alert">
          <p>{t(problem === 'limit' ? 'blessing.problem.limit' : 'blessing.problem.notSent')}</p>
        </Notice>
      ) : null}
      <fieldset
        className="field"
        {...(problem === 'design' ? { 'aria-describedby': designError, 'aria-invalid': true } : {})}
      >
        <legend className="label">{t('blessing.design')}</legend>
        <div className="bless-choices mt-1">
          {designs.map((design) => (
            <label key={design} className="bless-choice">
              <CardDrawing design={design} />
              <span className="flex gap-2 items-center">
                <input
                  type="radio"
                  name="design"
                  value={design}
                  defaultChecked={design === chosen}
                  required
                />
                {t(`blessing.designs.${design}`)}
              </span>
            </label>
          ))}
        </div>
        {problem === 'design' ? (
          <p className="error" id={designError}>
            {t('blessing.problem.design')}
          </p>
        ) : null}
      </fieldset>
      <TextareaField
        name="body"
        label={t('blessing.body')}
        hint={t('blessing.bodyHint', { max: blessingLimits.text })}
        error={problem === 'body' ? t('blessing.problem.body', { max: blessingLimits.text }) : undefined}
        rows={4}
        maxLength={blessingLimits.text}
        defaultValue={typed.body}
        required
      />
      <InputField
        type="text"
        name="signed"
        label={t('blessing.signed')}
        hint={t('blessing.signedHint')}
        error={problem === 'signed' ? t('blessing.problem.signed', { max: blessingLimits.name }) : undefined}
        maxLength={blessingLimits.name}
        defaultValue={typed.signed}
        autoComplete="off"
      />
      <div className="bait" aria-hidden="true">
        <label>
          {t('report.bait')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div>
        <Button>{t('blessing.send')}</Button>
      </div>
      <p className="small soft">{t('blessing.privacy', { max: blessingLimits.anHour })}</p>
    </form>
  )
}
