import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

// Next bundles its own copy of this module beside the server's, so the two meet in a name of the process.
const name = Symbol.for('sucharit.press.slot')
const shared = globalThis as { [name]?: AsyncLocalStorage<Slot> }
shared[name] ??= new AsyncLocalStorage<Slot>()
const rendering = shared[name]

/** Where the body of a page stands in what React wrote, and the body; undefined where the page has none. */
export interface Slot {
  readonly mark: string
  html: string | undefined
}

/**
 * Inside `withSlot`: keeps the body of the page for the press and returns a mark in its place, so that React does
 * not carry tens of kilobytes of finished text through its streams twice. Elsewhere: the body itself.
 */
export function slotted(html: string): string {
  const slot = rendering.getStore()
  if (slot === undefined) return html
  slot.html = html
  return slot.mark
}

/** Runs `render` and hands out the body that was kept meanwhile. */
export async function withSlot<Page>(render: () => Promise<Page>): Promise<{ page: Page; slot: Slot }> {
  const slot: Slot = { mark: `<i data-slot="${randomUUID()}"></i>`, html: undefined }
  return { page: await rendering.run(slot, render), slot }
}

/** Puts the kept body where its mark stands. */
export function fill(html: string, { mark, html: body }: Slot): string {
  const at = body === undefined ? -1 : html.indexOf(mark)
  return at === -1 ? html : html.slice(0, at) + body + html.slice(at + mark.length)
}
