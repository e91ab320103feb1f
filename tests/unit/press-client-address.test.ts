import { describe, expect, it } from 'vitest'
import { clientAddress, trustedProxies } from '#lib/server/client-address.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'

describe('who asks', () => {
  const none = trustedProxies([])
  const proxies = trustedProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'])

  it.each([
    ['203.0.113.5', undefined, '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['::ffff:203.0.113.5', undefined, '203.0.113.5'],
    [undefined, '198.51.100.1', ''],
  ])('without trusted proxies the connection counts: %s, %s', (connection, forwarded, expected) =>
    expect(clientAddress(connection, forwarded, none)).toBe(expected),
  )

  it.each([
    ['10.1.1.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.1.1.1', '198.51.100.1', '198.51.100.1'],
    ['2001:db8::9', '2001:470::1', '2001:470::1'],
    ['10.1.1.1', '198.51.100.1:4711', '198.51.100.1'],
    ['10.1.1.1', '[2001:470::1]:80', '2001:470::1'],
    ['10.1.1.1', '1.2.3.4, 198.51.100.1, 192.0.2.7', '198.51.100.1'],
    ['10.1.1.1', 'unknown', '10.1.1.1'],
    ['10.1.1.1', '1.2.3.4, <script>', '10.1.1.1'],
    ['10.1.1.1', '', '10.1.1.1'],
    ['203.0.113.5', '10.9.9.9', '203.0.113.5'],
  ])(
    'through trusted proxies the last address that is none counts: %s, %s',
    (connection, forwarded, expected) => expect(clientAddress(connection, forwarded, proxies)).toBe(expected),
  )

  it.each(['proxy', '10.0.0.0/99', '10.0.0.0/x', '10.0.0'])('refuses %s in the setting', (entry) =>
    expect(() => trustedProxies([entry])).toThrow(entry),
  )
})

describe('where a change comes from', () => {
  it.each([
    ['http://office.example', 'office.example', true],
    ['https://office.example', '10.0.0.1:3000', true],
    ['http://10.0.0.1:3000', '10.0.0.1:3000', true],
    ['http://OFFICE.example', 'x', true],
    ['https://evil.example', 'office.example', false],
    ['https://office.example.evil.example', 'office.example', false],
    ['https://office.example:8443', 'office.example', false],
    ['null', 'office.example', false],
    [undefined, 'office.example', false],
    ['file://office.example', 'office.example', false],
    ['nonsense', 'nonsense', false],
  ])('%s to %s: %s', (origin, host, expected) =>
    expect(isOwnOrigin(origin, host, 'office.example')).toBe(expected),
  )
})
