/** The ids that tie a control to its hint and its error. */
export const fieldIds = (name: string) => ({ control: name, hint: `${name}-hint`, error: `${name}-error` })

/** What a control must carry so that its hint and error are read out with it. */
export function fieldProps(name: string, { hint, error }: { hint?: unknown; error?: unknown } = {}) {
  const ids = fieldIds(name)
  const describedBy = [hint ? ids.hint : '', error ? ids.error : ''].filter(Boolean).join(' ')
  return {
    id: ids.control,
    name,
    className: 'input',
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
}

interface FieldProps {
  name: string
  label: React.ReactNode
  hint?: React.ReactNode
  error?: React.ReactNode
  children: React.ReactNode
}

/** Label, hint, control, error: in the order in which they are read. */
export function Field({ name, label, hint, error, children }: FieldProps) {
  const ids = fieldIds(name)
  return (
    <div className="field">
      <label className="label" htmlFor={ids.control}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={ids.hint}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p className="error" id={ids.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

type Described = { name: string; label: React.ReactNode; hint?: React.ReactNode; error?: React.ReactNode }

export function InputField({
  name,
  label,
  hint,
  error,
  ...rest
}: Described & Omit<React.ComponentProps<'input'>, 'name' | 'id' | 'className'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input {...rest} {...fieldProps(name, { hint, error })} />
    </Field>
  )
}

export function TextareaField({
  name,
  label,
  hint,
  error,
  ...rest
}: Described & Omit<React.ComponentProps<'textarea'>, 'name' | 'id' | 'className'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <textarea {...rest} {...fieldProps(name, { hint, error })} />
    </Field>
  )
}

export function SelectField({
  name,
  label,
  hint,
  error,
  options,
  ...rest
}: Described & { options: readonly { value: string; label: string; lang?: string | undefined }[] } & Omit<
    React.ComponentProps<'select'>,
    'name' | 'id' | 'className'
  >) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <select {...rest} {...fieldProps(name, { hint, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
