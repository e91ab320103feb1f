/** A card with a heading: one thing that can be done on a page. */
export function Section({
  title,
  hint,
  children,
}: {
  title: React.ReactNode
  hint?: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <section className="card grid gap-4 content-start">
      <div>
        <h2>{title}</h2>
        {hint ? <p className="small soft mt-0.5">{hint}</p> : null}
      </div>
      {children}
    </section>
  )
}
