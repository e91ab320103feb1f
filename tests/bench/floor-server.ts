// The least that can be done, for comparison. `bytes FILE`: bare node:http sending the compressed bytes of a printed page
// (a JSON file with headers and body). `file PATH`: bare Node streaming a file from disk. `empty`: an empty page of Next.
import { createReadStream, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { pipeline } from 'node:stream'

const [kind, argument = ''] = process.argv.slice(2)

async function listener(): Promise<RequestListener> {
  if (kind === 'bytes') {
    const { headers, body } = JSON.parse(readFileSync(argument, 'utf8')) as {
      headers: string[]
      body: string
    }
    const bytes = Buffer.from(body, 'base64')
    return (_request, response) => response.writeHead(200, headers).end(bytes)
  }
  if (kind === 'file') {
    const length = readFileSync(argument).length
    return (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': length })
      pipeline(createReadStream(argument), response, () => {})
    }
  }
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: 'tests/bench/empty-app' })
  await app.prepare()
  return app.getRequestHandler()
}

createServer(await listener()).listen(Number(process.env.PORT), '127.0.0.1', () =>
  process.stdout.write('ready\n'),
)
