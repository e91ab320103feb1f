'use client'
import { useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { PagesProps } from './pages-props.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { fileAddress } from './viewed-file.ts'

/** A picture as large as the room allows; its own size at a click or Enter. */
export function PictureView({ file }: PagesProps) {
  const { t } = useSay()
  const [whole, setWhole] = useState(true)
  const [failed, setFailed] = useState(false)
  return (
    <div className="viewer-pages">
      <div className="viewer-tools">
        <button
          type="button"
          className="button button-line button-small"
          aria-pressed={!whole}
          onClick={() => setWhole(!whole)}
        >
          {t('viewer.fullSize')}
        </button>
      </div>
      <ScrollRegion label={t('viewer.picture')}>
        {failed ? (
          <Notice tone="bad" role="alert">
            {t('viewer.unreadable')}
          </Notice>
        ) : (
          // biome-ignore lint/performance/noImgElement: from our own origin, for one reader, never cached
          <img
            src={fileAddress(file)}
            alt={file.displayName}
            className={whole ? 'viewer-whole' : 'max-w-none'}
            onError={() => setFailed(true)}
          />
        )}
      </ScrollRegion>
    </div>
  )
}
