import { createElement, lazy } from 'react'
import { describe, expect, it } from 'vitest'
import { markup } from '#components/layout/markup.ts'

const Named = ({ name, children }: { name: string; children?: React.ReactNode }) => (
  <p className="x">
    {name}
    {children}
  </p>
)

describe('markup', () => {
  it('writes what React would have a browser show', () => {
    expect(
      markup(
        <>
          <Named name="ก & <b>">{[1, null, false, 'x', <br key="br" />]}</Named>
          <input type="text" required disabled={false} defaultValue={'"'} aria-invalid={true} maxLength={3} />
          <svg viewBox="0 0 1 1" aria-hidden="true">
            <path strokeWidth="2" strokeLinecap="round" d="M0 0" />
          </svg>
        </>,
      ),
    ).toBe(
      '<p class="x">ก &amp; &lt;b&gt;1x<br/></p>' +
        '<input type="text" required="" value="&quot;" aria-invalid="true" maxlength="3"/>' +
        '<svg viewBox="0 0 1 1" aria-hidden="true"><path stroke-width="2" stroke-linecap="round" d="M0 0"></path></svg>',
    )
  })

  it('marks the chosen option and keeps the first line break of a textarea', () => {
    expect(
      markup(
        <>
          <select defaultValue="2">
            <option value="1">a</option>
            <option value="2">b</option>
          </select>
          <textarea defaultValue={'\n<'} />
        </>,
      ),
    ).toBe(
      '<select><option value="1">a</option><option value="2" selected="">b</option></select><textarea>\n\n&lt;</textarea>',
    )
  })

  it.each([
    ['an element', <p key="1">{'</p><script>alert(1)</script>'}</p>],
    ['an attribute', <p key="2" title={'"><script>alert(1)</script>'} />],
    ['a quoted attribute', <p key="3" lang={"'><script>"} />],
  ])('lets no text become markup: %s', (_, node) => {
    expect(markup(node)).not.toContain('<script')
  })

  it.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:x'])(
    'refuses an address that runs: %j',
    (href) => {
      expect(() => markup(createElement('a', { href }))).toThrow('script')
    },
  )

  it('refuses what the policy of public pages would block or a print could not hold', () => {
    expect(() => markup(<p style={{ color: 'red' }} />)).toThrow('style')
    // biome-ignore lint/a11y/useKeyWithClickEvents: it is refused
    expect(() => markup(<p onClick={() => {}} />)).toThrow('onClick')
    const Later = lazy(async () => ({ default: () => null }))
    expect(() => markup(<Later />)).toThrow('plain components')
    const Waiting = (async () => 'x') as unknown as () => React.ReactNode
    expect(() => markup(<Waiting />)).toThrow('elements, text')
  })
})
