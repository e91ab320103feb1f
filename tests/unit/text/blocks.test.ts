import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { translator } from '#lib/i18n.ts'
import { blocksOf } from '#lib/site/blocks.ts'
import { withFiles } from '#lib/text/file-marks.ts'
import { linksIn, markdownToHtml, markdownToText } from '#lib/text/markdown.ts'

const variant = '0123456789abcdef0123456789abcdef'
const picture = { variant, width: 1_000, height: 500, altTh: 'ป้าย', altEn: 'A sign', decorative: false }
const office = {
  ...{ nameTh: 'สพป.', nameEn: 'The office', addressTh: 'เชียงใหม่', addressEn: '' },
  ...{ phone: '053-112 334', email: 'a@b.go.th', openingTh: '', openingEn: '' },
}
const files = [
  { id: 'aaaaaaaa', fileName: 'news.jpg', displayName: 'ป้าย.jpg', mime: 'image/jpeg', size: 9, picture },
  { id: 'bbbbbbbb', fileName: 'plan.pdf', displayName: 'แผน.pdf', mime: 'application/pdf', size: 2_048 },
]
const blocks = (lang: 'th' | 'en' = 'th') => blocksOf({ files, contact: office, lang, t: translator(lang) })
const html = (markdown: string, lang: 'th' | 'en' = 'th') => markdownToHtml(markdown, blocks(lang))

