import { decipher } from './pdf-decipher.ts'
import { type Box, type Glyph, layOut } from './pdf-lines.ts'
import { upright } from './pdf-upright.ts'
import type { Pdfium } from './pdfium.ts'

const kind = { text: 1, path: 2, image: 3, form: 5 } as const
/** Drawings of a hundred thousand lines are maps: more need not be looked at to know it. */
const objectsAtMost = 60_000
const formsDeep = 6

/** What stands on a page, and what is needed to judge it. */
export interface PageContent {
  text: string
  /** of the page, 0–1, under pictures */
  pictured: number
  /** shapes as large and as winding as letters */
  letterShapes: number
  /** of the characters, those whose font says no letter */
  unmapped: number
  characters: number
  /** characters that are not painted: the words behind a scan */
  unpainted: number
}

interface TextObject {
  font: number
  /** of the span of marked content that states its text; 0 where none does */
  span: number
  unpainted: boolean
}

interface Objects {
  texts: Map<number, TextObject>
  spans: Map<number, Box>
  /** lines, and the edges of boxes */
  drawn: Box[]
  pictures: Box[]
  letterShapes: number
}

export function readPageContent(lib: Pdfium, page: number): PageContent {
  const scratch = lib.malloc(256)
  try {
    const objects = readObjects(lib, page, scratch)
    const directions = upright(readGlyphs(lib, page, objects, scratch), objects.drawn).map((one) => ({
      glyphs: decipher(one.glyphs),
      drawn: one.drawn,
    }))
    const glyphs = directions.flatMap((one) => one.glyphs)
    const texts = directions.map((one) => layOut(one.glyphs, one.drawn))
    const width = pageSize(lib, page, 'FPDF_GetPageWidthF')
    const height = pageSize(lib, page, 'FPDF_GetPageHeightF')
    return {
      text: [...texts, ...readFilledIn(lib, page)].join('\n\n'),
      pictured: coverage(objects.pictures, ...boundsOf(lib, page, scratch, width, height)),
      letterShapes: objects.letterShapes,
      unmapped: glyphs.filter(({ unmapped }) => unmapped).length,
      characters: glyphs.length,
      unpainted: glyphs.filter(({ unpainted }) => unpainted).length,
    }
  } finally {
    lib.free(scratch)
  }
}

const pageSize = (lib: Pdfium, page: number, name: string): number => lib.call[name]!(page)

/** The page's box in its own space, whatever its rotation. */
function boundsOf(lib: Pdfium, page: number, scratch: number, width: number, height: number) {
  if (lib.call.FPDF_GetPageBoundingBox!(page, scratch) !== 0) {
    const [left, top, right, bottom] = fourFloats(lib, scratch)
    if (right > left && top > bottom) return [left, bottom, right, top] as const
  }
  return [0, 0, width, height] as const
}

