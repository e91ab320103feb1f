export type ButtonKind = 'main' | 'quiet' | 'line' | 'danger'

/** The look of a button, for an `<a>`, a `<button>` or a component that renders one. */
export const buttonClass = (kind: ButtonKind = 'main', size: 'normal' | 'small' = 'normal'): string =>
  `button${kind === 'main' ? '' : ` button-${kind}`}${size === 'small' ? ' button-small' : ''}`

export function Button({
  kind = 'main',
  size = 'normal',
  type = 'submit',
  ...rest
}: { kind?: ButtonKind; size?: 'normal' | 'small' } & Omit<React.ComponentProps<'button'>, 'className'>) {
  return <button type={type} {...rest} className={buttonClass(kind, size)} />
}

export function ButtonLink({
  kind = 'main',
  size = 'normal',
  ...rest
}: { kind?: ButtonKind; size?: 'normal' | 'small' } & Omit<React.ComponentProps<'a'>, 'className'>) {
  return <a {...rest} className={buttonClass(kind, size)} />
}
