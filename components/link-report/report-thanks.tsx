import { Notice } from '#components/ui/notice.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** What happens next. It reads the same for a report that counted on and for one that a robot filled in. */
export function ReportThanks({ home, lang, t }: { home: string; lang: Lang; t: Translate }) {
  return (
    <div className="mt-5 grid gap-4 max-w-measure">
      <Notice tone="ok" role="status">
        <p>{t('report.thanksText')}</p>
      </Notice>
      <p>
        {t('report.noAnswer')} <a href={localPath(lang, '/about#contact')}>{t('report.askOffice')}</a>
      </p>
      <p>
        <a href={home}>{t('report.back')}</a>
      </p>
    </div>
  )
}
