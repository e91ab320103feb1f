'use client'
import { createContext, useContext } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'

/** Where the year before showed an element; `href` null for words that stood there themselves. */
export interface CarriedPlaceView {
  /** as `claimKey` names an element */
  key: string
  text: string
  page: number | null
  href: string | null
}

const Context = createContext<{ fromYear: number; places: readonly CarriedPlaceView[] }>({
  fromYear: 0,
  places: [],
})

export const CarriedPlaces = ({
  children,
  ...value
}: {
  fromYear: number
  places: readonly CarriedPlaceView[]
  children: React.ReactNode
}) => <Context value={value}>{children}</Context>

/** Beside an element: where it was shown the year before, to be opened and looked at. */
export function CarriedOn({ element }: { element: string }) {
  const { t } = useSay()
  const { fromYear, places } = useContext(Context)
  const lang = useLocale() === 'th' ? undefined : 'th'
  const place = places.find(({ key }) => key === element)
  if (!place) return null
  const name = place.page ? t('revision.saidBeforePage', { name: place.text, page: place.page }) : place.text
  return (
    <p className="small soft">
      {t('revision.saidBefore', { year: String(fromYear) })}{' '}
      {place.href ? (
        <a href={place.href} target="_blank" rel="noopener" lang={lang}>
          {name}
        </a>
      ) : (
        <span lang={lang}>“{name}”</span>
      )}
    </p>
  )
}
