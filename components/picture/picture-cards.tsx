import { ActButton } from '#components/revision/act-button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { kindNamed } from '#lib/content/kinds.ts'
import { reuseAttachment } from '#lib/evidence/actions.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { altOf } from '#lib/picture/shown.ts'
import { worded } from '#lib/site/words.ts'

export interface PictureCard {
  id: string
  fileName: string
  displayName: string
  altTh: string
  altEn: string
  decorative: boolean
  evidenceId: string
  number: number
  title: string
  kind: string
  groupTh: string
  groupEn: string
  uses: number
  isPublic: boolean
  isInDraft: boolean
}

/** Pictures with where they are used; with a draft at hand each can be used there. */
export function PictureCards({
  pictures,
  draft,
  lang,
  t,
}: {
  pictures: readonly PictureCard[]
  draft: { id: string; title: string } | null
  lang: Lang
  t: Translate
}) {
  const thai = lang === 'th' ? undefined : 'th'
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {pictures.map((picture) => {
        const { id, fileName, displayName, evidenceId, number, title, kind, groupTh, groupEn } = picture
        const { alt, lang: altLang } = altOf(picture, lang)
        const group = worded(lang, groupTh, groupEn)
        return (
          <li key={id} className="card grid content-start gap-2">
            {/* biome-ignore lint/performance/noImgElement: behind a session, and made in this size */}
            <img
              src={`/admin/files/${id}/${fileName}?cut=card`}
              alt=""
              loading="lazy"
              className="aspect-[4/3] w-full rounded-card object-cover"
            />
            <a href={`/admin/files/${id}/${fileName}`} className="font-semibold break-words" lang={thai}>
              {displayName}
            </a>
            {alt === '' ? (
              <p className={`small ${picture.decorative ? 'soft' : 'text-amber'}`}>
                {t(picture.decorative ? 'media.decorative' : 'media.noAlt')}
              </p>
            ) : (
              <p className="small" lang={altLang}>
                {alt}
              </p>
            )}
            <p className="small soft">
              {kindNamed(kind)?.words.one[lang] ?? t('media.evidence')} ·{' '}
              <span lang={group.lang}>{group.text}</span> · {t('media.uses', { count: picture.uses })}
            </p>
            <p className="small">
              <a href={`/admin/evidence/${evidenceId}/revisions/${number}`} lang={thai}>
                {title}
              </a>
            </p>
            {picture.isPublic ? (
              <p>
                <Chip tone="ok">{t('media.usedIn.public')}</Chip>
              </p>
            ) : null}
            {draft && picture.isInDraft ? <p className="small">{t('media.inDraft')}</p> : null}
            {draft && !picture.isInDraft ? (
              <ActButton
                action={reuseAttachment}
                fields={{ revisionId: draft.id, attachmentId: id }}
                kind="quiet"
                size="small"
                describe={t('media.useNamed', { name: displayName, draft: draft.title })}
              >
                {t('media.use')}
              </ActButton>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
