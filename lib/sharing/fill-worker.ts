// The body of the thread of draw.ts: a card comes in, the pixels of its picture go out.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Card } from './card.ts'
import { drawing } from './drawing.ts'
import { openFonts } from './shape.ts'

export interface Wanted {
  card: Card
  logoWidth: number
}
export type Filled = { pixels: Uint8Array } | { error: string }

const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
const ready = Promise.all([openFonts(), readFile(wasm).then(initWasm)])

async function fill({ card, logoWidth }: Wanted): Promise<Filled> {
  const [setLine] = await ready
  const resvg = new Resvg(drawing(setLine, card, logoWidth))
  const image = resvg.render()
  const pixels = image.pixels.slice()
  image.free()
  resvg.free()
  return { pixels }
}

parentPort!.on('message', (wanted: Wanted) => {
  fill(wanted).then(
    (filled) => parentPort!.postMessage(filled),
    (error: unknown) => parentPort!.postMessage({ error: String(error) } satisfies Filled),
  )
})
