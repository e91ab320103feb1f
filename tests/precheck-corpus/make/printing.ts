import { line, paper } from './paper.ts'
import * as pdf from './pdf.ts'
import { afterwards, type Made, web } from './shop.ts'

export function stamped(one: Made, on: string): Made {
  return afterwards(one, 'stamp of an app', async (bytes) => {
    const stamp = paper('', on, [line('Scanned by CamScanner')], {
      lang: '',
      size: 8,
      numbered: false,
      font: 'DejaVu Sans',
    })
    return pdf.overlaid(bytes, await web(stamp, { tagged: false }).bytes())
  })
}

export function cairo(on: string): (bytes: Buffer) => Promise<Buffer> {
  return async (bytes) => pdf.dated(await pdf.redrawn(bytes), on)
}
export function distilled(on: string): (bytes: Buffer) => Promise<Buffer> {
  return async (bytes) => pdf.dated(await pdf.distilled(bytes), on)
}
export const englishPostscript = `%!PS-Adobe-3.0
%%Title: Executives of the office
/Helvetica findfont 13 scalefont setfont
${['Executives of the Wiang Phing Primary Educational Service Area Office 2', 'Director: Mr. Teeradej Wongpraison, telephone 053-999-120 ext. 101', 'Deputy director: Miss Kanya Srisukdee, telephone 053-999-120 ext. 102', 'Electronic mail: saraban@wpk2.example', 'Office hours: Monday to Friday, 8.30 to 16.30'].map((words, at) => `72 ${740 - at * 26} moveto (${words}) show`).join('\n')}
showpage
`

/** One page whose content never ends: a small file that asks a reader for hundreds of megabytes. */
