import type { Paper } from './paper.ts'
import { papers2565 } from './papers-2565.ts'
import { papers2568 } from './papers-2568.ts'

export const papers: readonly Paper[] = [...papers2565, ...papers2568]
