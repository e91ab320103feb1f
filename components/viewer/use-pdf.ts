'use client'
import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf, PdfError, type PdfTrouble } from './pdf.ts'

/** The document at an address of ours, closed when it is not looked at any more. */
export function usePdf(address: string) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [progress, setProgress] = useState(0)
  const [trouble, setTrouble] = useState<PdfTrouble | null>(null)
  useEffect(() => {
    let current = true
    let opened: OpenPdf | undefined
    openPdf(address, (share) => current && setProgress(share)).then(
      (document) => {
        opened = document
        if (current) setPdf(document)
        else document.close()
      },
      (error: unknown) => {
        if (current) setTrouble(error instanceof PdfError ? error.trouble : 'unreadable')
      },
    )
    return () => {
      current = false
      opened?.close()
    }
  }, [address])
  return { pdf, progress, trouble }
}
