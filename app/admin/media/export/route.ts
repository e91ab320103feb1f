import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { kindNamed } from '#lib/content/kinds.ts'
import { listPictures } from '#lib/picture/library.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { xlsxResponse } from '#lib/text/xlsx-response.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { libraryFilter, typedFilter } from '../filter.ts'

/** The list with its filter, whole; only what this person may read. */
export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { lang, t }) => {
      const { rows: pictures } = await listPictures(actor, libraryFilter(typedFilter(query)), null)
      const head = [
        t('media.file'),
        t('revision.picture.altTh'),
        t('revision.picture.altEn'),
        t('media.decorative'),
        t('media.kind'),
        t('revision.title'),
        t('user.group'),
        t('media.usesCount'),
        t('media.used'),
        t('media.uploaded'),
        t('media.address'),
      ]
      const rows = pictures.map((picture) => [
        picture.displayName,
        picture.altTh,
        picture.altEn,
        picture.decorative ? t('audit.yes') : t('audit.no'),
        kindNamed(picture.kind)?.words.one[lang] ?? t('media.evidence'),
        picture.title,
        worded(lang, picture.groupTh, picture.groupEn).text,
        picture.uses,
        t(`media.usedIn.${picture.isPublic ? 'public' : 'draft'}`),
        formatInstant(picture.uploadedAt, lang),
        `/admin/files/${picture.id}/${picture.fileName}`,
      ])
      return query.format === 'xlsx'
        ? xlsxResponse('pictures', head, rows)
        : csvResponse('pictures', head, rows)
    },
  )
