import 'server-only'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface OutgoingMail {
  id: string
  toAddress: string
  toName: string
  subject: string
  text: string
  html: string
}

/** What came of giving a letter to the server. Only `sent` is certain that it arrived, only `doubtful` that nobody knows. */
export type Outcome =
  | { kind: 'sent' }
  /** the server takes no letter of anybody now: away, its certificate, its password */
  | { kind: 'unavailable'; fault: string }
  /** not this letter now (4xx) */
  | { kind: 'later'; fault: string }
  /** not this letter ever (5xx) */
  | { kind: 'refused'; fault: string }
  /** its text was given away and no answer came */
  | { kind: 'doubtful'; fault: string }
  /** another worker has it */
  | { kind: 'taken' }

export interface MailServer {
  /** `handOver` is asked right before the text leaves; false: somebody else has the letter, and nothing leaves. */
  send(mail: OutgoingMail, handOver: () => Promise<boolean>): Promise<Outcome>
  close(): void
}

const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d+){3}|::1)$/.test(host.replace(/^\[|\]$/g, ''))

/** Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }

/**
 * A connection to the server of SMTP_URL: `smtps:` speaks TLS at once, `smtp:` must change to it (STARTTLS), except on
 * this machine. The certificate is checked against the authorities that Node knows (NODE_EXTRA_CA_CERTS adds one).
 */
export async function openMailServer(smtpUrl: string, from: string): Promise<MailServer | { fault: string }> {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLoopback(url.hostname),
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    ...patience,
  })
  // Trouble between two letters: the next one is told.
  let broken: string | undefined
  connection.on('error', (error) => {
    broken = sentence(error)
  })
  try {
    await called((done) => connection.connect(done), connection)
    if (url.username) {
      const user = decodeURIComponent(url.username)
      await called(
        (done) => connection.login({ user, pass: decodeURIComponent(url.password) }, done),
        connection,
      )
    }
  } catch (error) {
    connection.close()
    return { fault: sentence(error) }
  }
  return {
    send: (mail, handOver) =>
      broken
        ? Promise.resolve({ kind: 'unavailable', fault: broken })
        : give(connection, mail, from, handOver),
    close: () => connection.quit(),
  }
}

async function give(
  connection: SMTPConnection,
  mail: OutgoingMail,
  from: string,
  handOver: () => Promise<boolean>,
): Promise<Outcome> {
  const composed = new MailComposer({
    from,
    to: { address: mail.toAddress, name: mail.toName },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // The same for every try, so that a reader's program knows a letter that came twice.
    messageId: `<${mail.id}@${from.replace(/^.*@|>.*$/g, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = composed.getEnvelope()
  const message = await composed.build()
  let stage: 'before' | 'taken' | 'given' = 'before'
  // Read when the server has said that it waits for the text, and not before.
  const text = Readable.from(
    (async function* () {
      if (!(await handOver())) {
        stage = 'taken'
        throw new Error('another worker has the letter')
      }
      stage = 'given'
      yield message
    })(),
  )
  try {
    await called((done) => connection.send(envelope as never, text, done), connection)
    return { kind: 'sent' }
  } catch (error) {
    const fault = sentence(error)
    if ((stage as string) === 'taken') return { kind: 'taken' }
    const code = (error as { responseCode?: number }).responseCode ?? 0
    if (code >= 500) return { kind: 'refused', fault }
    if (code >= 400 && code !== 421) return { kind: 'later', fault }
    if ((stage as string) === 'given' && code === 0) return { kind: 'doubtful', fault }
    return { kind: 'unavailable', fault }
  }
}

/** One call of the connection as a promise; it may also end by an event. */
function called(
  call: (done: (error?: Error | null) => void) => void,
  connection: SMTPConnection,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error)
    const end = () => reject(new Error('the mail server closed the connection'))
    connection.once('error', fail)
    connection.once('end', end)
    call((error) => {
      connection.off('error', fail)
      connection.off('end', end)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** One line, and never the password: nodemailer's messages carry the server's answer only. */
const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 500)