function readObjects(lib: Pdfium, page: number, scratch: number): Objects {
  const objects: Objects = { texts: new Map(), spans: new Map(), drawn: [], pictures: [], letterShapes: 0 }
  let seen = 0
  const visit = (object: number, matrix: Matrix, depth: number) => {
    if (object === 0 || seen++ > objectsAtMost) return
    switch (lib.call.FPDFPageObj_GetType!(object)) {
      case kind.text:
        addText(lib, object, matrix, objects, scratch)
        break
      case kind.path:
        addPath(lib, object, matrix, objects, scratch)
        break
      case kind.image: {
        const box = boxOf(lib, object, matrix, scratch)
        if (box) objects.pictures.push(box)
        break
      }
      case kind.form: {
        if (depth >= formsDeep) break
        const inner =
          lib.call.FPDFPageObj_GetMatrix!(object, scratch) !== 0 ? matrixAt(lib, scratch) : identity
        const count = lib.call.FPDFFormObj_CountObjects!(object)
        for (let i = 0; i < count; i += 1) {
          visit(lib.call.FPDFFormObj_GetObject!(object, i), times(inner, matrix), depth + 1)
        }
      }
    }
  }
  const count = lib.call.FPDFPage_CountObjects!(page)
  for (let i = 0; i < count; i += 1) visit(lib.call.FPDFPage_GetObject!(page, i), identity, 0)
  return objects
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

function matrixAt(lib: Pdfium, scratch: number): Matrix {
  return [...fourFloats(lib, scratch), lib.float(scratch + 16), lib.float(scratch + 20)]
}

const fourFloats = (lib: Pdfium, at: number): [number, number, number, number] => [
  lib.float(at),
  lib.float(at + 4),
  lib.float(at + 8),
  lib.float(at + 12),
]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

function boxOf(lib: Pdfium, object: number, m: Matrix, scratch: number): Box | null {
  if (lib.call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return null
  const four = fourFloats(lib, scratch)
  if (m === identity) return four
  const [l, b, r, t] = four
  const xs = [l * m[0] + b * m[2], r * m[0] + b * m[2], l * m[0] + t * m[2], r * m[0] + t * m[2]]
  const ys = [l * m[1] + b * m[3], r * m[1] + b * m[3], l * m[1] + t * m[3], r * m[1] + t * m[3]]
  return [Math.min(...xs) + m[4], Math.min(...ys) + m[5], Math.max(...xs) + m[4], Math.max(...ys) + m[5]]
}

function addText(lib: Pdfium, object: number, matrix: Matrix, objects: Objects, scratch: number): void {
  const box = boxOf(lib, object, matrix, scratch)
  const span = spanOf(lib, object, scratch)
  objects.texts.set(object, {
    font: lib.call.FPDFTextObj_GetFont!(object),
    span,
    unpainted: lib.call.FPDFTextObj_GetTextRenderMode!(object) === 3,
  })
  if (span === 0 || !box) return
  const known = objects.spans.get(span)
  objects.spans.set(span, known ? around(known, box) : box)
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** The first two letters, in UTF-16, tell it from the other keys that a mark may have. */
const isActualText = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x41 && bytes[at + 2] === 0x63

/** The mark with an ActualText around an object; objects of one span share it. */
function spanOf(lib: Pdfium, object: number, scratch: number): number {
  const marks = lib.call.FPDFPageObj_CountMarks!(object)
  for (let i = marks - 1; i >= 0; i -= 1) {
    const mark = lib.call.FPDFPageObj_GetMark!(object, i)
    const params = lib.call.FPDFPageObjMark_CountParams!(mark)
    for (let p = 0; p < params; p += 1) {
      if (lib.call.FPDFPageObjMark_GetParamKey!(mark, p, scratch, 64, scratch + 64) === 0) continue
      if (isActualText(lib.bytes(), scratch)) return mark
    }
  }
  return 0
}

/** Letters have at least as many strokes, and are no larger than a headline. */
const letter = { segments: 8, lowest: 2, highest: 60 } as const

function addPath(lib: Pdfium, object: number, matrix: Matrix, objects: Objects, scratch: number): void {
  const box = boxOf(lib, object, matrix, scratch)
  if (!box) return
  const [left, bottom, right, top] = box
  const width = right - left
  const height = top - bottom
  const segments = lib.call.FPDFPath_CountSegments!(object)
  if (segments >= letter.segments) {
    if (height >= letter.lowest && height <= letter.highest && width <= letter.highest * 2)
      objects.letterShapes += 1
    // A whole line, or a whole page, of letters as one shape.
    else if (segments > 100) objects.letterShapes += Math.floor(segments / 30)
    return
  }
  if (width < thinnestBox || height < thinnestBox) objects.drawn.push(box)
  else {
    objects.drawn.push([left, bottom, left, top], [right, bottom, right, top])
    objects.drawn.push([left, bottom, right, bottom], [left, top, right, top])
  }
}

const thinnestBox = 2.5

function readGlyphs(lib: Pdfium, page: number, objects: Objects, scratch: number): Glyph[] {
  const { call } = lib
  const textPage = call.FPDFText_LoadPage!(page)
  if (textPage === 0) return []
  const glyphs: Glyph[] = []
  const spansTold = new Map<number, number>()
  const shapes = new Map<number, Pick<Glyph, 'size' | 'turned'>>()
  try {
    const count = call.FPDFText_CountChars!(textPage)
    for (let at = 0; at < count; at += 1) {
      if (call.FPDFText_IsGenerated!(textPage, at) === 1) continue
      const code = call.FPDFText_GetUnicode!(textPage, at)
      if (code === 0 || code === 13 || code === 10) continue
      const object = call.FPDFText_GetTextObject!(textPage, at)
      const of = objects.texts.get(object)
      const span = of?.span ? objects.spans.get(of.span) : undefined
      // A span whose glyphs are not in a row is told once for each of its pieces.
      if (span && (spansTold.get(of!.span) ?? object) !== object) continue
      if (span) spansTold.set(of!.span, object)
      call.FPDFText_GetCharOrigin!(textPage, at, scratch, scratch + 8)
      call.FPDFText_GetCharBox!(textPage, at, scratch + 16, scratch + 24, scratch + 32, scratch + 40)
      call.FPDFText_GetLooseCharBox!(textPage, at, scratch + 48)
      const x = lib.double(scratch)
      const y = lib.double(scratch + 8)
      const [left, top, right, bottom] = fourFloats(lib, scratch + 48)
      let shape = shapes.get(object)
      if (!shape) {
        shape = shapeOf(lib, textPage, at, scratch + 64)
        shapes.set(object, shape)
      }
      glyphs.push({
        // PDFium takes a hyphen at the end of a line for a division.
        text: call.FPDFText_IsHyphen!(textPage, at) === 1 ? '-' : String.fromCharCode(code),
        origin: [x, y],
        loose: [left, bottom, right, top],
        ink: [
          lib.double(scratch + 16),
          lib.double(scratch + 32),
          lib.double(scratch + 24),
          lib.double(scratch + 40),
        ],
        ...shape,
        font: of?.font ?? 0,
        span: span && of ? { id: of.span, box: span } : null,
        unmapped: call.FPDFText_HasUnicodeMapError!(textPage, at) === 1,
        unpainted: of?.unpainted ?? false,
      })
    }
  } finally {
    call.FPDFText_ClosePage!(textPage)
  }
  return glyphs
}

const filledIn = { freeText: 3, field: 20 } as const
const annotationsAtMost = 2_000

/** What was typed into a form, or onto a page. */
function readFilledIn(lib: Pdfium, page: number): string[] {
  const { call } = lib
  const texts: string[] = []
  const count = Math.min(call.FPDFPage_GetAnnotCount!(page), annotationsAtMost)
  for (let at = 0; at < count; at += 1) {
    const annotation = call.FPDFPage_GetAnnot!(page, at)
    if (annotation === 0) continue
    const subtype = call.FPDFAnnot_GetSubtype!(annotation)
    const key = subtype === filledIn.freeText ? 'Contents' : subtype === filledIn.field ? 'V' : null
    if (key) {
      const name = lib.cString(key)
      const text = lib.text((buffer, length) =>
        call.FPDFAnnot_GetStringValue!(annotation, name, buffer, length),
      )
      lib.free(name)
      if (text.trim() && text !== 'Off' && text !== 'Yes') texts.push(text)
    }
    call.FPDFPage_CloseAnnot!(annotation)
  }
  return texts
}

/** The size in points, as on paper, and the direction. */
function shapeOf(lib: Pdfium, textPage: number, at: number, scratch: number): Pick<Glyph, 'size' | 'turned'> {
  const size = lib.call.FPDFText_GetFontSize!(textPage, at)
  if (lib.call.FPDFText_GetMatrix!(textPage, at, scratch) === 0) return { size, turned: 0 }
  const [a, b, c, d] = fourFloats(lib, scratch)
  const turned = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3) as Glyph['turned']
  return { size: Math.max(1, size * Math.hypot(c, d)), turned }
}

/** How much of the page lies under pictures, told by a grid: they overlap, and scans come in strips. */
function coverage(
  pictures: readonly Box[],
  left: number,
  bottom: number,
  right: number,
  top: number,
): number {
  const steps = 24
  let covered = 0
  if (pictures.length === 0) return 0
  for (let i = 0; i < steps; i += 1) {
    const x = left + ((i + 0.5) * (right - left)) / steps
    for (let j = 0; j < steps; j += 1) {
      const y = bottom + ((j + 0.5) * (top - bottom)) / steps
      if (pictures.some(([l, b, r, t]) => x >= l && x <= r && y >= b && y <= t)) covered += 1
    }
  }
  return covered / (steps * steps)
}
