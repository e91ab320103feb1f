import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Paper } from './paper.ts'

const centred = (text: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ]
    case 'centre':
      return [centred(block.text)]
    case 'paragraph':
      return [new Paragraph({ indent: { firstLine: 850 }, children: [new TextRun(block.text)] })]
    case 'plain':
      return [new Paragraph({ children: [new TextRun(block.text)] })]
    case 'table':
      return [tableOf(block.rows)]
    case 'signature':
      return [new Paragraph(''), new Paragraph(''), ...block.lines.map(rightOfMiddle)]
    case 'picture':
      return [
        new Paragraph({
          children: [
            new ImageRun({
              type: 'png',
              data: block.png,
              transformation: { width: block.width * 3.78, height: block.height * 3.78 },
              altText: { name: block.alt, title: block.alt, description: block.alt },
            }),
          ],
        }),
      ]
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

const rightOfMiddle = (text: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, indent: { left: 4000 }, children: [new TextRun(text)] })

function tableOf(rows: string[][]): Table {
  const row = (cells: string[], at: number) =>
    new TableRow({
      tableHeader: at === 0,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: at === 0 })] })] }),
      ),
    })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: rows.map(row) })
}

/** The paper as a Word file. */
export async function docxOf(one: Paper, comment?: string): Promise<Buffer> {
  const font = one.font ?? 'Garuda'
  const document = new Document({
    title: one.title,
    creator: 'กลุ่มอำนวยการ',
    ...(comment
      ? { comments: { children: [{ id: 0, author: 'กลุ่มบริหารงานบุคคล', children: [new Paragraph(comment)] }] } }
      : {}),
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
            size: (one.size ?? 14) * 2,
            sizeComplexScript: (one.size ?? 14) * 2,
            language: { value: one.lang === 'en' ? 'en-US' : 'th-TH', bidirectional: 'th-TH' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: one.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          },
        },
        ...(one.header
          ? { headers: { default: new Header({ children: [new Paragraph(one.header)] }) } }
          : {}),
        ...(one.numbered
          ? {
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
                    }),
                  ],
                }),
              },
            }
          : {}),
        children: [...one.blocks.flatMap(blockOf), ...(comment ? [commented()] : [])],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function commented(): Paragraph {
  return new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('หมายเหตุ: ตรวจสอบรายชื่อแล้ว'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  })
}
