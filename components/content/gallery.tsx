import type { Translate } from '#lib/i18n.ts'
import type { BlockPicture } from '#lib/text/blocks.ts'

/** A picture in all its sizes: the page keeps its place free, and it comes when it is nearly in sight. */
export function PictureView({ picture, className }: { picture: BlockPicture; className?: string }) {
  const { sources, src, srcSet, sizes, width, height, alt, lang } = picture
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} sizes={sizes} />
      ))}
      <img
        src={src}
        srcSet={srcSet}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        lang={lang}
        loading="lazy"
        decoding="async"
        className={className}
      />
    </picture>
  )
}

/** Pictures that the text has not shown itself, under it. */
export function Gallery({
  pictures,
  t,
}: {
  pictures: readonly { id: string; picture: BlockPicture }[]
  t: Translate
}) {
  if (pictures.length === 0) return null
  const alone = pictures.length === 1 ? { sizes: '(min-width: 36rem) 30rem, 92vw' } : {}
  return (
    <section aria-labelledby="pictures" className="mt-8">
      <h2 id="pictures">{t('content.pictures')}</h2>
      <ul className="gallery mt-2">
        {pictures.map(({ id, picture }) => (
          <li key={id}>
            {picture.alt === '' ? (
              <PictureView picture={{ ...picture, ...alone }} />
            ) : (
              <a href={picture.href}>
                <PictureView picture={{ ...picture, ...alone }} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
