import type { NoAnswer } from '#lib/outgoing/visit.ts'
import { findBetting } from './betting.ts'
import { type Page, readPage, visibleText } from './read-page.ts'
import * as signs from './signs.ts'
import type { Verdict } from './verdicts.ts'

/** What came back from an address. */
export type Observation =
  | { ok: false; because: NoAnswer }
  | {
      ok: true
      status: number
      /** where the redirects led to */
      url: string
      /** statuses of the redirects on the way; 200 for a page that sends its reader on by itself */
      hops: readonly number[]
      /** the page as text; null for what is no page, such as a PDF */
      html: string | null
      /** false for an answer without a single byte */
      hasBody: boolean
      /** the site's guard against robots said so in its headers */
      challenged: boolean
    }

export interface Judgement {
  verdict: Verdict
  /** HTTP status, null where there was no answer */
  status: number | null
  /** the new address of what has moved; where the others have led is of no use */
  movedTo: string | null
  /** what gave it away, as it stands there; '' where the status says all */
  found: string
}

const noAnswer: Record<NoAnswer, Verdict> = {
  forbidden: 'not_asked',
  unknownHost: 'gone',
  unreachable: 'temporary',
  slow: 'temporary',
  certificate: 'tls',
  redirects: 'server_error',
}

/** What a reader who follows the link meets. `asked` is the address on our page. Knows nothing of fetching. */
export function judge(asked: string, seen: Observation): Judgement {
  if (!seen.ok) return { verdict: noAnswer[seen.because], status: null, movedTo: null, found: seen.because }
  const { status } = seen
  const say = (verdict: Verdict, found = ''): Judgement => ({ verdict, status, movedTo: null, found })
  const page = seen.html === null ? null : readPage(seen.html)
  const refused = ofStatus(seen, page)
  if (refused) return say(...refused)
  const shown = page && ofPage(asked, seen.url, page)
  if (shown) return say(...shown)
  if (!seen.hasBody) return say('soft_404', 'empty')
  if (wasSentHome(asked, seen.url)) return say('redirected_home', seen.url)
  return hasMoved(asked, seen) ? { ...say('moved'), movedTo: seen.url } : say('ok')
}

type Said = [verdict: Verdict, found?: string]

function ofStatus({ status, url, challenged }: Observation & { ok: true }, page: Page | null): Said | null {
  if (challenged) return ['robot_refused']
  if (signs.signInHosts.test(new URL(url).hostname)) return ['needs_login', new URL(url).hostname]
  const asksAccess = page ? wordsIn(page, signs.accessRequested, 1_500) : null
  if (asksAccess) return ['needs_login', asksAccess]
  if (status < 400) return status >= 200 && status < 300 ? null : ['server_error']
  if (status === 401 || status === 407) return ['needs_login']
  if (status === 429) return ['too_many_requests']
  if ([403, 405, 406, 418, 444, 451, 999].includes(status)) return ['robot_refused']
  if (status === 408 || status === 425) return ['temporary']
  if (status < 500) return ['gone']
  const guarded = page ? wordsIn(page, signs.robotCheck, 1_500) : null
  if (guarded) return ['robot_refused', guarded]
  return [[502, 503, 504, 520, 521, 522, 523, 524].includes(status) ? 'temporary' : 'server_error']
}

function ofPage(asked: string, url: string, page: Page): Said | null {
  const betting = findBetting(page)
  if (betting) return ['taken_over', betting.text]
  const by = (verdict: Verdict, sign: RegExp, atMost: number): Said | null => {
    const words = wordsIn(page, sign, atMost)
    return words ? [verdict, words] : null
  }
  return (
    by('robot_refused', signs.robotCheck, 1_000) ??
    by('parked', signs.parked, 3_000) ??
    by('server_error', signs.serverFault, 500) ??
    by('temporary', signs.maintenance, 700) ??
    signInPage(asked, url, page) ??
    by('soft_404', signs.notFound, 500)
  )
}

/** The words where they stand in a title or first heading, or in the text of a page of at most `atMost` letters. */
function wordsIn(page: Page, sign: RegExp, atMost: number): string | null {
  const named = [page.title, ...page.headings.slice(0, 2)].find((text) => sign.test(text))
  if (named) return clip(named)
  const text = visibleText(page)
  const found = text.length <= atMost ? sign.exec(text) : null
  return found ? clip(text.slice(Math.max(0, found.index - 20))) : null
}

/** Many sites have a box for their members beside the news: only a page that is little else asks to sign in. */
function signInPage(asked: string, url: string, page: Page): Said | null {
  if (!page.asksForPassword) return null
  const named =
    signs.signIn.test(page.title) || page.headings.slice(0, 1).some((one) => signs.signIn.test(one))
  const ledThere = url !== asked && signs.signInPath.test(new URL(url).pathname)
  if (!named && !ledThere && visibleText(page).length > 300) return null
  return ['needs_login', clip(page.title)]
}

const clip = (text: string): string => [...text].slice(0, 160).join('').trim()

const homePath = /^\/?(?:(?:index|default|home|main)(?:\.\w{2,5})?|th|en|home|main|web|website)?\/?$/i

/** A home page in the place of a certain page: the reader has to search for what was promised. */
function wasSentHome(asked: string, url: string): boolean {
  const [from, to] = [new URL(asked), new URL(url)]
  if (from.pathname === to.pathname && from.search === to.search) return false
  if (signs.shortener.test(from.hostname)) return false
  const askedHome = homePath.test(from.pathname) && from.search === ''
  return !askedHome && isHomePage(to.href)
}

/** Whether an address is the front page of a site, as far as the address tells. */
export function isHomePage(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !homePath.test(url.pathname)) return false
  return !/[?&](?:p|id|page|page_id|name|d|option)=/i.test(url.search)
}

const bare = (text: string): string => {
  const url = new URL(text)
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** For good, and to another place: not to https, nor to the same with or without www. */
function hasMoved(asked: string, { url, hops }: Observation & { ok: true }): boolean {
  if (hops.length === 0 || signs.shortener.test(new URL(asked).hostname)) return false
  return hops.every((status) => [301, 308, 200].includes(status)) && bare(asked) !== bare(url)
}
