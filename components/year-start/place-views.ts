import { claimKey } from '#components/revision/draft.ts'
import type { Carried } from '#lib/year-start/carried.ts'
import type { CarriedPlaceView } from './carried-on.tsx'

export const placeViews = ({ places }: Carried): CarriedPlaceView[] =>
  places.map((place) => {
    const { file, link, page } = place
    const hash = page === null ? '' : `#page=${page}`
    return {
      key: claimKey(place, place.elementNumber),
      text: file?.displayName ?? link?.label ?? place.text,
      page,
      href: file ? `/files/${file.id}/${file.fileName}${hash}` : (link?.url ?? null),
    }
  })
