import { groupName } from '../groups.ts'
import { escapeHtml, type Paper } from './paper.ts'

const css = `
@page { size: A4; margin: 0 }
@page wide { size: A4 landscape; margin: 0 }
* { box-sizing: border-box }
html { -webkit-print-color-adjust: exact }
body { margin: 0; font: 12pt/1.65 "Demo Thai", sans-serif; color: #23262f; font-variant-numeric: tabular-nums }
.sheet { position: relative; width: 210mm; height: 297mm; padding: 14mm 20mm 22mm; break-after: page; overflow: hidden; display: flex; flex-direction: column }
.sheet.wide { page: wide; width: 297mm; height: 210mm; padding: 12mm 16mm 19mm }
.sheet:last-child { break-after: auto }
.mast { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; padding-bottom: 2.5mm; border-bottom: 0.7mm solid #c79a3b; font-size: 9.5pt; line-height: 1.5; color: #2e4374 }
.mast strong { font-size: 11pt }
.stamp { flex: none; border: 0.4mm solid #a33b2d; color: #a33b2d; border-radius: 1mm; padding: 0.6mm 4mm 0.8mm; font-weight: 700; font-size: 11pt }
.behind { position: absolute; left: 0; right: 0; top: 42%; text-align: center; font-size: 120pt; line-height: 1.4; font-weight: 700; color: #f3efe5; transform: rotate(-24deg); z-index: -1 }
.body { flex: 1; min-height: 0; padding-top: 5mm; overflow: hidden }
h1 { font-size: 20pt; line-height: 1.4; color: #1f2f57; margin: 0 0 1mm; }
.subtitle { font-size: 12pt; color: #5a6072; margin: 0 0 5mm }
h2 { font-size: 14pt; line-height: 1.45; color: #2e4374; margin: 5mm 0 1.5mm }
.body > h2:first-child { margin-top: 0 }
p { margin: 0 0 2.2mm; text-wrap: pretty }
ul, ol { margin: 0 0 3mm; padding-left: 6mm } li { margin-bottom: 1mm; padding-left: 1mm }
li::marker { color: #b0842c; font-weight: 700 }
.note { border-left: 0.8mm solid #c79a3b; padding: 1mm 0 1mm 4mm; color: #4b5162; font-size: 11pt }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 4mm; font-size: 10.5pt; line-height: 1.5 }
caption { text-align: left; font-weight: 700; color: #2e4374; padding-bottom: 1.2mm }
th, td { border-bottom: 0.2mm solid #cfc8b6; padding: 1.1mm 1.6mm 1.3mm; text-align: left; vertical-align: top }
thead th { border-top: 0.4mm solid #2e4374; border-bottom: 0.4mm solid #2e4374; color: #1f2f57; vertical-align: bottom; background: #f6f2e8 }
th.number, td.number { text-align: right; white-space: nowrap } thead th.number { white-space: normal }
tfoot th { border-bottom: 0.4mm solid #2e4374; background: #f6f2e8 }
.wide table { font-size: 10pt }
.figures { display: flex; gap: 4mm; margin: 2mm 0 4mm }
.figures div { flex: 1; background: #f6f2e8; border-top: 0.6mm solid #c79a3b; padding: 2mm 3mm 2.4mm; display: flex; flex-direction: column }
.figures b { font-size: 19pt; line-height: 1.35; color: #1f2f57 } .figures span { font-size: 10pt; color: #4b5162 }
.bars { margin: 2mm 0 4mm } .bars figcaption { font-weight: 700; color: #2e4374; font-size: 10.5pt; margin-bottom: 1mm }
.bars div { display: grid; grid-template-columns: 46% 1fr 14mm; gap: 3mm; align-items: center; font-size: 10.5pt; padding: 0.5mm 0 }
.bars svg { width: 100%; height: 3mm } .bars b { text-align: right }
.chart { text-align: center; margin: 4mm 0 5mm; font-size: 11pt }
.chart .head, .chart .second { display: inline-block; border-radius: 1.5mm; padding: 2.5mm 9mm 3mm; position: relative }
.chart .head { background: #2e4374; color: #fff; font-weight: 700 }
.chart .second { display: table; margin: 7mm auto 0; border: 0.4mm solid #2e4374; background: #fff }
.chart .second::before, .chart .groups::before { content: ""; position: absolute; left: 50%; top: -7.4mm; height: 7mm; border-left: 0.4mm solid #2e4374 }
.chart .groups { position: relative; margin-top: 7mm; padding-top: 4mm; border-top: 0.4mm solid #2e4374; display: grid; grid-template-columns: 1fr 1fr; gap: 2.4mm 4mm; text-align: left }
.chart .groups div { background: #f6f2e8; border-left: 1mm solid #c79a3b; padding: 1.8mm 3mm 2.2mm; border-radius: 0 1mm 1mm 0 }
.signature { margin: 9mm 0 3mm auto; width: 100mm; text-align: center; display: flex; flex-direction: column }
.signature .place { border-top: 0.2mm dotted #5a6072; padding-top: 1.5mm; font-size: 10pt; color: #a33b2d }
.foot { position: absolute; left: 20mm; right: 20mm; bottom: 9mm; display: flex; justify-content: space-between; gap: 8mm; border-top: 0.2mm solid #cfc8b6; padding-top: 1.6mm; font-size: 8.5pt; line-height: 1.5; color: #5a6072 }
.wide .foot { left: 16mm; right: 16mm; bottom: 7mm } .foot span:last-child { flex: none }
`

/** The whole document as HTML for printing; `fontFaces` carries the font, so that nothing is fetched. */
export function sheetsOf(paper: Paper, fontFaces: string): string {
  const sheets = paper.pages.map(
    (blocks, index) => `<section class="sheet${paper.landscape ? ' wide' : ''}">
<div class="behind" aria-hidden="true">ตัวอย่าง</div>
<header class="mast"><span><strong>สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1</strong><br>${escapeHtml(groupName(paper.group))}</span><span class="stamp">ตัวอย่าง</span></header>
<main class="body">${
      index === 0
        ? `<h1>${escapeHtml(paper.title)}</h1><p class="subtitle">${escapeHtml(paper.subtitle ?? '')}</p>`
        : ''
    }${blocks.join('\n')}</main>
<footer class="foot"><span>เอกสารตัวอย่างของระบบสาธิต ไม่ใช่เอกสารราชการ ${escapeHtml(paper.invented)}</span><span>หน้า ${index + 1} จาก ${paper.pages.length}</span></footer>
</section>`,
  )
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)} (ตัวอย่าง)</title><style>${fontFaces}${css}</style></head><body>${sheets.join('\n')}</body></html>`
}
