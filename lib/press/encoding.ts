import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'identity' | 'br' | 'gzip'

/** Below this many bytes compression costs more than it saves. */
export const smallest = 512

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const known = new Map<string, Encoding>()

function read(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((text) => text.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    weights.set(name, Number.isFinite(weight) ? weight : 0)
  }
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const br = weight('br')
  const gz = weight('gzip')
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}

/** The best encoding that the reader takes. Browsers send few different headers, so the answers are remembered. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const held = known.get(header)
  if (held) return held
  const encoding = header.length > 200 ? 'identity' : read(header)
  if (known.size < 500) known.set(header, encoding)
  return encoding
}

export function compress(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
  quickly = false,
): Promise<Buffer> {
  // A tenth of a millisecond here; handing it to another thread and back costs more than that.
  if (encoding === 'gzip' && quickly) return Promise.resolve(gzipSync(body, { level: 1 }))
  return encoding === 'gzip'
    ? zip(body, { level: 6 })
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quickly ? 1 : 5,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      })
}
