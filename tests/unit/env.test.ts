import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publicUrl, readSettings, SettingError, settingHelp } from '#lib/env.ts'
import { chooseOffice } from '#lib/start/demo.ts'

const url = 'postgresql://app:secret@db.example:5432/sucharit'

describe('settings', () => {
  it('need none to be given', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PRESS: 'on', TRUSTED_PROXIES: '' })
    expect(isAbsolute(settings.DATA_DIR)).toBe(true)
    expect(publicUrl(settings)).toBe('http://localhost:3000')
  })

  it('that are empty count as not given', () => {
    expect(readSettings(Object.fromEntries(Object.keys(settingHelp).map((name) => [name, ''])))).toEqual(
      readSettings({}),
    )
  })

  it.each([
    ['PORT', 'http', 'a number from 1 to 65535'],
    ['PORT', '70000', 'a number from 1 to 65535'],
    ['PUBLIC_URL', 'ita.example.go.th', 'without a path'],
    ['PUBLIC_URL', 'ftp://ita.example.go.th', 'without a path'],
    ['PUBLIC_URL', 'https://ita.example.go.th/portal', 'without a path'],
    ['PUBLIC_URL', 'https://user:word@ita.example.go.th', 'without a path'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy', 'addresses or ranges'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'addresses or ranges'],
    ['DATABASE_URL', 'mysql://localhost/x', 'a PostgreSQL address'],
    ['DATABASE_URL', 'postgresql://localhost', 'a PostgreSQL address'],
    ['DEMO', 'yes', 'on or off'],
    ['DEMO_PASSWORD', 'short', '8–128 characters'],
    ['PRESS', 'no', 'off turns off'],
    ['AUTH_SECRET', 'too short', 'at least 32 characters'],
  ])('%s=%s is refused in one sentence that names it', (name, value, says) => {
    const attempt = () => readSettings({ [name]: value })
    expect(attempt).toThrow(SettingError)
    expect(attempt).toThrow(new RegExp(`^${name} is not usable: it must be [^\\n]*${says}[^\\n]*\\.$`))
  })

  it('that are faulty are all named at once', () => {
    expect(() => readSettings({ PORT: 'x', DEMO: 'x' })).toThrow(/^PORT .*\nDEMO /)
  })

  it('refuse an owner without its database', () => {
    expect(() => readSettings({ DATABASE_OWNER_URL: url })).toThrow(/^DATABASE_URL is missing/)
  })

  it('never repeat what a secret was set to', () => {
    expect(() => readSettings({ AUTH_SECRET: 'hunter2', DEMO_PASSWORD: 'geheim' })).not.toThrow(
      /hunter2|geheim/,
    )
  })

  it('take the addresses of proxies', () => {
    const TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8, ::1, fd00::/8'
    expect(readSettings({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toBe(TRUSTED_PROXIES)
  })
})

describe('which office a start has', () => {
  const choose = (given: Record<string, string>, there: 'none' | 'demonstration' | 'real') =>
    chooseOffice(readSettings(given), there)

  it.each([
    [{}, 'demonstration'],
    [{ PUBLIC_URL: 'http://localhost:4000' }, 'demonstration'],
    [{ PUBLIC_URL: 'https://ita.example.go.th' }, 'real'],
    [{ PUBLIC_URL: 'https://ita.example.go.th', DEMO: 'on' }, 'demonstration'],
    [{ DEMO: 'off' }, 'real'],
    [{ DATABASE_URL: url }, 'real'],
    [{ DATABASE_URL: url, DEMO: 'on' }, 'demonstration'],
  ])('on an empty database with %o: %s', (given, office) => {
    expect(choose(given as Record<string, string>, 'none')).toBe(office)
  })

  it('stays what it is when nothing is said', () => {
    for (const given of [{}, { DATABASE_URL: url }, { PUBLIC_URL: 'https://ita.example.go.th' }] as Record<
      string,
      string
    >[]) {
      expect(choose(given, 'real')).toBe('real')
      expect(choose(given, 'demonstration')).toBe('demonstration')
    }
  })

  it('is never mixed: a setting against what is there is refused', () => {
    expect(() => choose({ DEMO: 'off' }, 'demonstration')).toThrow(/^DEMO is off, and the database of/)
    expect(() => choose({ DEMO: 'on' }, 'real')).toThrow(/^DEMO is on, and the database of/)
  })
})
