import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { expect, test } from 'vitest'
import { createPrint } from '#lib/print/serve.ts'

const pages = { notFound: async () => {}, unavailable: async () => {} }

test('a document is kept until its page says or looks otherwise', async () => {
  let [sheet, text] = ['a', 'ประกาศ']
  let made = 0
  let tick = 0
  const start = () =>
    createPrint({
      render: async (internal) => ({
        status: 200,
        type: 'text/html',
        body: internal.includes('/status/')
          ? `<head><link rel="stylesheet" href="/${sheet}.css"></head>`
          : `<p>${text}</p>`,
      }),
      origin: () => 'http://127.0.0.1:1',
      print: async () => Buffer.from(`document ${++made}`),
    })
  let serve = start()
  const ask = async () => {
    const { payload, statusCode } = await inject(
      (request, response) =>
        void serve(request as IncomingMessage, response as ServerResponse, ++tick, pages as never),
      { method: 'GET', url: '/print/integrity/declarations/2568/poster.pdf' },
    )
    return [statusCode, payload]
  }
  expect(await ask()).toEqual([200, 'document 1'])
  expect(await ask()).toEqual([200, 'document 1'])
  text = 'ประกาศใหม่'
  expect(await ask()).toEqual([200, 'document 2'])
  // A new version of the portal has been started.
  sheet = 'b'
  serve = start()
  expect(await ask()).toEqual([200, 'document 3'])
  sheet = 'a'
  serve = start()
  expect(await ask()).toEqual([200, 'document 2'])
})
