import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
}

const isDatabaseAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, pathname } = new URL(text)
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1
}

const isNetwork = (text: string): boolean => {
  const [address = '', bits = '0', ...rest] = text.trim().split('/')
  const version = isIP(address)
  return version > 0 && rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32)
}

const isMailServer = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

/** `a@b.example`, or `Name <a@b.example>`. */
const isSender = (text: string): boolean => /^(?:[^<>@\r\n]+<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text)

const databaseAddress = z.string().refine(isDatabaseAddress)

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => listOf(text).every(isNetwork))
    .default(''),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  BACKUP_DIR: z.string().min(1).optional(),
  DEMO: z.enum(['on', 'off']).optional(),
  DEMO_PASSWORD: z.string().min(8).max(128).optional(),
  PRESS: z.enum(['on', 'off']).default('on'),
  WORKER: z.enum(['on', 'off']).default('on'),
  AUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().refine(isMailServer).optional(),
  MAIL_FROM: z.string().refine(isSender).optional(),
  OUTGOING_LOOPBACK_PORT: z.coerce.number().int().min(1).max(65535).optional(),
})
export type Settings = z.infer<typeof schema>

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

/** What each setting is for, for the sentence that names a faulty one and for the README. */
export const settingHelp: Record<keyof Settings, string> = {
  PORT: 'the port to serve on, a number from 1 to 65535 (3000)',
  HOST: 'the address to listen on (127.0.0.1)',
  PUBLIC_URL:
    'the address the public uses, without a path, such as https://ita.example.go.th (http://localhost:PORT)',
  TRUSTED_PROXIES:
    'addresses or ranges, such as 10.0.0.0/8, of proxies whose X-Forwarded-For counts, separated by commas (none)',
  DATABASE_URL: 'a PostgreSQL address, postgresql://user:password@host:5432/name (the embedded one)',
  DATABASE_OWNER_URL: 'the same database as its owner, for migrations (DATABASE_URL)',
  DATA_DIR: 'the folder for the database, files and secrets (.data)',
  BACKUP_DIR: 'the folder that npm run backup writes to, best on another disk (backups in DATA_DIR)',
  DEMO: 'on or off: on fills an empty database with the demonstration office (on where neither DATABASE_URL nor PUBLIC_URL is set)',
  DEMO_PASSWORD: 'one password of 8–128 characters for all demonstration accounts (made on first start)',
  PRESS: 'off turns off the store of printed pages (on)',
  WORKER: 'off leaves the jobs to processes of their own, npm run worker (on)',
  AUTH_SECRET: 'at least 32 characters that sign cookies (made on first start)',
  SMTP_URL:
    'the mail server, smtps://user:password@host:465 or smtp://user:password@host:587 (none: letters stay in the outbox)',
  MAIL_FROM: 'the sender, such as ITA <ita@office.go.th>; needed with SMTP_URL (none)',
  OUTGOING_LOOPBACK_PORT:
    'for tests alone: a port of this machine that the portal may ask as if it were another site (none)',
}

/** Without the default, which stands at the end in brackets. */
const meaning = (name: keyof Settings): string => settingHelp[name].replace(/ \([^()]*\)$/, '')

export class SettingError extends Error {}

/** Reads and checks the settings. Throws SettingError with one sentence a line. Empty text counts as not set. */
export function readSettings(source: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((k) =>
      source[k] === undefined || source[k] === '' ? [] : [[k, source[k]]],
    ),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) {
    const settings = parsed.data
    if (settings.DATABASE_OWNER_URL && !settings.DATABASE_URL)
      throw new SettingError(
        `DATABASE_URL is missing, while DATABASE_OWNER_URL is set: it must be ${meaning('DATABASE_URL')}.`,
      )
    if (settings.SMTP_URL && !settings.MAIL_FROM)
      throw new SettingError(
        `MAIL_FROM is missing, while SMTP_URL is set: it must be ${meaning('MAIL_FROM')}.`,
      )
    if (settings.OUTGOING_LOOPBACK_PORT && settings.DEMO !== 'on')
      throw new SettingError('OUTGOING_LOOPBACK_PORT is for tests alone: remove it, or set DEMO to on.')
    return {
      ...settings,
      DATA_DIR: resolve(settings.DATA_DIR),
      ...(settings.BACKUP_DIR ? { BACKUP_DIR: resolve(settings.BACKUP_DIR) } : {}),
    }
  }
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof Settings))]
  throw new SettingError(
    names.map((name) => `${name} is not usable: it must be ${meaning(name)}.`).join('\n'),
  )
}

/** Without a slash at the end. */
export const publicUrl = (settings: Settings): string =>
  new URL(settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).origin

export interface Env {
  DATABASE_URL: string
  DATA_DIR: string
  PUBLIC_URL: string
  AUTH_SECRET: string
  TRUSTED_PROXIES: string[]
  PRESS: 'on' | 'off'
  SMTP_URL: string | undefined
  MAIL_FROM: string | undefined
  OUTGOING_LOOPBACK_PORT: number | undefined
}

let cached: Env | undefined

/** The settings of a running server: the start script has completed what was left out. */
export function env(): Env {
  if (cached) return cached
  const settings = readSettings()
  if (!settings.DATABASE_URL)
    throw new SettingError(`DATABASE_URL is missing: it must be ${meaning('DATABASE_URL')}.`)
  if (!settings.AUTH_SECRET)
    throw new SettingError(`AUTH_SECRET is missing: it must be ${meaning('AUTH_SECRET')}.`)
  cached = {
    DATABASE_URL: settings.DATABASE_URL,
    DATA_DIR: settings.DATA_DIR,
    PUBLIC_URL: publicUrl(settings),
    AUTH_SECRET: settings.AUTH_SECRET,
    TRUSTED_PROXIES: listOf(settings.TRUSTED_PROXIES),
    PRESS: settings.PRESS,
    SMTP_URL: settings.SMTP_URL,
    MAIL_FROM: settings.MAIL_FROM,
    OUTGOING_LOOPBACK_PORT: settings.OUTGOING_LOOPBACK_PORT,
  }
  return cached
}
