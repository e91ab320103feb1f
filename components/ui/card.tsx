export function Card({ children, className = '' }: { children: React.ReactNode; className?: string }) {
  return <div className={`card ${className}`}>{children}</div>
}

/** A card that is one link: its heading is the link's name. */
export function DoorCard({
  href,
  title,
  children,
}: {
  href: string
  title: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <a className="card" href={href}>
      <h3 className="text-indigo underline underline-offset-4 decoration-1">{title}</h3>
      <p className="soft mt-1">{children}</p>
    </a>
  )
}
