import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

// Next bundles its own copy of this module beside the server's, so the two meet in a name of the process.
const name = Symbol.for('sucharit.press.slot')
const shared = globalThis as { [name]?: AsyncLocalStorage<Slot> }
shared[name] ??= new AsyncLocalStorage<Slot>()
const rendering = shared[name]

interface Slot {
  mark: string
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

/** Runs `render`; `fill` then puts the kept body where its mark stands in the page that came out. */
export async function withSlot<Page>(
  render: () => Promise<Page>,
): Promise<{ page: Page; fill(html: string): string }> {
  const slot: Slot = { mark: `<i data-slot="${randomUUID()}"></i>`, html: undefined }
  const page = await rendering.run(slot, render)
  return {
    page,
    fill(html) {
      const at = slot.html === undefined ? -1 : html.indexOf(slot.mark)
      return at === -1 ? html : html.slice(0, at) + slot.html + html.slice(at + slot.mark.length)
    },
  }
}
