import { readable } from '#components/link-check/words.ts'
import { Button } from '#components/ui/button.tsx'
import { fieldIds, TextareaField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { reportLimits } from '#lib/limits.ts'
import type { Choice } from '#lib/link-report/choices.ts'
import { marked } from '#lib/site/words.ts'

export type ReportProblem = 'about' | 'text' | 'limit'

/** What a reader says of a page whose links do not open. Sent without a script, to the address of the page. */
export function ReportForm({
  action,
  choices,
  problem,
  typed,
  lang,
  t,
}: {
  action: string
  choices: readonly Choice[]
  problem: ReportProblem | null
  typed: { about: string; text: string }
  lang: Lang
  t: Translate
}) {
  const aboutError = fieldIds('about').error
  return (
    <form className="card mt-5 grid gap-5 max-w-measure" method="post" action={action}>
      <p>{t('report.lead')}</p>
      {problem ? (
        <Notice tone="bad" role="alert">
          <p>{t(problem === 'limit' ? 'report.problem.limit' : 'report.problem.notSent')}</p>
          {problem === 'limit' ? (
            <p>
              <a href={localPath(lang, '/about#contact')}>{t('report.askOffice')}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <fieldset
        className="field"
        {...(problem === 'about' ? { 'aria-describedby': aboutError, 'aria-invalid': true } : {})}
      >
        <legend className="label">{t('report.which')}</legend>
        <div className="grid gap-1 mt-1">
          {choices.map((choice, index) => (
            <label key={choice.value} className="choice">
              <input
                type="radio"
                name="about"
                value={choice.value}
                required
                defaultChecked={
                  typed.about === choice.value || (typed.about === '' && choices.length === 2 && index === 0)
                }
              />
              <ChoiceName choice={choice} lang={lang} t={t} />
            </label>
          ))}
        </div>
        {problem === 'about' ? (
          <p className="error" id={aboutError}>
            {t('report.problem.about')}
          </p>
        ) : null}
      </fieldset>
      <TextareaField
        name="text"
        label={t('report.what')}
        hint={t('report.whatHint', { max: reportLimits.text })}
        error={problem === 'text' ? t('report.problem.text', { max: reportLimits.text }) : undefined}
        rows={3}
        maxLength={reportLimits.text}
        defaultValue={typed.text}
      />
      <div className="bait" aria-hidden="true">
        <label>
          {t('report.bait')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div>
        <Button>{t('report.send')}</Button>
      </div>
      <p className="small soft">{t('report.privacy', { max: reportLimits.anHour })}</p>
    </form>
  )
}

function ChoiceName({ choice, lang, t }: { choice: Choice; lang: Lang; t: Translate }) {
  if (choice.about === 'other') return <span>{t('report.other')}</span>
  const address = choice.about === 'link' ? readable(choice.address) : ''
  const name = marked(lang, choice.label || address)
  return (
    <span className="min-w-0 wrap-anywhere">
      <span lang={name.lang}>{name.text}</span>
      {choice.about === 'link' && choice.label ? (
        <span className="small soft block" lang={marked(lang, address).lang}>
          {address}
        </span>
      ) : null}
    </span>
  )
}
