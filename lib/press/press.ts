import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Lang, languages } from '#lib/i18n.ts'
import { type PageAddress, publicLocation } from '#lib/press/address.ts'
import type { PressClock } from '#lib/press/clock.ts'
import { fallbackPage, requestIdMark, type StatusCode, withRequestId } from '#lib/press/fallback.ts'
import { finish } from '#lib/press/finish.ts'
import { createGate, GateFull } from '#lib/press/gate.ts'
import { commonHeaders, publicPolicy } from '#lib/press/headers.ts'
import { Print } from '#lib/press/print.ts'
import type { Render } from '#lib/press/render.ts'
import { createStore, type PrintStore } from '#lib/press/store.ts'
import { fontLinks, sheetsIn, styleLinks, stylesMark } from '#lib/press/styles.ts'
import { chosenView, seenAs } from '#lib/press/view.ts'

/** How long the last prints may be shown while the database is away. */
export const longestAwayMs = 5 * 60_000

export const pressLimits = { rendersAtOnce: 6, rendersWaiting: 200 } as const

export interface PressOptions {
  render: Render
  clock: PressClock
  publicUrl: string
  /** Off: every page is rendered for every reader. */
  keep?: boolean
  store?: PrintStore
  limits?: { rendersAtOnce: number; rendersWaiting: number }
  log?: (line: Record<string, unknown>) => void
}

