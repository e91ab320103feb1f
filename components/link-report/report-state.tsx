import { Chip } from '#components/ui/chip.tsx'
import type { Translate } from '#lib/i18n.ts'

export const ReportState = ({ settled, t }: { settled: boolean; t: Translate }) => (
  <Chip tone={settled ? 'ok' : 'wait'}>{t(settled ? 'report.state.settled' : 'report.state.open')}</Chip>
)
