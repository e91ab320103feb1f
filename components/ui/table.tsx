/**
 * A table that scrolls inside itself on a narrow screen. One of plain words is given its `label`, so that the keyboard
 * can reach it there; one with links is reached by them.
 */
export function Table({
  label,
  caption,
  head,
  children,
}: {
  label?: string
  caption: React.ReactNode
  head: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <div className="overflow-x-auto" {...(label ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}>
      <table className="table">
        <caption>
          <span className="caption-line">{caption}</span>
        </caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
