import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { finish, finishFilled } from '#lib/press/finish.ts'
import { fill, type Slot, slotted, withSlot } from '#lib/press/slot.ts'

const render = (body: string) =>
  withSlot(async () => {
    await sleep(1)
    const mark = slotted(body)
    await sleep(1)
    return `<div>${mark}</div><script>push(${JSON.stringify(mark)})</script>`
  })

describe('the slot of a page', () => {
  it('keeps the body out of what React carries and puts it back once, in its place', async () => {
    const { page, slot } = await render('<p>$& เนื้อหา $1</p>')
    expect(page).not.toContain('เนื้อหา')
    expect(fill(page, slot).startsWith('<div><p>$& เนื้อหา $1</p></div><script>')).toBe(true)
    expect(fill(page, slot).split('เนื้อหา')).toHaveLength(2)
  })

  it('keeps pages that are rendered at once apart', async () => {
    const made = await Promise.all(['a', 'b', 'c'].map(render))
    expect(made.map(({ page, slot }) => fill(page, slot)[5])).toEqual(['a', 'b', 'c'])
  })

  it('leaves a page without a body as it is, and a body outside the press', async () => {
    const { page, slot } = await withSlot(async () => '<i data-slot="x"></i>')
    expect(fill(page, slot)).toBe('<i data-slot="x"></i>')
    expect(slotted('<p>a</p>')).toBe('<p>a</p>')
  })
})

describe('a page that is finished with its body', () => {
  const frame = '<!--c--><div hidden=""><!--$--></div><main><i data-slot="1"></i></main><script>1</script>'
  const slot = (html: string): Slot => ({ mark: '<i data-slot="1"></i>', html })

  it.each([
    ['plain', '<p class="hidden styled">ก &lt;script> style</p>'],
    ['data for search engines', '<script type="application/ld+json">{"a":"\\u003cb"}</script><p>a</p>'],
    ['a style sheet', '<link rel="stylesheet" href="/theme.css"><p>a</p>'],
    ['a script', '<p>a</p><script>alert(1)</script>'],
    ['a script in capitals', '<SCRIPT src=x></SCRIPT>'],
    [
      'a script that looks like data',
      '<script type="application/ld+json" src="x">1</script><script >2</script>',
    ],
    ['a preload of a script', '<link rel="preload" as="script" href="x"><p>a</p>'],
    ['a comment', 'a<!-- b -->c'],
    ['a style attribute', '<p style="a">b</p>'],
    ['a style element', '<style>a</style>'],
    ['a status', '<meta name="press-status" content="410"><p>a</p>'],
    ['what is hidden', '<div hidden id="S:1"><p>a</p></div>'],
  ])('is what it would be had it been parsed as a whole: %s', (_what, body) => {
    expect(finishFilled(frame, slot(body))).toEqual(finish(fill(frame, slot(body))))
  })
})
