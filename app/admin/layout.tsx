import type { Metadata } from 'next'
import { StaffDocument } from '#components/admin/document.tsx'
import { chooseLanguage, signOutHere } from '#lib/auth/actions.ts'
import { staffLang, staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { getSite } from '#lib/office/public.ts'
import './admin.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return {
    title: { default: t('admin.brand'), template: `%s · ${t('admin.brand')}` },
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
  }
}

/** The person is read here for the menu alone; what may be seen is asked by every page. */
export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  const [lang, site, actor] = await Promise.all([staffLang(), getSite(), getActor()])
  return (
    <StaffDocument lang={lang} site={site} actor={actor} actions={{ signOut: signOutHere, chooseLanguage }}>
      {children}
    </StaffDocument>
  )
}
