import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Functions of PDFium by their C names; pointers and handles are numbers, 0 is none. */
type Functions = Record<string, (...values: number[]) => number>

/** PDFium itself, without the wrapper's objects: they make a picture or a string, and we need letters and places. */
export interface Pdfium {
  call: Functions
  malloc(bytes: number): number
  free(pointer: number): void
  /** Views end when memory grows: take them anew after each call that may allocate. */
  bytes(): Uint8Array
  floats(): Float32Array
  doubles(): Float64Array
  /** UTF-16 text of a function that takes a buffer and its length in bytes last, and returns bytes needed. */
  text(ask: (buffer: number, length: number) => number): string
  cString(text: string): number
}

let loading: Promise<Pdfium> | undefined

export function pdfium(): Promise<Pdfium> {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfium> {
  const wasm = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  const code = await readFile(wasm)
  let exports: WebAssembly.Exports | undefined
  const instantiate = (imports: WebAssembly.Imports, done: (instance: unknown, module: unknown) => void) => {
    WebAssembly.instantiate(code, imports).then(({ instance, module }) => {
      exports = instance.exports
      done(instance, module)
    })
    return {}
  }
  await PDFiumLibrary.init({ instantiateWasm: instantiate as never })
  return wrap(exports!)
}

function wrap(exports: WebAssembly.Exports): Pdfium {
  const call = exports as unknown as Functions
  const memory = exports.memory as WebAssembly.Memory
  const malloc = (bytes: number): number => {
    const pointer = call.malloc!(bytes)
    if (pointer === 0) throw new RangeError('no memory for a PDF')
    return pointer
  }
  const free = (pointer: number) => void call.free!(pointer)
  const bytes = () => new Uint8Array(memory.buffer)
  return {
    call,
    malloc,
    free,
    bytes,
    floats: () => new Float32Array(memory.buffer),
    doubles: () => new Float64Array(memory.buffer),
    text(ask) {
      const length = ask(0, 0)
      if (length <= 2) return ''
      const buffer = malloc(length)
      try {
        ask(buffer, length)
        return new TextDecoder('utf-16le').decode(bytes().slice(buffer, buffer + length - 2))
      } finally {
        free(buffer)
      }
    },
    cString(text) {
      const encoded = new TextEncoder().encode(`${text}\0`)
      const pointer = malloc(encoded.length)
      bytes().set(encoded, pointer)
      return pointer
    },
  }
}
