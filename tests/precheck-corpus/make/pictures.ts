import sharp from 'sharp'
import type { Block } from './paper.ts'
import { converted } from './shop.ts'

const flatPhoto = await sharp(
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="180"><rect width="300" height="180" fill="#9db"/><circle cx="90" cy="70" r="30" fill="#a75"/><circle cx="190" cy="80" r="34" fill="#865"/><rect y="120" width="300" height="60" fill="#557"/></svg>',
  ),
)
  .png({ palette: true })
  .toBuffer()

const writing = await Promise.all(
  [
    'ขั้นตอนการลาป่วย ลากิจ และลาพักผ่อน',
    'แบบฟอร์มและผู้มีอำนาจอนุญาต',
    'เหตุการณ์ความเสี่ยงและระดับความเสี่ยง',
    'มาตรการบริหารจัดการความเสี่ยง',
    'วิธีการร้องเรียน ขั้นตอน ส่วนงาน ระยะเวลา',
  ].map((words) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="460"><rect width="700" height="460" fill="#fff"/>${Array.from({ length: 9 }, (_, row) => `<text x="30" y="${50 + row * 44}" font-family="Garuda" font-size="24">${row + 1}. ${words}</text>`).join('')}</svg>`,
      ),
    )
      .png({ palette: true, colours: 8 })
      .toBuffer(),
  ),
)

export function picture(width: number, height: number, alt: string): Block {
  return { kind: 'picture', alt, width, height, png: flatPhoto }
}
/** A page of writing as a picture, such as a screenshot pasted into Word. */
export function drawnPage(at: number): Block {
  return { kind: 'picture', alt: '', width: 150, height: 100, png: writing[at]! }
}
/** A workbook whose only content is a picture: a page of it made by LibreOffice from a drawing sheet. */
export async function sheetOfPicture(): Promise<Buffer> {
  const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Sheet1"><table:shapes><draw:frame svg:width="16cm" svg:height="10cm" svg:x="1cm" svg:y="1cm"><draw:image><office:binary-data>${writing[3]!.toString('base64')}</office:binary-data></draw:image></draw:frame></table:shapes><table:table-column/><table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document>`
  return converted(Buffer.from(flat), 'fods', 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
}

/** The line that the app of a telephone writes at the foot of each scan. */
