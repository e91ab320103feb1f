import 'server-only'
import type { IncomingHttpHeaders } from 'node:http'
import { decodePage } from '#lib/outgoing/decode.ts'
import { checkTurns } from '#lib/outgoing/turns.ts'
import { type Visited, type VisitOptions, visit } from '#lib/outgoing/visit.ts'
import type { Observation } from './judge.ts'
import { readPage, visibleText } from './read-page.ts'

const isPage = (headers: IncomingHttpHeaders): boolean =>
  /html|text\/plain/i.test(headers['content-type'] ?? 'text/html')

/** Addresses of documents, of which the headers say enough. */
const isDocument = (address: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|webp|gif|mp4|mp3)$/i.test(URL.parse(address)?.pathname ?? '')

/**
 * Asks an address once, as a reader would, and says what came back. A document is asked for its headers; where those are
 * refused or show a page after all, and everywhere else, the page itself.
 */
export async function observe(address: string, options: VisitOptions = {}): Promise<Observation> {
  const asked = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', turns: checkTurns, ...options }
  if (isDocument(address)) {
    const head = await visit(address, { ...asked, method: 'HEAD' })
    if (head.ok && head.status === 200 && !isPage(head.headers)) return seenIn(head)
    if (!head.ok && head.because !== 'unreachable') return { ok: false, because: head.because }
  }
  const seen = await visit(address, { ...asked, wantsBody: isPage })
  const onward = seen.ok ? sentOn(seen) : null
  if (!seen.ok || onward === null) return seen.ok ? seenIn(seen) : { ok: false, because: seen.because }
  const arrived = await visit(onward, { ...asked, wantsBody: isPage })
  return arrived.ok ? seenIn(arrived, [...hopsOf(seen), 200]) : { ok: false, because: arrived.because }
}

type Answer = Visited & { ok: true }

const hopsOf = (answer: Answer): number[] => answer.redirects.map(({ status }) => status)

function textOf(answer: Answer): string | null {
  if (!isPage(answer.headers)) return null
  return decodePage(answer.body, answer.headers['content-type'])
}

function seenIn(answer: Answer, hops = hopsOf(answer)): Observation {
  const { status, url, headers } = answer
  const html = textOf(answer)
  return {
    ok: true,
    status,
    url,
    hops,
    html,
    hasBody: html === null || answer.body.length > 0,
    challenged: headers['cf-mitigated'] === 'challenge',
  }
}

/** Where a page with nothing to read sends its reader by itself. */
function sentOn(answer: Answer): string | null {
  if (answer.status !== 200) return null
  const page = readPage(textOf(answer) ?? '')
  if (page.refreshTo === null || visibleText(page).length > 400) return null
  const to = URL.parse(page.refreshTo, answer.url)
  return to && to.href !== answer.url ? to.href : null
}
