import { ButtonLink } from '#components/ui/button.tsx'
import { staffWords } from '#lib/auth/language.ts'

export default async function AdminNotFound() {
  const { t } = await staffWords()
  return (
    <div className="grid gap-4 py-12">
      <h1>{t('admin.notFound.title')}</h1>
      <p>{t('admin.notFound.text')}</p>
      <div>
        <ButtonLink href="/admin">{t('admin.notFound.back')}</ButtonLink>
      </div>
    </div>
  )
}
