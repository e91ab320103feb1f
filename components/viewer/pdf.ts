import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'

/** Why a document cannot be shown; keys of sentences in `viewer.*`. */
export type PdfTrouble = 'locked' | 'unreadable' | 'unreachable'

export class PdfError extends Error {
  readonly trouble: PdfTrouble
  constructor(trouble: PdfTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** A drawing that was begun; `cancel` ends it without an error. */
export interface Drawing {
  done: Promise<void>
  cancel: () => void
}

export interface OpenPdf {
  pages: number
  /** Draws the page so wide (CSS pixels), as sharp as the screen; the canvas takes the height of the page. */
  draw: (canvas: HTMLCanvasElement, page: number, width: number) => Drawing
  /** Lays the text of the page over it, invisible: for selecting, finding and reading aloud. */
  layText: (layer: HTMLElement, page: number, width: number) => Drawing
  close: () => void
}

// Beyond it old phones run out of memory; a page then is a little less sharp.
const mostPixels = 12_000_000

/** Old browsers are many in our offices: the build for them. Loaded when the first document is looked at. */
const library = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Opens a document of ours. Only what is looked at is fetched. Throws PdfError. */
export async function openPdf(url: string, onProgress: (share: number) => void): Promise<OpenPdf> {
  const pdfjs = await library().catch(() => {
    throw new PdfError('unreachable')
  })
  const from = `/api/viewer/${pdfjs.version}/`
  pdfjs.GlobalWorkerOptions.workerSrc = `${from}pdf.worker.min.mjs`
  const loading = pdfjs.getDocument({
    url,
    cMapUrl: `${from}cmaps/`,
    standardFontDataUrl: `${from}standard_fonts/`,
    wasmUrl: `${from}wasm/`,
    iccUrl: `${from}iccs/`,
    disableStream: true,
    disableAutoFetch: true,
    rangeChunkSize: 256 * 1024,
    enableXfa: false,
  })
  loading.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
    if (total > 0) onProgress(Math.min(1, loaded / total))
  }
  let document: PDFDocumentProxy
  try {
    document = await loading.promise
  } catch (error) {
    throw new PdfError(troubleOf(error))
  }
  const scaledTo = (page: PDFPageProxy, width: number) =>
    page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })

  return {
    pages: document.numPages,
    draw(canvas, number, width) {
      let task: RenderTask | undefined
      let cancelled = false
      const done = document.getPage(number).then(async (page) => {
        if (cancelled) return
        const shown = scaledTo(page, width)
        const sharp = Math.min(
          window.devicePixelRatio || 1,
          Math.sqrt(mostPixels / (shown.width * shown.height)),
        )
        canvas.width = Math.round(shown.width * sharp)
        canvas.height = Math.round(shown.height * sharp)
        canvas.style.width = `${width}px`
        task = page.render({ canvas, viewport: scaledTo(page, width * sharp) })
        await task.promise
      })
      return {
        done: done.catch((error: unknown) => {
          if (!cancelled) throw new PdfError(troubleOf(error))
        }),
        cancel: () => {
          cancelled = true
          task?.cancel()
        },
      }
    },
    layText(layer, number, width) {
      let text: InstanceType<typeof pdfjs.TextLayer> | undefined
      let cancelled = false
      const done = document.getPage(number).then(async (page) => {
        if (cancelled) return
        const viewport = scaledTo(page, width)
        layer.replaceChildren()
        layer.style.setProperty('--total-scale-factor', String(viewport.scale))
        text = new pdfjs.TextLayer({
          textContentSource: page.streamTextContent(),
          container: layer,
          viewport,
        })
        await text.render()
      })
      return {
        done: done.catch(() => {}), // a page without its text is still a page
        cancel: () => {
          cancelled = true
          text?.cancel()
        },
      }
    },
    close: () => void loading.destroy(),
  }
}

function troubleOf(error: unknown): PdfTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'locked'
  return name === 'ResponseException' || name === 'UnknownErrorException' ? 'unreachable' : 'unreadable'
}
