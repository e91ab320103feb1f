/** A table that scrolls inside itself on a narrow screen, and can be reached there by keyboard. */
export function Table({
  caption,
  head,
  children,
}: {
  caption: React.ReactNode
  head: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <div className="overflow-x-auto">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
