import { describe, expect, it } from 'vitest'
import { safeHttpUrl } from '#lib/text/links.ts'

describe('a link', () => {
  it.each([
    ['https://www.obec.go.th', 'https://www.obec.go.th/'],
    [' HTTP://Example.go.th/a?b=1#c \u200b', 'http://example.go.th/a?b=1#c'],
    ['https://ไทย.ไทย/แผน', 'https://xn--o3cw4h.xn--o3cw4h/%E0%B9%81%E0%B8%9C%E0%B8%99'],
    ['http://localhost:3000/evidence/k3m9x2ab', 'http://localhost:3000/evidence/k3m9x2ab'],
    ['https://a.go.th/../x', 'https://a.go.th/x'],
  ])('%j is %s', (text, url) => {
    expect(safeHttpUrl(text)).toBe(url)
  })

  it.each([
    '',
    'www.obec.go.th',
    '/evidence/k3m9x2ab',
    '//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.go.th',
    'file:///etc/passwd',
    'mailto:a@a.go.th',
    'https://',
    'https:///a.go.th',
    'https:a.go.th',
    'https://user@a.go.th/',
    'https://user:secret@a.go.th/',
    'https://a.go.th/\nx',
    'https://a.go.th/\u0000',
    'https://a.go.th/a b',
    'https://a.go.th\\@evil.example',
    'https://a.go.th/\u202egnp.exe',
    'https://exa mple.go.th',
    'https://[::1',
    'https://a.go.th:99999/',
    `https://a.go.th/${'x'.repeat(2_000)}`,
    `https://a.go.th/${'ก'.repeat(500)}`,
  ])('%j is none we would follow', (text) => {
    expect(safeHttpUrl(text)).toBeNull()
  })

  it('is the same when read again', () => {
    const url = safeHttpUrl('https://ไทย.ไทย/แผน ปี'.replace(' ', ''))!
    expect(safeHttpUrl(url)).toBe(url)
  })
})
