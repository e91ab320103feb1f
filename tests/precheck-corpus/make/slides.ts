import { converted, type Made, made } from './shop.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Slides of lines, written as a flat drawing document and saved as PowerPoint by LibreOffice. */
export const slides = (pages: string[][]): Made =>
  made('libreoffice pptx', async () => {
    const page = (lines: string[], at: number) =>
      `<draw:page draw:name="p${at}" draw:master-page-name="M">${lines
        .map(
          (line, row) =>
            `<draw:frame svg:x="2cm" svg:y="${2 + row * 2}cm" svg:width="22cm" svg:height="1.6cm"><draw:text-box><text:p>${escaped(line)}</text:p></draw:text-box></draw:frame>`,
        )
        .join('')}</draw:page>`
    const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles><office:body><office:presentation>${pages.map(page).join('')}</office:presentation></office:body></office:document>`
    return converted(Buffer.from(flat), 'fodp', 'pptx:Impress MS PowerPoint 2007 XML', 'pptx')
  })
