import { readFile } from 'node:fs/promises'
import path from 'node:path'

// What the PDF viewer of the staff loads beside the page: its worker, and the fonts, character maps, decoders and colour
// profiles that some documents need. From the package itself, so that both halves are always of one version. The policy
// under which they run is set by the server in front (viewerPolicy).

const root = ['node_modules', 'pdfjs-dist']
const worker = 'pdf.worker.min.mjs'
const data = /^(?:cmaps|standard_fonts|wasm|iccs)\/[A-Za-z0-9_-]+\.(?:bcmap|pfb|ttf|wasm|js|icc)$/
const types: Record<string, string> = {
  mjs: 'text/javascript; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
}

const at = (...parts: string[]): string =>
  path.join(/* turbopackIgnore: true */ process.cwd(), ...root, ...parts)

let installed: Promise<string> | undefined
const version = (): Promise<string> =>
  (installed ??= readFile(at('package.json'), 'utf8').then((text) => JSON.parse(text).version as string))

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ version: string; file: string[] }> },
): Promise<Response> {
  const asked = await params
  const name = asked.file.join('/')
  const place = name === worker ? at('legacy', 'build', worker) : data.test(name) ? at(name) : null
  const bytes = place && asked.version === (await version()) ? await readFile(place).catch(() => null) : null
  if (!bytes) return new Response('not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
