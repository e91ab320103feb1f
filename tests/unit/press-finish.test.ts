import { describe, expect, it } from 'vitest'
import { finish, finishParsed } from '#lib/press/finish.ts'

const html = (source: string) => finish(source).html

describe('finishing a page', () => {
  it.each([
    ['an inline script', '<p>a</p><script>alert(1)</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['a script of Next', '<script src="/_next/static/a.js" async=""></script>x', 'x'],
    ['a script that holds markup', '<script>"<p>a</p><!-- </p>"</script>x', 'x'],
    ['capital letters', '<SCRIPT>a</SCRIPT >x', 'x'],
    ['a script that never ends', '<p>a</p><script>alert(1)', '<p>a</p>'],
    ['a module without the mark', '<script type="module" src="/js/a.js"></script>x', 'x'],
    [
      'a marked module from elsewhere',
      '<script type="module" data-keep src="https://evil.example/js/a.js"></script>x',
      'x',
    ],
    [
      'a marked module of another host',
      '<script type="module" data-keep src="//evil.example/js/a.js"></script>x',
      'x',
    ],
    ['a marked inline script', '<script type="module" data-keep="">a()</script>x', 'x'],
    ['a marked classic script', '<script src="/js/a.js" data-keep></script>x', 'x'],
    [
      'preloaded scripts',
      '<link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js">x',
      'x',
    ],
    ['comments of React', '<p>a<!-- -->b</p><!--$--><i>c</i><!--/$-->', '<p>ab</p><i>c</i>'],
    [
      'the empty hidden part',
      '<body><div hidden=""><!--$--><!--/$--></div><p>a</p></body>',
      '<body><p>a</p></body>',
    ],
    ['a mark of Next', '<head><meta name="next-size-adjust" content=""/></head>', '<head></head>'],
  ])('cuts %s', (_name, source, expected) => expect(html(source)).toBe(expected))

  it.each([
    ['linked data', '<script type="application/ld+json">{"a":"<p>"}</script>'],
    ['a module kept on purpose', '<script type="module" src="/js/search.js" data-keep=""></script>'],
    [
      'styles and fonts',
      '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2" crossorigin=""/>',
    ],
    ['hidden content', '<div hidden=""><p>a</p></div><div hidden="">text</div>'],
    [
      'what only looks like markup',
      '<p title="<script>a</script>">&lt;script&gt; 1 &amp; 2</p><textarea><!-- a --></textarea>',
    ],
    ['Thai and doctype', '<!DOCTYPE html><html lang="th"><body><p>หลักฐาน ข้อ ๑๒ น้ำ</p></body></html>'],
    ['robots', '<meta name="robots" content="noindex"/>'],
  ])('keeps %s', (_name, source) => expect(html(source)).toBe(source))

  it('complains of what the policy would block and of what only a script would show', () => {
    const { complaints } = finish(
      '<p style="color:red">a</p><style>p{}</style><div hidden id="S:0"><p>late</p></div>',
    )
    expect(complaints).toEqual([
      'a style attribute on <p>',
      'a <style> element',
      'streamed content that only a script would show',
    ])
  })

  it('leaves no script in what an attacker may have written', () => {
    const source = '<p>"><script >a</script\n><svg><script>b</script></svg></p>'
    expect(html(source)).not.toMatch(/<script/i)
  })
})

describe('a document that is not parsed, for it seems to hold nothing to cut', () => {
  const head =
    '<meta charset="utf-8"/><meta name="robots" content="noindex"/><meta property="og:type" content="website"/>' +
    '<link rel="stylesheet" href="/a.css"/><link rel="canonical" href="/ita"/><title>ก</title>'
  const document = (body: string, more = '') =>
    `<!DOCTYPE html><html lang="th"><head>${head}${more}</head><body>${body}</body></html>`

  it.each([
    ['plain', document('<p class="hidden styled">ก &lt;script> style</p>')],
    ['data for search engines', document('<script type="application/ld+json">{"a":"\\u003cb"}</script>')],
    ['a script', document('<p>a</p><script>alert(1)</script>')],
    ['a script in capitals', document('<SCRIPT src=x></SCRIPT>')],
    [
      'a script that looks like data',
      document('<script type="application/ld+json" src="x">1</script><script >2</script>'),
    ],
    ['a script in the head', document('<p>a</p>', '<script src="/a.js" async=""></script>')],
    ['a preload of a script', document('<p>a</p>', '<link rel="preload" as="script" href="x">')],
    ['a mark of Next', document('<p>a</p>', '<meta name="next-size-adjust" content=""/>')],
    ['a comment', document('a<!-- b -->c')],
    ['a style attribute', document('<p style="a">b</p>')],
    ['a style element', document('<style>a</style>')],
    ['what is hidden', document('<div hidden id="S:1"><p>a</p></div>')],
  ])('is what it would be had it been parsed: %s', (_what, source) => {
    expect(finish(source)).toEqual(finishParsed(source))
  })
})
