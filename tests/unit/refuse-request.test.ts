import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { refuseRequest } from '#lib/server/refuse-request.ts'

async function answerTo(sent: string, after = ''): Promise<string> {
  const server = createServer((_request, response) => response.end('taken'))
  server.on('clientError', refuseRequest)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await new Promise((resolve, reject) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      let heard = ''
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        heard += chunk
        // The sender goes on, as one does that has not read the answer yet.
        if (after) socket.write(after)
        after = ''
      })
      socket.on('end', () => resolve(heard))
      socket.write(sent)
    })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

test.each([
  [
    'headers that are too large',
    `GET / HTTP/1.1\r\nhost: a\r\ncookie: a=${'b'.repeat(400_000)}\r\n\r\n`,
    '431',
  ],
  ['what is no request', 'hello\r\n\r\n', '400'],
])('%s: the sender reads why', async (_what, sent, status) => {
  expect(await answerTo(sent, 'x'.repeat(1_000_000))).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
})
