import { ButtonLink } from '#components/ui/button.tsx'
import type { Translate } from '#lib/i18n.ts'

/** Nothing to show: why, and the way on. */
export function Empty({
  title,
  text,
  href,
  action,
}: {
  title: string
  text: string
  href?: string
  action?: string
}) {
  return (
    <div className="card grid gap-2 justify-items-start">
      <h2>{title}</h2>
      <p className="soft">{text}</p>
      {href && action ? (
        <ButtonLink kind="quiet" href={href}>
          {action}
        </ButtonLink>
      ) : null}
    </div>
  )
}

export const NothingFound = ({ t, path }: { t: Translate; path: string }) => (
  <Empty
    title={t('admin.list.none')}
    text={t('admin.list.noneText')}
    href={path}
    action={t('admin.list.clear')}
  />
)
