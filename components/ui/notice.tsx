const classOf = {
  gold: 'notice',
  ok: 'notice notice-ok',
  bad: 'notice notice-bad',
  info: 'notice notice-info',
}

/** Something said about the page itself. `role` is for what appears after an act (status, alert). */
export function Notice({
  tone = 'gold',
  role,
  id,
  children,
}: {
  tone?: keyof typeof classOf
  role?: 'status' | 'alert'
  id?: string
  children: React.ReactNode
}) {
  return (
    <div className={classOf[tone]} role={role} id={id}>
      {children}
    </div>
  )
}
