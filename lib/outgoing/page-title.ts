import 'server-only'
import { Parser } from 'htmlparser2'
import { textLimits } from '#lib/limits.ts'
import { decodePage } from './decode.ts'
import { type NoAnswer, type VisitOptions, visit } from './visit.ts'

export type TitleAnswer = { ok: true; title: string | null } | { ok: false; because: NoAnswer | 'gone' }

/** What the page at an address calls itself; for a file, its name. null where it does not say. */
export async function findPageTitle(address: string, options: VisitOptions = {}): Promise<TitleAnswer> {
  const answer = await visit(address, { accept: 'text/html,*/*;q=0.5', ...options })
  if (!answer.ok) return answer
  if (answer.status >= 400) return { ok: false, because: 'gone' }
  const type = answer.headers['content-type'] ?? ''
  const title = /html/i.test(type) ? titleIn(decodePage(answer.body, type)) : fileNameIn(answer.url)
  return { ok: true, title: title === null ? null : tidy(title) || null }
}

/** What the page says for sharing, else its title. */
export function titleIn(html: string): string | null {
  let title: string | null = null
  let shared: string | null = null
  let depth = 0
  let isOpen = false
  const parser = new Parser({
    onopentag(name, { property, content }) {
      if (name === 'svg') depth += 1
      if (name === 'title' && depth === 0 && title === null) {
        title = ''
        isOpen = true
      }
      if (name === 'meta' && property === 'og:title' && content?.trim()) shared ??= content
      if (name === 'body') parser.pause()
    },
    ontext(text) {
      if (isOpen) title += text
    },
    onclosetag(name) {
      if (name === 'svg') depth -= 1
      if (name === 'title') isOpen = false
    },
  })
  parser.write(html)
  return shared ?? title
}

function fileNameIn(address: string): string | null {
  const last = URL.parse(address)?.pathname.split('/').at(-1) ?? ''
  if (!/\.[a-z0-9]{2,5}$/i.test(last)) return null
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** One line without what cannot be seen, no longer than a label may be. */
const tidy = (text: string): string =>
  [...text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')]
    .slice(0, textLimits.linkLabel)
    .join('')
    .trim()
