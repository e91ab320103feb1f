import { PageWords } from '#components/admin/page-words.tsx'

export default function Layout({ children }: { children: React.ReactNode }) {
  return <PageWords names={['cycle', 'yearStart']}>{children}</PageWords>
}
