import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** The way to the form of one piece of evidence; `title` where several stand on the page. */
export function ReportLink({
  evidenceId,
  title,
  lang,
  t,
}: {
  evidenceId: string
  title?: string
  lang: Lang
  t: Translate
}) {
  return (
    <a
      href={localPath(lang, `/evidence/${evidenceId}/report`)}
      rel="nofollow"
      aria-label={title === undefined ? undefined : t('report.askOf', { title })}
    >
      {t('report.title')}
    </a>
  )
}
