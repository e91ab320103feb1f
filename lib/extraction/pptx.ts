import { type OfficePackage, readXml } from './package.ts'
import { repairText } from './repair.ts'
import type { Tell } from './telling.ts'
import { natureOfWords } from './words.ts'

/** A slide is a page: its text, tables, charts' labels and the speaker's notes. */
export async function readPptx(parts: OfficePackage, tell: Tell): Promise<void> {
  const main = (await parts.relations('')).find(({ kind }) => kind === 'officeDocument')?.target
  const presentation = main ?? 'ppt/presentation.xml'
  const xml = await parts.readWhole(presentation)
  const ids: string[] = []
  readXml(xml, (name, attributes) => {
    if (name === 'sldId') ids.push(attributes['r:id'] ?? '')
  })
  const relations = await parts.relations(presentation)
  const slides = ids.flatMap((id) => relations.find((one) => one.id === id)?.target ?? [])
  await tell({ facts: { pageCount: slides.length } })
  for (const [at, slide] of slides.entries()) {
    const { text, hidden, pictures } = await readSlide(parts, slide)
    const nature = natureOfWords(text, pictures)
    await tell({ page: { number: at + 1, name: null, hidden, nature, text } })
  }
}

async function readSlide(parts: OfficePackage, slide: string) {
  const xml = await parts.readWhole(slide)
  let hidden = false
  readXml(xml, (name, { show }) => {
    if (name === 'sld' && (show === '0' || show === 'false')) hidden = true
  })
  const relations = await parts.relations(slide)
  const texts = [drawnWords(xml)]
  for (const { kind, target } of relations) {
    if (['notesSlide', 'comments', 'diagramData'].includes(kind))
      texts.push(drawnWords((await parts.read(target)) ?? ''))
  }
  return {
    hidden,
    pictures: relations.some(({ kind }) => kind === 'image'),
    text: repairText(texts.filter((one) => one.trim()).join('\n')),
  }
}

/** Words of DrawingML: slides, notes, shapes on sheets. */
export function drawnWords(xml: string): string {
  let text = ''
  let inText = false
  let cells = 0
  readXml(
    xml,
    (name) => {
      if (name === 't') inText = true
      else if (name === 'tc') cells += 1
      else if (name === 'br') text += cells > 0 ? ' ' : '\n'
    },
    (piece) => {
      if (inText) text += piece
    },
    (name) => {
      if (name === 't') inText = false
      else if (name === 'p') text += cells > 0 ? ' ' : '\n'
      else if (name === 'tc') {
        cells -= 1
        text += '\t'
      } else if (name === 'tr') text += '\n'
    },
  )
  return text
}
