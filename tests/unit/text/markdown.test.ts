import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { excerpt } from '#lib/text/excerpt.ts'
import { markdownToHtml, markdownToText } from '#lib/text/markdown.ts'

describe('Markdown that people write', () => {
  it.each([
    ['**หนา** และ *เอน*', '<p><strong>หนา</strong> และ <em>เอน</em></p>'],
    ['บรรทัดหนึ่ง\nบรรทัดสอง', '<p>บรรทัดหนึ่ง<br>\nบรรทัดสอง</p>'],
    ['- ก\n- ข', '<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>'],
    ['3. สาม\n4. สี่', '<ol start="3">\n<li>สาม</li>\n<li>สี่</li>\n</ol>'],
    ['- [x] แล้ว', '<ul>\n<li>☑ แล้ว</li>\n</ul>'],
    ['~~ยกเลิก~~', '<p><del>ยกเลิก</del></p>'],
    [
      '[สพฐ.](https://www.obec.go.th)',
      '<p><a href="https://www.obec.go.th/" rel="nofollow noopener">สพฐ.</a></p>',
    ],
    ['ข้อ[^1]\n\n[^1]: หมายเหตุ', '<p>ข้อ[1]</p>\n<p>[1] หมายเหตุ</p>'],
    [
      '![ภาพปก](https://a.go.th/x.png)',
      '<p><a href="https://a.go.th/x.png" rel="nofollow noopener">ภาพปก</a></p>',
    ],
    ['<ไม่มี>', '<p>&#x3C;ไม่มี></p>'],
    ['<b>หนา</b>', '<p>&#x3C;b>หนา&#x3C;/b></p>'],
  ])('%j', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html)
  })

  it('keeps the outline of the page whole', () => {
    const headings = (markdown: string) => [...markdownToHtml(markdown).matchAll(/<h(\d)/g)].map((m) => m[1])
    expect(headings('# ก\n\n## ข\n\n# ค')).toEqual(['3', '4', '3'])
    expect(headings('#### ก\n\n###### ข\n\n## ค')).toEqual(['3', '4', '3'])
    expect(headings('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5')).toEqual(['3', '4', '5', '6', '6'])
  })

  it('begins one level higher where the text stands right under the title', () => {
    expect(markdownToHtml('# ก\n\n## ข', null, 2)).toBe('<h2>ก</h2>\n<h3>ข</h3>')
  })

  it('makes tables whose heads are heads', () => {
    const html = markdownToHtml('| รายการ | บาท |\n|---|---:|\n| ก | 10 |')
    expect(html).toContain('<th scope="col">รายการ</th>')
    expect(html).toContain('<td class="align-right">10</td>')
    expect(html).toContain(
      '<div class="table-box" role="group" tabindex="0" aria-label="รายการ, บาท"><table>',
    )
  })
})

describe('Markdown that someone wrote against us', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](https://user:password@evil.example/)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<a href="javascript:alert(1)" style="position:fixed">x</a>',
    '<svg/onload=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>*{display:none}</style>',
    '<!-- <script> -->',
    '# x {#id}\n\n<h1 id="main">x</h1>',
    '```js" onmouseover="alert(1)\nx\n```',
    '| <img onerror=x> |\n|---|\n| <script>y</script> |',
    '[a](https://a.go.th "\\" onclick=\\"x")',
  ])('%j is harmless', (markdown) => {
    expectHarmless(markdownToHtml(markdown))
  })

  it('is harmless whatever it is', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '`', '[', ']', '(', ')', '!', '#', '*', '|', '\n', '\n\n', ' ', '&', ':', '-'],
      ...['javascript:', 'http://a.b', '<script>', '<img src=x onerror=y>', 'style=x', 'ก', '[^1]', '| - |'],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) =>
        expectHarmless(markdownToHtml(parts.join(''))),
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    ['quotes in quotes', '>'.repeat(20_000)],
    ['open brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(6_000)],
    ['lists in lists', '+ '.repeat(10_000)],
    ['numbered lists in lists', '1. '.repeat(6_000)],
    ['quotes nested just below the bound', `${'>'.repeat(19)}a\n`.repeat(900)],
    ['lists nested line by line', Array.from({ length: 140 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['emphasis in emphasis', `${'*'.repeat(9_000)}a${'*'.repeat(9_000)}`],
    ['emphasis opened and closed later', '*a '.repeat(3_300) + 'a* '.repeat(3_300)],
    ['as many marks as we parse', '*a '.repeat(499) + 'a* '.repeat(499)],
    ['links in links', '[a]('.repeat(5_000)],
    ['backticks', '`a``b'.repeat(4_000)],
    ['a wide table', `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|`],
  ])('does not hang on %s', (_name, markdown) => {
    const started = process.cpuUsage()
    expectHarmless(markdownToHtml(markdown))
    expect(typeof markdownToText(markdown)).toBe('string')
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000)
  })
})

describe('the words alone', () => {
  it.each([
    ['# หัวข้อ\n\nข้อความ **หนา** [ลิงก์](https://a.go.th)\n\n- ก\n- ข', 'หัวข้อ\nข้อความ หนา ลิงก์\nก\nข'],
    ['| ก | ข |\n|---|---|\n| 1 | 2 |', 'ก ข\n1 2'],
    ['<b>หนา</b>', '<b>หนา</b>'],
    ['`รหัส`', 'รหัส'],
  ])('%j', (markdown, text) => {
    expect(markdownToText(markdown)).toBe(text)
  })

  it('are cut between words', () => {
    expect(excerpt('แผนปฏิบัติการ ประจำปี', 100)).toBe('แผนปฏิบัติการ ประจำปี')
    const cut = excerpt('แผนการใช้จ่ายงบประมาณประจำปีของสำนักงานเขตพื้นที่การศึกษา', 30)
    expect(cut.length).toBeLessThanOrEqual(30)
    expect(cut.endsWith('…')).toBe(true)
    expect(excerpt('x'.repeat(500), 30)).toHaveLength(30)
  })
})

const harmlessTags = new Set(
  'p br strong em del a ul ol li blockquote code pre hr h3 h4 h5 h6 table thead tbody tr th td div'.split(
    ' ',
  ),
)

function expectHarmless(html: string): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(harmlessTags.has(name), `<${name}> in ${html}`).toBe(true)
      for (const [key, value] of Object.entries(attributes)) {
        expect(
          ['href', 'rel', 'start', 'scope', 'class', 'role', 'tabindex', 'aria-label'],
          `${key} in ${html}`,
        ).toContain(key)
        if (key === 'href') expect(value).toMatch(/^https?:\/\/[^@]+$/)
      }
    },
  })
  parser.end(html)
}