describe('a picture in a text', () => {
  it('comes in sizes no larger than it is, its place kept free, with the words of the language', () => {
    const shown = html('![](file:aaaaaaaa "คำใต้ภาพ")')
    expect(shown).toContain(
      `<source type="image/avif" srcset="/pictures/${variant}/320.avif 320w, /pictures/${variant}/640.avif 640w, /pictures/${variant}/1000.avif 1000w"`,
    )
    expect(shown).toContain('width="1000" height="500" alt="ป้าย" loading="lazy"')
    expect(shown).toContain('<figcaption>คำใต้ภาพ</figcaption>')
    expect(html('![](file:aaaaaaaa)', 'en')).toContain('alt="A sign"')
    expect(html('![ของผู้เขียน](file:aaaaaaaa)')).toContain('alt="ของผู้เขียน"')
  })
  it('is remembered as shown; one of another revision is only its words', () => {
    const found = blocks()
    expect(markdownToHtml('![ภาพ](file:zzzzzzzz)\n\n![](file:aaaaaaaa)', found)).toMatch(
      /^<p>ภาพ<\/p>\n<figure>/,
    )
    expect([...found.placed]).toEqual(['aaaaaaaa'])
    expect(markdownToHtml('![ภาพ](file:aaaaaaaa)')).toBe('<p>ภาพ</p>')
  })
  it('keeps naming the file of its revision when that is copied', () => {
    const ids = new Map([['aaaaaaaa', 'cccccccc']])
    const written = '![x](file:aaaaaaaa) ::picture{file=aaaaaaaa} ::picture{file="aaaaaaaa"} aaaaaaaa'
    expect(withFiles(written, ids)).toBe(written.replaceAll(/(file[:=]"?)aaaaaaaa/g, '$1cccccccc'))
    const asJson = JSON.stringify({ text: written })
    expect(JSON.parse(withFiles(asJson, ids)).text).toBe(withFiles(written, ids))
  })
})

describe('blocks', () => {
  it.each([
    [
      ':::note\nก\n:::',
      '<div class="callout callout-note"><p class="callout-word">ข้อควรทราบ</p><p>ก</p></div>',
    ],
    [
      ':::warning[ระวัง]\nก\n:::',
      '<div class="callout callout-warning"><p class="callout-word">คำเตือน: ระวัง</p><p>ก</p></div>',
    ],
    [':::steps\n1. ก\n2. ข\n:::', '<ol class="steps">\n<li>ก</li>\n<li>ข</li>\n</ol>'],
    [
      '::files',
      '<ul class="file-list"><li><a href="/files/bbbbbbbb/plan.pdf">แผน.pdf</a> PDF · 2.0 kB</li></ul>',
    ],
    ['[ดูแผน](file:bbbbbbbb)', '<p><a href="/files/bbbbbbbb/plan.pdf">ดูแผน</a></p>'],
    ['[ดูแผน](file:zzzzzzzz)', '<p>ดูแผน</p>'],
    [
      '::video[ประชุม]{url=https://youtu.be/x}',
      '<p class="video">วิดีโอ: <a href="https://youtu.be/x" rel="nofollow noopener">ประชุม</a> (youtu.be)</p>',
    ],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
  it('put pictures of a gallery side by side, each leading to the larger one', () => {
    const shown = html(':::gallery\n![](file:aaaaaaaa "ก")\n\n![ไม่มี](file:zzzzzzzz)\n:::')
    expect(shown).toContain(`<ul class="gallery"><li><figure><a href="/pictures/${variant}/1000.jpg">`)
    expect(shown).toContain(`/pictures/${variant}/card-320.avif 320w`)
    expect(shown).toContain('<li>ไม่มี</li>')
  })
  it('show the office as it is known, in the language of the page', () => {
    expect(html('::contact')).toContain(
      '<dt>โทรศัพท์</dt><dd><a href="tel:053112334">053-112\u00a0334</a></dd>',
    )
    expect(html('::contact', 'en')).toContain('<dd lang="th">เชียงใหม่</dd>')
    expect(markdownToHtml('::contact')).toBe('')
  })
  it.each([
    ['::unknown[x]{onclick=y}', '<p>::unknown[x]{onclick=y}</p>'],
    [':::ใคร{a=b}\nก\n:::', '<p>:::ใคร{a=b}</p>\n<p>ก</p>\n<p>:::</p>'],
    ['::video[x]{url=javascript:1}', '<p>::video[x]{url=javascript:1}</p>'],
    ['เวลา 8:30 ก::ข a:b[c]', '<p>เวลา 8:30 ก::ข a:b[c]</p>'],
  ])('%j stays the text that was typed', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
  it('give their words to the search and their links to the link check', () => {
    const written =
      ':::note[ก]\nข\n:::\n\n::video[ค]{url=https://a.go.th/x}\n\n:::gallery\n![ง](file:aaaaaaaa)\n:::'
    expect(markdownToText(written)).toBe('ก\nข\nค (a.go.th)\nง')
    expect(linksIn(written)).toEqual(['https://a.go.th/x'])
  })
})

describe('blocks that someone wrote against us', () => {
  const pieces = fc.constantFrom(
    ...[
      '\n:::',
      '\n::',
      ':::note',
      '\n:::gallery\n',
      '\n:::steps\n',
      '\n::contact\n',
      '\n::files\n',
      '\n1. ',
      '\n> ',
    ],
    ...[
      '::picture',
      '::video',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '=',
      '"',
      "'",
      '<',
      '>',
      '!',
      '#',
      '.',
      '\n',
      '\n\n',
      ' ',
    ],
    ...[
      'url=',
      'file=',
      'alt=',
      'href=',
      'src=',
      'style=x',
      'onclick=y',
      'id=main',
      'class=dialog',
      'data-own=yes',
    ],
    ...[
      'javascript:',
      'https://a.b/',
      '//c.d',
      '/files/bbbbbbbb/plan.pdf',
      'mailto:a@b',
      'file:',
      'aaaaaaaa',
      'bbbbbbbb',
    ],
    ...[
      '![x](file:aaaaaaaa)',
      '[x](file:bbbbbbbb)',
      '<script>',
      '<img src=x onerror=y>',
      '&#58;',
      'ก',
      '| - |',
    ],
  )
  it('never make an element or an attribute of their own', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => expectOurs(html(parts.join('')))),
      { numRuns: 400 },
    )
  })
  it.each([
    '[x](/files/bbbbbbbb/plan.pdf)',
    '[x](mailto:a@b)',
    '[x](tel:1)',
    '::picture[<script>]{file=aaaaaaaa alt="\\"><script>" class=dialog style=x}',
    '![" onerror="x](file:aaaaaaaa "\\" onclick=\\"y")',
  ])('%j leads nowhere and runs nothing', (markdown) => {
    const shown = html(markdown)
    expectOurs(shown)
    expect(shown).not.toContain('href')
  })
  it.each([
    ['blocks in blocks', ':::note\n'.repeat(2_400)],
    [
      'blocks in longer blocks',
      Array.from({ length: 150 }, (_, n) => `${':'.repeat(153 - n)}note`).join('\n'),
    ],
    ['labels', '::a['.repeat(4_000)],
    ['attributes', `::a{${'b=c '.repeat(4_000)}}`],
    ['galleries', ':::gallery\n![](file:aaaaaaaa)\n:::\n'.repeat(400)],
    ['colons', ':'.repeat(20_000)],
  ])('do not hang on %s', (_name, markdown) => {
    const started = process.cpuUsage()
    expectOurs(html(markdown))
    expect(typeof markdownToText(markdown)).toBe('string')
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000)
  })
})

const ours: Record<string, RegExp> = {
  src: new RegExp(`^/pictures/${variant}/(card-)?\\d+\\.jpg$`),
  srcset: new RegExp(`^(/pictures/${variant}/(card-)?\\d+\\.(avif|webp|jpg) \\d+w(, |$))+$`),
  href: new RegExp(
    `^(https?://[^@/]+(?:/.*)?|/files/bbbbbbbb/plan\\.pdf|/pictures/${variant}/\\d+\\.jpg|tel:053112334|mailto:a@b\\.go\\.th)$`,
  ),
  class:
    /^(callout callout-(note|warning)|callout-word|contact-card|facts|gallery|file-list|steps|video|table-box|align-(right|center))$/,
  type: /^image\/(avif|webp)$/,
  loading: /^lazy$/,
  decoding: /^async$/,
  rel: /^nofollow noopener$/,
  scope: /^col$/,
  role: /^group$/,
  tabindex: /^0$/,
  lang: /^th$/,
}
const free = ['sizes', 'width', 'height', 'alt', 'start', 'aria-label']
const tags = new Set(
  `p br strong em del a ul ol li blockquote code pre hr h3 h4 h5 h6 table thead tbody tr th td div figure figcaption picture
   source img dl dt dd`.split(/\s+/),
)

function expectOurs(shown: string): void {
  new Parser({
    onopentag(name, attributes) {
      expect(tags.has(name), `<${name}> in ${shown}`).toBe(true)
      for (const [key, value] of Object.entries(attributes)) {
        if (free.includes(key)) continue
        expect(ours[key] ?? /^$ never/, `${key} in ${shown}`).toBeInstanceOf(RegExp)
        expect(value, `${key} in ${shown}`).toMatch(ours[key] ?? /^$ never/)
      }
    },
  }).end(shown)
}
