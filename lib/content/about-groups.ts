import type { Words } from './kind.ts'

/** The pages that every office has, by their names, in the order a reader looks for them. */
const groups: readonly { title: Words; slugs: readonly string[] }[] = [
  {
    title: { th: 'เราเป็นใคร', en: 'Who we are' },
    slugs: ['structure', 'powers', 'executives', 'history', 'vision'],
  },
  { title: { th: 'แผนและกฎหมาย', en: 'Plans and laws' }, slugs: ['strategy-plan', 'laws', 'manuals'] },
]
const others: Words = { th: 'เรื่องอื่นของสำนักงาน', en: 'More about the office' }

/** Pages by group; those of other names come last, and a group without a page is left out. */
export function groupPages<Page extends { slug: string | null }>(
  pages: readonly Page[],
): { title: Words; pages: Page[] }[] {
  const known = groups.map(({ title, slugs }) => ({
    title,
    pages: slugs.flatMap((slug) => pages.filter((page) => page.slug === slug)),
  }))
  const rest = pages.filter((page) => !groups.some(({ slugs }) => slugs.includes(page.slug ?? '')))
  return [...known, { title: others, pages: rest }].filter((group) => group.pages.length > 0)
}
