import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { CloseWelcome } from '#components/work/close-welcome.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { type FirstStep, type FirstSteps, firstSteps } from '#lib/evidence/first-steps-plan.ts'
import type { WriteTask } from '#lib/evidence/work-plan.ts'
import type { Translate } from '#lib/i18n.ts'

/** The way to a first submission, as far as the rows say it has come; each step opens the real page. */
export function FirstStepsCard({
  steps,
  next,
  suggestion,
  t,
}: {
  steps: FirstSteps
  next: FirstStep | 'done'
  /** the item to begin with: nearest its day among those nobody has begun */
  suggestion: WriteTask | null
  t: Translate
}) {
  const at = next === 'done' ? firstSteps.length : firstSteps.indexOf(next)
  return (
    <section aria-labelledby="first-steps">
      <Card className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div>
            <h2 id="first-steps">{t(next === 'done' ? 'first.doneTitle' : 'first.title')}</h2>
            <p className="soft">{t(next === 'done' ? 'first.doneText' : 'first.text')}</p>
          </div>
          <CloseWelcome />
        </div>
        <ol className="first-steps">
          {firstSteps.map((step, index) => (
            <li key={step} aria-current={step === next ? 'step' : undefined}>
              <p className="font-semibold flex items-center gap-2">
                <span className={index < at ? 'text-leaf' : step === next ? 'text-gold-ink' : 'soft'}>
                  <Mark shape={index < at ? 'full' : step === next ? 'half' : 'empty'} />
                </span>
                {index + 1}. {t(`first.${step}.title`)}
                {index < at ? <span className="small soft font-normal">{t('first.stepDone')}</span> : null}
              </p>
              <p className="small soft">{t(`first.${step}.text`)}</p>
              {step === next ? (
                <div className="mt-2 flex flex-wrap gap-3">
                  <StepAction step={step} steps={steps} suggestion={suggestion} t={t} />
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </Card>
    </section>
  )
}

function StepAction({
  step,
  steps,
  suggestion,
  t,
}: {
  step: FirstStep
  steps: FirstSteps
  suggestion: WriteTask | null
  t: Translate
}) {
  if (step === 'choose' || !steps.begun) {
    return (
      <>
        {suggestion ? (
          <StartButton
            workGroupId={suggestion.row.workGroup.id}
            fiscalYear={suggestion.row.fiscalYear}
            itemCode={suggestion.row.itemCode}
            label={t('work.startItem', { code: suggestion.row.itemCode })}
            kind="main"
            size="normal"
          />
        ) : null}
        <ButtonLink href="/admin/items" kind="line">
          {t('first.choose.other')}
        </ButtonLink>
      </>
    )
  }
  const editor = `/admin/evidence/${steps.begun.evidenceId}/revisions/${steps.begun.number}`
  return <ButtonLink href={step === 'show' ? `${editor}#files` : editor}>{t(`first.${step}.go`)}</ButtonLink>
}

/** A word of welcome to those who write nothing themselves. */
export function WelcomeCard({ who, t }: { who: 'reviewer' | 'office'; t: Translate }) {
  return (
    <section aria-labelledby="first-steps">
      <Card className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id="first-steps">{t('first.welcome')}</h2>
          <p>{t(`first.${who}`)}</p>
        </div>
        <CloseWelcome />
      </Card>
    </section>
  )
}
