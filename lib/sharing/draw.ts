import 'server-only'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { createGate } from '#lib/press/gate.ts'
import { type Card, emblemWidth, logoPlace, pictureSize } from './card.ts'
import type { Filled, Wanted } from './fill-worker.ts'

/** bytes; more than this some services do not fetch */
export const largestPicture = 300_000

/** Pictures that may wait for their turn; they are drawn one after the other. */
export const drawingsWaiting = 40

const idleMs = 20_000
const gate = createGate(1, drawingsWaiting)
let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined

/**
 * Fills the outlines in a thread of its own, so that nobody's page waits for it. Not by sharp: in this process it may open
 * nothing but PNG, JPEG and WebP (lib/files/images.ts).
 */
async function fillOutlines(wanted: Wanted): Promise<Uint8Array> {
  clearTimeout(idle)
  worker ??= new Worker(new URL('./fill-worker.ts', import.meta.url), {
    execArgv: ['--conditions=react-server', '--no-warnings'],
  })
  const used = worker
  used.ref()
  try {
    const answered = once(used, 'message')
    used.postMessage(wanted)
    const [filled] = (await answered) as [Filled]
    if ('error' in filled) throw new Error(filled.error)
    return filled.pixels
  } catch (error) {
    worker = undefined
    void used.terminate()
    throw error
  } finally {
    used.unref()
    idle = setTimeout(() => {
      if (worker === used) worker = undefined
      void used.terminate()
    }, idleMs).unref()
  }
}

/**
 * The picture of a page as PNG. `logo` is the office's mark, which `card.logo` names. Rejects with GateFull where too many
 * wait already.
 */
export async function drawPicture(card: Card, logo: Uint8Array | null): Promise<Buffer> {
  const mark =
    logo && card.logo !== ''
      ? await sharp(logo)
          .resize({ width: logoPlace.width, height: logoPlace.height, fit: 'inside' })
          .png()
          .toBuffer({ resolveWithObject: true })
      : null
  const shown = mark ? card : { ...card, logo: '' }
  const pixels = await gate.run(() =>
    fillOutlines({ card: shown, logoWidth: mark?.info.width ?? emblemWidth }),
  )
  const picture = sharp(pixels, { raw: { ...pictureSize, channels: 4 } }).removeAlpha()
  if (mark) {
    const top = logoPlace.y + Math.round((logoPlace.height - mark.info.height) / 2)
    picture.composite([{ input: mark.data, left: logoPlace.x, top }])
  }
  return picture.png({ palette: true, colours: 128, effort: 7 }).toBuffer()
}
