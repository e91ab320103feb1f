/** What a chart counts, and which ink stands for what. Inks are classes: the public policy forbids style attributes. */
export function Legend({
  unit,
  inks,
}: {
  unit: string
  inks: readonly { ink: string; label: React.ReactNode }[]
}) {
  return (
    <figcaption className="flex flex-wrap gap-x-5 small">
      <span className="soft">{unit}</span>
      {inks.map(({ ink, label }) => (
        <span key={ink} className="inline-flex items-center gap-2">
          <svg className="mark" viewBox="0 0 10 10" aria-hidden="true">
            <rect className={ink} width="10" height="10" rx="2" />
          </svg>
          {label}
        </span>
      ))}
    </figcaption>
  )
}
