const colours = [
  ['bg-paper', 'paper'],
  ['bg-card', 'card'],
  ['bg-ink', 'ink'],
  ['bg-soft', 'ink-soft'],
  ['bg-line', 'line'],
  ['bg-edge', 'edge'],
  ['bg-indigo', 'indigo'],
  ['bg-indigo-tint', 'indigo-tint'],
  ['bg-gold', 'gold'],
  ['bg-gold-ink', 'gold-ink'],
  ['bg-gold-tint', 'gold-tint'],
  ['bg-leaf', 'leaf'],
  ['bg-leaf-tint', 'leaf-tint'],
  ['bg-amber', 'amber'],
  ['bg-amber-tint', 'amber-tint'],
  ['bg-red', 'red'],
  ['bg-red-tint', 'red-tint'],
] as const

/** The colours of tokens.css as the scheme of this screen has them. */
export function Swatches() {
  return (
    <ul className="flex flex-wrap gap-3">
      {colours.map(([background, name]) => (
        <li key={name} className="small grid w-24 gap-1">
          <span className={`block h-10 rounded-lg border border-line-strong ${background}`} />
          {name}
        </li>
      ))}
    </ul>
  )
}
