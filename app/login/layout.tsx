import type { Metadata } from 'next'
import { StaffDocument } from '#components/admin/document.tsx'
import { chooseLanguage, signOutHere } from '#lib/auth/actions.ts'
import { staffLang, staffWords } from '#lib/auth/language.ts'
import { getSite } from '#lib/office/public.ts'
import '../admin/admin.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return {
    title: t('login.title'),
    description: t('login.description'),
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
  }
}

export default async function LoginLayout({ children }: { children: React.ReactNode }) {
  const [lang, site] = await Promise.all([staffLang(), getSite()])
  return (
    <StaffDocument lang={lang} site={site} actor={null} actions={{ signOut: signOutHere, chooseLanguage }}>
      {children}
    </StaffDocument>
  )
}
