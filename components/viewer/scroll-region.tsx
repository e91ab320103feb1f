'use client'

/** Where a page is larger than its room. Reachable by keyboard, so that the arrow keys scroll it. */
export function ScrollRegion({
  ref,
  label,
  children,
}: {
  ref?: React.Ref<HTMLElement>
  label: string
  children: React.ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section ref={ref} aria-label={label} className="viewer-stage" tabIndex={0}>
      {children}
    </section>
  )
}
