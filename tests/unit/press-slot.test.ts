import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { slotted, withSlot } from '#lib/press/slot.ts'

const render = (body: string) =>
  withSlot(async () => {
    await sleep(1)
    const mark = slotted(body)
    await sleep(1)
    return `<div>${mark}</div><script>push(${JSON.stringify(mark)})</script>`
  })

describe('the slot of a page', () => {
  it('keeps the body out of what React carries and puts it back once, in its place', async () => {
    const { page, fill } = await render('<p>$& เนื้อหา $1</p>')
    expect(page).not.toContain('เนื้อหา')
    expect(fill(page).startsWith('<div><p>$& เนื้อหา $1</p></div><script>')).toBe(true)
    expect(fill(page).split('เนื้อหา')).toHaveLength(2)
  })

  it('keeps pages that are rendered at once apart', async () => {
    const made = await Promise.all(['a', 'b', 'c'].map(render))
    expect(made.map(({ page, fill }) => fill(page)[5])).toEqual(['a', 'b', 'c'])
  })

  it('leaves a page without a body as it is, and a body outside the press', async () => {
    const { page, fill } = await withSlot(async () => '<i data-slot="x"></i>')
    expect(fill(page)).toBe('<i data-slot="x"></i>')
    expect(slotted('<p>a</p>')).toBe('<p>a</p>')
  })
})
