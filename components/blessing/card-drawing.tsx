import type { Design } from '#lib/blessing/designs.ts'

// One line style: indigo lines, a golden thread, a leaf now and then.
const lines: Record<Design, { indigo: string; gold: string }> = {
  lotus: {
    indigo:
      'M120 70c-16-14-24-30-20-48 12 6 19 16 20 28 1-12 8-22 20-28 4 18-4 34-20 48zM120 70c-22 0-40-8-50-24 12-4 24-2 34 4M120 70c22 0 40-8 50-24-12-4-24-2-34 4M120 70c-30 8-58 4-78-10 10-6 22-8 34-6M120 70c30 8 58 4 78-10-10-6-22-8-34-6',
    gold: 'M20 84c30-8 60 8 100 0s70-8 100 0M50 94c24-5 46 5 70 0s46-5 70 0',
  },
  lantern: {
    indigo:
      'M98 30c0-12 44-12 44 0l8 34c0 14-60 14-60 0zM98 30c0 9 44 9 44 0M112 72l2-34M128 72l-2-34M50 44c0-7 24-7 24 0l4 18c0 8-32 8-32 0zM166 50c0-7 24-7 24 0l4 18c0 8-32 8-32 0z',
    gold: 'M120 88c-5-5-5-9 0-14 5 5 5 9 0 14zM62 80c-3-3-3-6 0-9 3 3 3 6 0 9zM178 86c-3-3-3-6 0-9 3 3 3 6 0 9zM20 18l4 4M214 14l4 4M34 90l3 3M206 36l3 3',
  },
  thread: {
    indigo:
      'M60 64c0-22 36-22 36 0s-36 22-36 0zM52 64c0-32 52-32 52 0s-52 32-52 0zM144 40c10-14 30-8 26 8-3 12-18 20-26 28-8-8-23-16-26-28-4-16 16-22 26-8z',
    gold: 'M6 78c26-18 40 12 54-2 18-18 30-46 58-24M170 48c20 4 26 26 66 12',
  },
  cloth: {
    indigo:
      'M40 20h160v66H40zM40 34h160M40 72h160M60 53l12-12 12 12-12 12zM108 53l12-12 12 12-12 12zM156 53l12-12 12 12-12 12z',
    gold: 'M46 86v10M62 86v10M78 86v10M94 86v10M110 86v10M126 86v10M142 86v10M158 86v10M174 86v10M190 86v10M84 53h24M132 53h24M40 53h20M180 53h20',
  },
  hills: {
    indigo:
      'M10 86c30-46 50-46 76-10 24-50 52-60 84-6 14-20 36-20 60 16M150 62v-16M142 46h16M145 46c0-8 2-14 5-20 3 6 5 12 5 20M138 62h24',
    gold: 'M60 26c0-12 20-12 20 0s-20 12-20 0zM70 8V4M52 12l-3-3M88 12l3-3M10 94c60-6 160 6 220 0',
  },
}

/** The drawing at the head of a card; what it says stands under it. */
export function CardDrawing({ design }: { design: Design }) {
  const { indigo, gold } = lines[design]
  return (
    <svg className="bless-art" viewBox="0 0 240 100" aria-hidden="true">
      <g fill="none" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path className="stroke-indigo" d={indigo} />
        <path className="stroke-gold" d={gold} />
      </g>
    </svg>
  )
}
