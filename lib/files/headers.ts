import { create as contentDisposition } from 'content-disposition'
import { kindFacts, kindOf } from './types.ts'

/** Chromium shows a PDF under it as without it (tried, docs/files.md); nothing inside a file may run or load. */
export const filePolicy = "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** What every answer with bytes carries, public or not. */
export function fileHeaders(file: {
  mime: string
  displayName: string
  fileName: string
}): Record<string, string> {
  const kind = kindOf(file.mime)
  const inline = kind !== null && kindFacts[kind].inline
  return {
    'Content-Type': kind ? file.mime : 'application/octet-stream',
    'Content-Disposition': contentDisposition(file.displayName, {
      type: inline ? 'inline' : 'attachment',
      fallback: file.fileName,
    }),
    'Content-Security-Policy': filePolicy,
    'X-Content-Type-Options': 'nosniff',
  }
}
