/** A share as a ring, with the figure in it. The words beside it say the same. */
export function Ring({
  done,
  half = 0,
  total,
  caption,
  label,
}: {
  done: number
  half?: number
  total: number
  caption: string
  label: string
}) {
  const length = 2 * Math.PI * 54
  const part = (count: number) => (total > 0 ? (length * Math.min(count, total)) / total : 0)
  const full = done >= total
  return (
    <svg className="share" viewBox="0 0 128 128" role="img" aria-label={label}>
      <g fill="none" strokeWidth="13" transform="rotate(-90 64 64)">
        <circle className="share-rest" cx="64" cy="64" r="54" />
        {half > 0 ? (
          <circle
            className="share-half"
            cx="64"
            cy="64"
            r="54"
            strokeDasharray={`${part(done + half).toFixed(1)} ${length.toFixed(1)}`}
          />
        ) : null}
        {done > 0 ? (
          <circle
            className="share-done"
            cx="64"
            cy="64"
            r="54"
            strokeDasharray={full ? undefined : `${part(done).toFixed(1)} ${length.toFixed(1)}`}
          />
        ) : null}
      </g>
      <text className="share-figure" x="64" y="68" textAnchor="middle">
        {done}
      </text>
      <text className="share-caption" x="64" y="88" textAnchor="middle">
        {caption}
      </text>
    </svg>
  )
}
