import { beforeEach, describe, expect, it } from 'vitest'
import type { Outcome, SendingOptions } from '#components/revision/send-upload.ts'
import { uploadMemory } from '#components/revision/upload-memory.ts'
import { progressOf, uploadQueue } from '#components/revision/upload-queue.ts'
import { uploadLimits } from '#lib/limits.ts'

const url = (n: number) => `/api/uploads/${String(n).padStart(32, '0')}`
const pdf = (name: string, size = 100): File => new File(['x'.repeat(size)], name)
const done = (id: string): Outcome => ({
  kind: 'done',
  file: { id, displayName: id, fileName: `${id}.pdf`, size: 1, mime: 'application/pdf', pages: 1 },
  notes: [],
  beyond: [],
})
const lost: Outcome = { kind: 'lost' }
const refused = (key: string, problem: 'signedOut' | 'conflict'): Outcome => ({
  kind: 'refused',
  problem,
  message: { key: `problem.${key}` },
})

function browserStore() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A server and a line in the hand of the test: each sending waits until the test says how it ends. */
function stage({ room = 10, store = browserStore() } = {}) {
  const sendings: {
    file: File
    options: SendingOptions
    end: (outcome: Outcome) => void
    stopped: boolean
  }[] = []
  const finished: string[] = []
  const givenUp: string[] = []
  const waited: number[] = []
  let arrived: number | null | undefined = 0
  let release = () => {}
  let ids = 0
  const memory = uploadMemory(store, 'actor', 'revision')
  const queue = uploadQueue({
    revisionId: 'revision',
    memory,
    newId: () => `u${++ids}`,
    room: () => room - finished.length,
    sha256Of: async (file) => `hash of ${file.name}`,
    askArrived: async () => arrived,
    giveUp: async (address) => void givenUp.push(address),
    onDone: ({ file }) => finished.push(file.id),
    wait: (ms) => {
      waited.push(ms)
      return new Promise((resolve) => {
        release = resolve
      })
    },
    send: (file, options) => {
      let end: (outcome: Outcome) => void = () => {}
      const outcome = new Promise<Outcome>((resolve) => {
        end = resolve
      })
      const sending = { file, options, end, stopped: false }
      sendings.push(sending)
      return {
        outcome,
        stop: () => {
          sending.stopped = true
          end(lost)
        },
      }
    },
  })
  return {
    queue,
    memory,
    sendings,
    finished,
    givenUp,
    waited,
    lineIsBack: () => release(),
    hasArrived: (bytes: number | null | undefined) => {
      arrived = bytes
    },
    states: () => queue.list().map(({ name, state, sent }) => `${name} ${state} ${sent}`),
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

let on: ReturnType<typeof stage>
beforeEach(() => {
  on = stage()
})

/** One file that is being sent, so far as the server has an address for it. */
async function sendingOne(sent = 0) {
  on.queue.add([pdf('a.pdf')])
  await settle()
  on.sendings[0]!.options.onUrl(url(1))
  on.sendings[0]!.options.onProgress(sent)
}

describe('several files', () => {
  it('are sent one after the other, and all are told together', async () => {
    on.queue.add([pdf('a.pdf'), pdf('b.pdf', 300)])
    await settle()
    on.sendings[0]!.options.onProgress(40)
    expect(on.states()).toEqual(['a.pdf sending 40', 'b.pdf waiting 0'])
    expect(progressOf(on.queue.list())).toEqual({ sent: 40, size: 400 })
    on.sendings[0]!.end(done('A'))
    await settle()
    expect(on.states()).toEqual(['b.pdf sending 0'])
    on.sendings[1]!.end(done('B'))
    await settle()
    expect([on.finished, on.states()]).toEqual([['A', 'B'], []])
  })

  it('that cannot be taken are named at once, and the others go on', async () => {
    on.queue.add([pdf('virus.exe'), pdf('a.pdf')])
    await settle()
    expect(on.states()).toEqual(['virus.exe failed 0', 'a.pdf sending 0'])
  })

  it('beyond the room of the revision are refused, and can be tried when there is room', async () => {
    on = stage({ room: 1 })
    on.queue.add([pdf('a.pdf'), pdf('b.pdf')])
    await settle()
    expect(on.queue.list()[1]!.message?.key).toBe('problem.fileTooMany')
    on.queue.goOn('u2')
    expect(on.states()[1]).toBe('b.pdf failed 0')
    on.queue.giveUp('u1')
    on.queue.goOn('u2')
    await settle()
    expect(on.states()).toEqual(['b.pdf sending 0'])
  })

  it('that take the place of another need no room', async () => {
    on = stage({ room: 0 })
    on.queue.add([pdf('a.pdf')], 'bcdfghjk')
    await settle()
    expect(on.sendings[0]!.options.replaces).toBe('bcdfghjk')
  })
})

describe('a line that breaks', () => {
  it('is taken up again where it broke, sooner after progress, for as long as it takes', async () => {
    await sendingOne(60)
    on.sendings[0]!.end(lost)
    await settle()
    expect(on.states()).toEqual(['a.pdf broken 60'])
    for (let i = 1; i <= 4; i++) {
      on.lineIsBack()
      await settle()
      expect(on.sendings[i]!.options.url).toBe(url(1))
      on.sendings[i]!.end(lost)
      await settle()
    }
    expect(on.waited).toEqual([1_000, 2_000, 4_000, 8_000, 15_000])
    on.lineIsBack()
    await settle()
    on.sendings[5]!.options.onProgress(80)
    on.sendings[5]!.end(lost)
    await settle()
    expect(on.waited.at(-1)).toBe(1_000)
    on.queue.goOn('u1')
    await settle()
    on.sendings[6]!.end(done('A'))
    await settle()
    expect(on.finished).toEqual(['A'])
  })

  it('an upload the server knows no more begins anew', async () => {
    await sendingOne()
    on.sendings[0]!.end({ kind: 'stale' })
    await settle()
    expect(on.sendings[1]!.options.url).toBeNull()
    expect(on.memory.read()).toEqual([])
  })
})

describe('a pause', () => {
  it('lets the next file go, and ends where it began', async () => {
    on.queue.add([pdf('a.pdf'), pdf('b.pdf')])
    await settle()
    on.sendings[0]!.options.onUrl(url(1))
    on.sendings[0]!.options.onProgress(50)
    on.queue.pause('u1')
    await settle()
    expect(on.sendings[0]!.stopped).toBe(true)
    expect(on.states()).toEqual(['a.pdf paused 50', 'b.pdf sending 0'])
    on.queue.goOn('u1')
    on.sendings[1]!.end(done('B'))
    await settle()
    expect(on.sendings[2]!.options.url).toBe(url(1))
  })

  it('while the line is broken stops the trying', async () => {
    await sendingOne()
    on.sendings[0]!.end(lost)
    await settle()
    on.queue.pause('u1')
    on.lineIsBack()
    await settle()
    expect([on.states(), on.sendings.length]).toEqual([['a.pdf paused 0'], 1])
  })
})

describe('what is given up or refused', () => {
  it('is ended on the server and forgotten here', async () => {
    await sendingOne()
    on.queue.giveUp('u1')
    await settle()
    expect([on.states(), on.givenUp, on.memory.read()]).toEqual([[], [url(1)], []])
    expect(on.sendings[0]!.stopped).toBe(true)
  })

  it('for good is ended too, with its sentence, and the next goes on', async () => {
    await sendingOne()
    on.queue.add([pdf('b.pdf')])
    on.sendings[0]!.end(refused('fileSame', 'conflict'))
    await settle()
    expect(on.states()).toEqual(['a.pdf failed 0', 'b.pdf sending 0'])
    expect([on.givenUp, on.memory.read()]).toEqual([[url(1)], []])
  })

  it('for now is kept: after signing in again it goes on from where it came', async () => {
    await sendingOne(70)
    on.sendings[0]!.end(refused('signedOut', 'signedOut'))
    await settle()
    expect(on.memory.read()).toHaveLength(1)
    on.queue.goOn('u1')
    await settle()
    expect(on.sendings[1]!.options.url).toBe(url(1))
  })
})

describe('an earlier visit', () => {
  async function left(): Promise<ReturnType<typeof browserStore>> {
    const store = browserStore()
    on = stage({ store })
    await sendingOne()
    on.queue.close()
    await settle()
    return store
  }

  it('is found again, with how far it came, and goes on when the same file is chosen', async () => {
    on = stage({ store: await left() })
    on.hasArrived(62)
    await on.queue.recall()
    expect(on.states()).toEqual(['a.pdf left 62'])
    on.queue.add([pdf('other.pdf'), pdf('a.pdf')])
    await settle()
    expect(on.sendings[0]!.options.url).toBeNull()
    on.sendings[0]!.end(done('O'))
    await settle()
    expect(on.sendings[1]!.options.url).toBe(url(1))
    expect(on.states()).toEqual(['a.pdf sending 0'])
  })

  it('goes on in the place it was meant for, from its own row, and only with the same file', async () => {
    const store = browserStore()
    on = stage({ store })
    on.queue.add([pdf('a.pdf')], 'bcdfghjk')
    await settle()
    on.sendings[0]!.options.onUrl(url(1))
    on.queue.close()
    await settle()

    on = stage({ store, room: 0 })
    await on.queue.recall()
    await on.queue.resume('u1', pdf('other.pdf'))
    expect(on.states()).toEqual(['a.pdf left 0'])
    expect(on.queue.list()[0]!.message).toEqual({ key: 'problem.fileIsAnother', params: { name: 'a.pdf' } })
    await on.queue.resume('u1', pdf('a.pdf'))
    await settle()
    expect(on.sendings[0]!.options).toMatchObject({ url: url(1), replaces: 'bcdfghjk' })
    on.sendings[0]!.end(done('A'))
    await settle()
    expect([on.finished, on.states(), on.memory.read()]).toEqual([['A'], [], []])
  })

  it('is forgotten where the server knows nothing of it, kept where it cannot be asked', async () => {
    const store = await left()
    on = stage({ store })
    on.hasArrived(undefined)
    await on.queue.recall()
    expect(on.states()).toEqual(['a.pdf left 0'])
    on = stage({ store })
    on.hasArrived(null)
    await on.queue.recall()
    expect([on.states(), on.memory.read()]).toEqual([[], []])
  })

  it('leaves no trying behind when the page is left', async () => {
    on.queue.add([pdf('a.pdf'), pdf('b.pdf')])
    await settle()
    on.queue.close()
    await settle()
    expect([on.sendings.length, on.waited]).toEqual([1, []])
  })
})

describe('the memory of this browser', () => {
  const begun = {
    ...{ fingerprint: 'f', url: url(1), name: 'a.pdf', size: 5, replaces: null },
    at: '2026-11-25T00:00:00Z',
  }

  it('is of one person and one revision, and a day long', () => {
    const store = browserStore()
    const at = Date.parse(begun.at)
    store.setItem('uploads.actor.revision', JSON.stringify([begun]))
    expect(uploadMemory(store, 'other', 'revision').read()).toEqual([])
    const { read } = uploadMemory(store, 'actor', 'revision')
    expect(read(new Date(at + uploadLimits.unfinishedKeptMs - 1))).toEqual([begun])
    expect(read(new Date(at + uploadLimits.unfinishedKeptMs))).toEqual([])
  })

  it.each(['not json', '{}', '[{"url":"https://evil.example/"}]', 'null', '[null]'])(
    'takes %s for nothing',
    (text) => {
      const store = browserStore()
      store.setItem('uploads.actor.revision', text)
      expect(uploadMemory(store, 'actor', 'revision').read()).toEqual([])
    },
  )

  it('works without a store', () => {
    const memory = uploadMemory(null, 'actor', 'revision')
    memory.keep(begun)
    expect(memory.read()).toEqual([])
  })
})