export interface Press {
  /** The hot path: sends a page that is printed and current, or does nothing and says so. */
  serve(request: IncomingMessage, response: ServerResponse): boolean
  /** `missing` answers where there is no such page; default: the not-found page. */
  answer(
    address: PageAddress,
    request: IncomingMessage,
    response: ServerResponse,
    missing?: () => Promise<void>,
  ): Promise<void>
  /** Renders a page with its form as it was sent, for this reader alone. */
  again(
    address: PageAddress,
    filled: FilledForm,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void>
  notFound(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void>
  unavailable(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void>
  failed(lang: Lang, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void>
  /** Prints the status pages, so that they are there when nothing else is. */
  prepare(): Promise<void>
}

/** What a form brings back to its page: parameters that no address can give it. */
export interface FilledForm {
  status: number
  parameters: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
}

class RenderFailed extends Error {}

/** Prints public pages once per moment of the public clock. Knows nothing of Next and of the database. */
export function createPress(options: PressOptions): Press {
  const { render, clock, publicUrl } = options
  const keep = options.keep ?? true
  const store = options.store ?? createStore()
  const limits = options.limits ?? pressLimits
  const gate = createGate(limits.rendersAtOnce, limits.rendersWaiting)
  const log = options.log ?? ((line) => console.error(JSON.stringify(line)))
  const origins = [new URL(publicUrl).origin]
  const common = commonHeaders(publicUrl)
  const flights = new Map<string, Promise<Print | undefined>>()
  const statusPrints = new Map<string, Print>()
  let styles: Promise<string> | undefined

  const headersOf = (lang: Lang | undefined, type: string, robots?: string): Record<string, string> => ({
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    ...(lang === undefined ? {} : { 'Content-Language': lang }),
    'Content-Security-Policy': publicPolicy,
    ...common,
    ...(robots === undefined ? {} : { 'X-Robots-Tag': robots }),
  })

  /** The style sheets and their fonts, from a page of Next that is always there. A fault is not kept for one without any. */
  function findStyles(): Promise<string> {
    styles ??= render(`/${languages[0]}/status/404`, requestIdMark)
      .then(async (page) => {
        const links = styleLinks(page.body)
        if (links === '') throw new Error('the status page names no style sheet')
        const fonts = sheetsIn(links).map(async (href) =>
          fontLinks((await render(href, requestIdMark)).body, href),
        )
        return links + (await Promise.all(fonts)).join('')
      })
      .catch((error: unknown) => {
        styles = undefined
        throw error
      })
    return styles
  }

  async function finishedPage(internal: string, requestId: string) {
    const rendered = await render(internal, requestId)
    if (!rendered.type.startsWith('text/html')) return rendered
    const { html, complaints } = finish(rendered.body)
    if (complaints.length > 0) log({ level: 'warn', page: internal, complaints: [...new Set(complaints)] })
    const body = html.includes(stylesMark) ? html.split(stylesMark).join(await findStyles()) : html
    return { ...rendered, body }
  }

  /** The print of a page at `tick`; undefined where there is no page. */
  async function print(address: PageAddress, tick: number): Promise<Print | undefined> {
    const requestId = randomUUID()
    let page: Awaited<ReturnType<typeof finishedPage>>
    try {
      page = await finishedPage(address.internal, requestId)
    } catch (error) {
      throw new RenderFailed(requestId, { cause: error })
    }
    const isHtml = page.type.startsWith('text/html')
    // Next takes the name of a document that has no route for a language, and answers with a page.
    if (page.status === 404 || (address.document && isHtml)) return undefined
    if (page.status >= 500) throw new RenderFailed(requestId)
    if (page.status >= 300 && page.status < 400) {
      const location =
        page.location === undefined ? null : publicLocation(page.location, address.internal, origins)
      if (location === null) throw new RenderFailed(requestId)
      return new Print({
        // Every answer here is to GET, where 302 says the same as 307 and older readers know it.
        status: page.status === 307 ? 302 : page.status,
        headers: { Location: location, ...headersOf(address.lang, 'text/plain; charset=utf-8') },
        body: `${location}\n`,
        tick,
      })
    }
    return new Print({
      status: page.status,
      headers: {
        ...headersOf(
          isHtml ? address.lang : undefined,
          isHtml ? 'text/html; charset=utf-8' : page.type,
          page.robots,
        ),
        // A document whose address names its content is the same for ever.
        ...(address.document && page.cache?.includes('immutable') ? { 'Cache-Control': page.cache } : {}),
      },
      body: ('bytes' in page && page.bytes) || page.body,
      tick,
      once: !keep,
    })
  }

  function printOnce(address: PageAddress, tick: number): Promise<Print | undefined> {
    if (!keep) return gate.run(() => print(address, tick))
    const flight = `${tick} ${address.key}`
    const flying = flights.get(flight)
    if (flying) return flying
    const started = gate
      .run(() => print(address, tick))
      .then((made) => {
        // A slow print of an earlier moment must not take the place of a newer one.
        if (clock.tick === tick) {
          if (made) store.keep(address.key, made)
          else store.keepMissing(address.key, tick)
        }
        return made
      })
      .finally(() => flights.delete(flight))
    flights.set(flight, started)
    return started
  }

  async function printStatus(lang: Lang, code: StatusCode, tick: number): Promise<Print> {
    const name = `${lang} ${code}`
    const held = statusPrints.get(name)
    if (held && held.tick === tick && keep) return held
    const flying = flights.get(name)
    if (flying) return (await flying)!
    const started = (async () => {
      let body = held?.text ?? fallbackPage(lang, code)
      try {
        const page = await finishedPage(`/${lang}/status/${code}`, requestIdMark)
        if (page.status < 400 || page.status === code) body = page.body
        else log({ level: 'error', page: `/${lang}/status/${code}`, status: page.status })
      } catch (error) {
        log({ level: 'error', page: `/${lang}/status/${code}`, error: String(error) })
      }
      const made = new Print({
        status: code,
        headers: headersOf(lang, 'text/html; charset=utf-8'),
        body,
        tick,
      })
      statusPrints.set(name, made)
      return made
    })().finally(() => flights.delete(name))
    flights.set(name, started)
    return started
  }

  /** The last print of a status page, without asking Next or the database for anything. */
  const lastStatus = (lang: Lang, code: StatusCode): Print =>
    statusPrints.get(`${lang} ${code}`) ??
    new Print({
      status: code,
      headers: headersOf(lang, 'text/html; charset=utf-8'),
      body: fallbackPage(lang, code),
      tick: -1,
    })

  function sendTrouble(
    request: IncomingMessage,
    response: ServerResponse,
    lang: Lang,
    { status, body, more }: { status: number; body: string; more: Record<string, string> },
  ): void {
    if (response.headersSent) {
      response.destroy()
      return
    }
    const view = chosenView(request.headers.cookie)
    const bytes = Buffer.from(view ? seenAs(body, view) : body)
    response.writeHead(status, {
      ...headersOf(lang, 'text/html; charset=utf-8'),
      'Cache-Control': 'no-store',
      'Content-Length': String(bytes.length),
      ...more,
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }

  async function unavailable(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const more = { 'Retry-After': clock.away ? '10' : '2' }
    sendTrouble(request, response, lang, { status: 503, body: lastStatus(lang, 503).text, more })
  }

  async function failed(
    lang: Lang,
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    const body = withRequestId(lastStatus(lang, 500).text, lang, requestId)
    sendTrouble(request, response, lang, { status: 500, body, more: { 'X-Request-Id': requestId } })
  }

  async function notFound(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!clock.fresh() && !clock.away) await clock.confirm()
    const made = clock.away ? lastStatus(lang, 404) : await printStatus(lang, 404, clock.tick)
    made.send(request, response)
  }

  /** What may still be shown while the database is away: nothing that stopped being true more than five minutes ago. */
  function lastPrint(key: string): Print | undefined {
    const held = keep ? store.find(key) : undefined
    if (!held) return undefined
    const age = held.tick === clock.tick ? clock.silence() : performance.now() - held.printedAt
    return age <= longestAwayMs ? held : undefined
  }

  async function withoutDatabase(
    address: PageAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const last = lastPrint(address.key)
    if (last) last.send(request, response)
    else if (keep && store.missingAt(address.key) === clock.tick && clock.silence() <= longestAwayMs)
      await notFound(address.lang, request, response)
    else await unavailable(address.lang, request, response)
  }

  const regrow = (key: string) => (print: Print) => {
    // The compressed copy counts too: put back at its new size.
    if (keep && store.find(key) === print) store.keep(key, print)
  }

  async function answer(
    address: PageAddress,
    request: IncomingMessage,
    response: ServerResponse,
    missing = () => notFound(address.lang, request, response),
  ): Promise<void> {
    if (!clock.fresh() && (clock.away || !(await clock.confirm())))
      return withoutDatabase(address, request, response)
    const { tick } = clock
    if (keep) {
      const held = store.find(address.key)
      if (held?.tick === tick) return held.send(request, response, regrow(address.key))
      if (store.missingAt(address.key) === tick) return missing()
    }
    try {
      const printing = printOnce(address, tick)
      const outcome = await Promise.race([printing.then((made) => ({ made })), clock.lost()])
      if (!outcome) {
        printing.catch(() => {})
        return withoutDatabase(address, request, response)
      }
      if (!outcome.made) return await missing()
      outcome.made.send(request, response, regrow(address.key))
    } catch (error) {
      if (error instanceof GateFull) return unavailable(address.lang, request, response)
      // The page may have failed because the database has just gone: then that is what is said.
      if (!(await clock.confirm())) return withoutDatabase(address, request, response)
      const requestId = error instanceof RenderFailed ? error.message : randomUUID()
      log({ level: 'error', page: address.key, requestId, error: String((error as Error).cause ?? error) })
      return failed(address.lang, request, response, requestId)
    }
  }

  async function again(
    address: PageAddress,
    { status, parameters, headers = {} }: FilledForm,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (!clock.fresh() && (clock.away || !(await clock.confirm())))
      return unavailable(address.lang, request, response)
    const requestId = randomUUID()
    try {
      const page = `${address.internal.split('?', 1)[0]}?${new URLSearchParams(parameters)}`
      const made = await gate.run(() => finishedPage(page, requestId))
      if (made.status === 404) return await notFound(address.lang, request, response)
      if (made.status !== 200) throw new Error(`${page} answers ${made.status}`)
      const more = { 'X-Robots-Tag': 'noindex', ...headers }
      sendTrouble(request, response, address.lang, { status, body: made.body, more })
    } catch (error) {
      if (error instanceof GateFull) return unavailable(address.lang, request, response)
      log({ level: 'error', page: address.key, requestId, error: String(error) })
      return failed(address.lang, request, response, requestId)
    }
  }

  return {
    again,
    serve(request, response) {
      if (!keep || !clock.fresh()) return false
      const held = store.find(request.url!)
      if (held === undefined || held.tick !== clock.tick) return false
      held.send(request, response, regrow(request.url!))
      return true
    },
    answer,
    notFound,
    unavailable,
    failed,
    async prepare() {
      await clock.confirm()
      for (const lang of languages)
        for (const code of [404, 500, 503] as const) await printStatus(lang, code, clock.tick)
    },
  }
}
