import { Tabs } from '#components/ui/tabs.tsx'
import type { Translate } from '#lib/i18n.ts'

/** The two ways to learn of a broken link: the portal looked, or a reader said so. */
export const LinkTabs = ({
  t,
  current,
  open,
}: {
  t: Translate
  current: 'checked' | 'reported'
  /** reports that wait for an answer */
  open: number
}) => (
  <div className="mb-5">
    <Tabs
      label={t('report.views')}
      tabs={[
        { href: '/admin/links', label: t('report.viewChecked'), current: current === 'checked' },
        {
          href: '/admin/links/reports',
          label: t('report.viewReported'),
          count: open,
          current: current === 'reported',
        },
      ]}
    />
  </div>
)
