/** How much of a whole is done, as a bar beside its words; the words say the same. */
export function Progress({
  done,
  total,
  children,
}: {
  done: number
  total: number
  children: React.ReactNode
}) {
  return (
    <span className="progress">
      <progress value={Math.min(done, total)} max={Math.max(total, 1)} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
