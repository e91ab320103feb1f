import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  messageId: string
  raw: string
  from: string
  to: string[]
}

export interface TestMailServer {
  port: number
  received: Received[]
  /** what the server does with the next letters; undefined: it takes them */
  behave: { rcpt?: number; data?: number; hangUpAfterData?: boolean; slowMs?: number }
  close(): Promise<void>
}

export const certificateFor = (host: string) =>
  generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  } as never)

/** A real SMTP server on this machine that keeps what it is given. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<TestMailServer> {
  const received: Received[] = []
  const behave: TestMailServer['behave'] = {}
  const refusal = (code: number) => Object.assign(new Error(`the test says ${code}`), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: options.secure || options.key ? [] : ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(behave.rcpt ? refusal(behave.rcpt) : null),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer)
      } catch {
        return // the client went away before the end of its text
      }
      if (behave.slowMs) await new Promise((resolve) => setTimeout(resolve, behave.slowMs))
      if (behave.data) return done(refusal(behave.data))
      const raw = Buffer.concat(chunks).toString()
      received.push({
        messageId: /^message-id: <([^@>]+)/im.exec(raw)?.[1] ?? '',
        raw,
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo.map(({ address }) => address),
      })
      if (behave.hangUpAfterData) {
        for (const connection of server.connections)
          (connection as { _socket: { destroy(): void } })._socket.destroy()
        return
      }
      done()
    },
    ...options,
  })
  server.on('error', () => {}) // a client that was killed
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    behave,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The plain text of a letter, as its reader sees it. */
export function plainText(raw: string): string {
  const part = raw.split(/\r\n--[^\r\n]+\r\n/).find((one) => /^content-type: text\/plain/im.test(one)) ?? ''
  const [head = '', ...body] = part.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString()
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
