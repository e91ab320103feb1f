import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { fallbackPage, withRequestId } from '#lib/press/fallback.ts'
import { filePolicy } from './headers.ts'

/** The pages that stand where a file cannot be given; the press has printed ones of the same shape. */
export interface StatusPages {
  notFound(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void>
  unavailable(lang: Lang, request: IncomingMessage, response: ServerResponse): Promise<void>
  failed(lang: Lang, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void>
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
  more: Record<string, string>,
): void {
  const body = Buffer.from(html)
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(body.length),
    'Content-Security-Policy': filePolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    ...more,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export const plainPages: StatusPages = {
  async notFound(lang, request, response) {
    send(request, response, 404, fallbackPage(lang, 404), { 'Cache-Control': 'no-cache' })
  },
  async unavailable(lang, request, response) {
    send(request, response, 503, fallbackPage(lang, 503), {
      'Cache-Control': 'no-store',
      'Retry-After': '10',
    })
  },
  async failed(lang, request, response, requestId = randomUUID()) {
    const html = withRequestId(fallbackPage(lang, 500), lang, requestId)
    send(request, response, 500, html, { 'Cache-Control': 'no-store', 'X-Request-Id': requestId })
  },
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)

/** 410: the file was public and is not any more, with the reason the office gave. */
export function withdrawnPage(
  lang: Lang,
  request: IncomingMessage,
  response: ServerResponse,
  file: { displayName: string; withdrawnReason: string; evidenceId: string },
): void {
  const t = translator(lang)
  const title = escapeHtml(t('file.withdrawnTitle'))
  const html = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title></head><body><main><h1>${title}</h1><p>${escapeHtml(t('file.withdrawnText', { name: file.displayName }))}</p><p>${escapeHtml(t('file.withdrawnReason', { reason: file.withdrawnReason }))}</p><p><a href="${localPath(lang, `/evidence/${file.evidenceId}`)}">${escapeHtml(t('file.withdrawnMore'))}</a></p></main></body></html>`
  send(request, response, 410, html, { 'Cache-Control': 'no-cache' })
}
