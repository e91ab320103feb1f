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
  /** A view ends when memory grows: take it anew after each call that may allocate. */
  bytes(): Uint8Array
  float(pointer: number): number
  double(pointer: number): number
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

const viewsOf = ({ buffer }: WebAssembly.Memory) => ({
  bytes: new Uint8Array(buffer),
  floats: new Float32Array(buffer),
  doubles: new Float64Array(buffer),
})

function wrap(exports: WebAssembly.Exports): Pdfium {
  const call = exports as unknown as Functions
  const memory = exports.memory as WebAssembly.Memory
  const malloc = (bytes: number): number => {
    const pointer = call.malloc!(bytes)
    if (pointer === 0) throw new RangeError('no memory for a PDF')
    return pointer
  }
  const free = (pointer: number) => void call.free!(pointer)
  let views = viewsOf(memory)
  const now = () => {
    if (views.bytes.buffer !== memory.buffer) views = viewsOf(memory)
    return views
  }
  const bytes = () => now().bytes
  return {
    call,
    malloc,
    free,
    bytes,
    float: (pointer) => now().floats[pointer >> 2]!,
    double: (pointer) => now().doubles[pointer >> 3]!,
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
