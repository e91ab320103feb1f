import { kindLabel } from '#lib/files/types.ts'
import { fileKind } from '#lib/site/words.ts'

/** A file drawn as a sheet with its kind; the words beside it say the same. */
export function Sheet({ mime }: { mime: string }) {
  return (
    <span className={`sheet sheet-${fileKind(mime).look}`} aria-hidden="true">
      {kindLabel(mime)}
    </span>
  )
}
