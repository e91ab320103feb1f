import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderThrough } from '#lib/press/render.ts'

describe('a page that is rendered for the press', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is given up when no answer comes', async () => {
    const render = renderThrough(() => {}, 'http://localhost')
    const given = expect(render('/th/ita', 'an id')).rejects.toThrow('no answer within 20000 ms')
    await vi.advanceTimersByTimeAsync(20_000)
    await given
  })

  it('leaves no timer behind when it has come', async () => {
    const render = renderThrough((_request, response) => {
      response.end('a page')
    }, 'http://localhost')
    expect((await render('/th/ita', 'an id')).body).toBe('a page')
    await new Promise(setImmediate)
    expect(vi.getTimerCount()).toBe(0)
  })
})
