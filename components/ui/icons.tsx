// Drawn by ourselves in one line style. All are decoration: the word beside them says it.

/** ● full, ◐ half, ○ empty, ▲ alarm: the shape that stands beside a word and a colour. */
export type MarkShape = 'full' | 'half' | 'empty' | 'alarm'

const shapes: Record<MarkShape, React.ReactNode> = {
  full: <circle cx="5" cy="5" r="5" fill="currentColor" />,
  half: (
    <>
      <path d="M5 0a5 5 0 0 0 0 10z" fill="currentColor" />
      <circle cx="5" cy="5" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  empty: <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  alarm: <path d="M5 .3 10 9.6H0z" fill="currentColor" />,
}

export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg className="mark" viewBox="0 0 10 10" aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}

const paths = {
  arrow: 'M4 12h15m-6-6 6 6-6 6',
  back: 'M20 12H5m6-6-6 6 6 6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  outside: 'M14 4h6v6m0-6-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  share:
    'M7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm10-6.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm0 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9.3 10.9l5.5-4M9.3 13.1l5.5 4',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  place:
    'M12 21c5-5.5 7-8.6 7-11.5a7 7 0 0 0-14 0C5 12.4 7 15.5 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  check: 'm5 13 4.5 4.5L19 7',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'm20 20-4.5-4.5M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12',
  seal: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zm-3.5 9 2.5 2.5 4.5-5',
} as const
export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
