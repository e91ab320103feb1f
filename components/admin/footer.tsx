import { Button } from '#components/ui/button.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

export function StaffFooter({
  lang,
  t,
  chooseLanguage,
}: {
  lang: Lang
  t: Translate
  chooseLanguage: (form: FormData) => Promise<void>
}) {
  const other = lang === 'th' ? 'en' : 'th'
  return (
    <footer className="staff-foot">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <a href={localPath(lang, '/')}>{t('admin.publicSite')}</a>
        <form action={chooseLanguage}>
          <input type="hidden" name="lang" value={other} />
          <Button kind="line" size="small" lang={other}>
            {t('common.otherLanguage')}
          </Button>
        </form>
      </div>
    </footer>
  )
}
