import type { Lang } from '#lib/i18n.ts'
import { localPath } from '#lib/i18n.ts'

export type StatusCode = 404 | 500 | 503

// Kept here and not in messages/: this page must stand when nothing else does.
const words: Record<Lang, Record<StatusCode, { title: string; text: string }> & { home: string }> = {
  th: {
    404: { title: 'ไม่พบหน้านี้', text: 'ที่อยู่อาจพิมพ์ไม่ครบ หรือหน้านี้ไม่มีอยู่ โปรดตรวจสอบที่อยู่ หรือเริ่มใหม่จากหน้าแรก' },
    500: {
      title: 'ระบบขัดข้อง',
      text: 'หน้านี้แสดงไม่ได้ในขณะนี้ โปรดลองใหม่อีกครั้ง หากยังพบปัญหา โปรดแจ้งสำนักงานพร้อมรหัสอ้างอิง',
    },
    503: { title: 'ระบบหยุดให้บริการชั่วคราว', text: 'ข้อมูลยังเปิดไม่ได้ในขณะนี้ โปรดลองใหม่ในอีกสักครู่' },
    home: 'หน้าแรก',
  },
  en: {
    404: {
      title: 'Page not found',
      text: 'The address may be incomplete, or there is no such page. Check the address, or start again from the home page.',
    },
    500: {
      title: 'Something went wrong',
      text: 'This page cannot be shown at the moment. Please try again. If it happens again, tell the office this reference.',
    },
    503: {
      title: 'Service temporarily unavailable',
      text: 'The information cannot be opened at the moment. Please try again shortly.',
    },
    home: 'Home page',
  },
}

/** A page that needs neither Next nor the database. */
export function fallbackPage(lang: Lang, status: StatusCode): string {
  const { title, text } = words[lang][status]
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${localPath(lang, '/')}">${words[lang].home}</a></p></main></body></html>`
}

const referenceWord: Record<Lang, string> = { th: 'รหัสอ้างอิง', en: 'Reference' }

/** Stands in the printed error page where the id of the failed request goes. */
export const requestIdMark = 'press-request-id'

/** Puts the id of the request where the page has the mark, or at the end of its main part. */
export function withRequestId(html: string, lang: Lang, requestId: string): string {
  if (html.includes(requestIdMark)) return html.replaceAll(requestIdMark, requestId)
  const line = `<p>${referenceWord[lang]} <code>${requestId}</code></p>`
  const end = html.lastIndexOf('</main>')
  return end === -1 ? html : html.slice(0, end) + line + html.slice(end)
}
