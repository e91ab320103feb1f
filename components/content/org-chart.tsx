import { words } from '#components/layout/worded.tsx'
import type { Unit } from '#lib/content/units.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { linesOf } from '#lib/text/lines.ts'

const box = { width: 262, pad: 9, line: 20, gap: 12, between: 46, cells: 28 }

interface Placed {
  unit: Unit
  lines: string[]
  left: number
  /** the middle of the box */
  middle: number
  height: number
  children: Placed[]
}

const nameOf = (unit: Unit, lang: Lang) => worded(lang, unit.name.th, unit.name.en)

/** From left to right, the ends one under another, whoever stands above beside the middle of their own. */
function place(units: readonly Unit[], lang: Lang): { placed: Placed[]; width: number; height: number } {
  let bottom = 0
  let right = 0
  const put = (unit: Unit, depth: number): Placed => {
    const lines = linesOf(nameOf(unit, lang).text, box.cells)
    const height = lines.length * box.line + 2 * box.pad
    const left = depth * (box.width + box.between)
    const top = bottom
    const children = unit.children.map((child) => put(child, depth + 1))
    if (children.length === 0 || bottom - top < height + box.gap) bottom = top + height + box.gap
    right = Math.max(right, left + box.width)
    const middle =
      children.length > 0
        ? Math.max(top + height / 2, (children[0]!.middle + children.at(-1)!.middle) / 2)
        : top + height / 2
    return { unit, lines, left, middle, height, children }
  }
  return { placed: units.map((unit) => put(unit, 0)), width: right + 2, height: bottom - box.gap + 2 }
}

/** Who stands under whom, drawn where there is room, and as a list for everyone. */
export function OrgChart({ units, lang, t }: { units: readonly Unit[]; lang: Lang; t: Translate }) {
  const { placed, width, height } = place(units, lang)
  return (
    <>
      <svg
        className="chart mt-4"
        viewBox={`-1 -1 ${width} ${height}`}
        role="img"
        aria-label={t('content.chartLabel')}
        lang={units.some((unit) => nameOf(unit, lang).lang) ? 'th' : undefined}
      >
        {placed.map((one) => (
          <Branch key={one.unit.name.th} one={one} depth={0} />
        ))}
      </svg>
      <UnitList units={units} lang={lang} />
    </>
  )
}

function Branch({ one, depth }: { one: Placed; depth: number }) {
  const { left, middle, height, lines, children } = one
  const edge = left + box.width
  const first = middle - ((lines.length - 1) * box.line) / 2 + 5
  return (
    <g>
      {children.map((child) => (
        <path
          key={child.unit.name.th}
          className="chart-line"
          d={`M${edge} ${middle}C${edge + box.between / 2} ${middle} ${edge + box.between / 2} ${child.middle} ${child.left} ${child.middle}`}
        />
      ))}
      <rect
        className={depth === 0 ? 'chart-top' : 'chart-box'}
        x={left}
        y={middle - height / 2}
        width={box.width}
        height={height}
        rx="10"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className={depth === 0 ? 'chart-top-text' : 'chart-text'}
          x={left + box.width / 2}
          y={first + index * box.line}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      {children.map((child) => (
        <Branch key={child.unit.name.th} one={child} depth={depth + 1} />
      ))}
    </g>
  )
}

function UnitList({ units, lang }: { units: readonly Unit[]; lang: Lang }) {
  return (
    <ul className="tree mt-3">
      {units.map((unit) => (
        <li key={unit.name.th}>
          <span>{words(nameOf(unit, lang))}</span>
          {unit.children.length > 0 ? <UnitList units={unit.children} lang={lang} /> : null}
        </li>
      ))}
    </ul>
  )
}
