'use client'
import { useEffect, useId, useRef } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { textLimits } from '#lib/limits.ts'
import { controlId, type DraftLink, moved } from './draft.ts'
import { TitleProposal } from './title-proposal.tsx'
import { newId } from './use-uploads.ts'

type Part = 'url' | 'label'

/** Links with a label each, in an order of their own. */
export function LinksField({
  links,
  errorAt,
  onChange,
  onRemove,
}: {
  links: readonly DraftLink[]
  errorAt: (control: string) => string | undefined
  onChange: (links: DraftLink[]) => void
  onRemove: (link: DraftLink) => void
}) {
  const { t } = useSay()
  const id = useId()
  const adder = useRef<HTMLButtonElement>(null)
  // Who comes to correct one link finds it under the cursor.
  useEffect(() => {
    if (!location.hash.startsWith('#link-')) return
    requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.focus())
  }, [])
  const set = (at: number, part: Partial<DraftLink>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...part } : link)))

  function add() {
    const link = { id: newId(), url: '', label: '' }
    onChange([...links, link])
    requestAnimationFrame(() => document.getElementById(controlId.link(link.id, 'url'))?.focus())
  }

  const field = (link: DraftLink, index: number, part: Part, props: React.ComponentProps<'input'>) => {
    const control = controlId.link(link.id, part)
    const error = errorAt(control)
    return (
      <Field name={control} label={t(`revision.link.${part}`)} error={error}>
        <input
          {...fieldProps(control, { error })}
          {...props}
          value={link[part]}
          onChange={(event) => set(index, { [part]: event.target.value })}
        />
      </Field>
    )
  }

  return (
    <section aria-labelledby={id} className="grid gap-2" id="links" tabIndex={-1}>
      <h3 id={id}>
        {t('revision.links')} <span className="soft font-normal">{links.length}</span>
      </h3>
      <p className="hint">{t('revision.linksHint', { max: textLimits.linksPerRevision })}</p>
      <ol className="rows">
        {links.map((link, index) => (
          <li
            key={link.id}
            className="grid items-start gap-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto]"
          >
            {field(link, index, 'url', { type: 'text', inputMode: 'url', placeholder: 'https://' })}
            {field(link, index, 'label', { type: 'text' })}
            <div className="flex gap-1.5 sm:mt-9">
              <Button
                type="button"
                kind="line"
                size="small"
                aria-label={t('revision.link.up', { number: index + 1 })}
                aria-disabled={index === 0 || undefined}
                onClick={() => onChange(moved(links, index, index - 1))}
              >
                ↑
              </Button>
              <Button
                type="button"
                kind="line"
                size="small"
                aria-label={t('revision.link.down', { number: index + 1 })}
                aria-disabled={index === links.length - 1 || undefined}
                onClick={() => onChange(moved(links, index, index + 1))}
              >
                ↓
              </Button>
              <Button
                type="button"
                kind="line"
                size="small"
                aria-label={t('revision.link.removeNamed', { number: index + 1 })}
                onClick={() => {
                  onRemove(link)
                  adder.current?.focus()
                }}
              >
                {t('revision.link.remove')}
              </Button>
            </div>
            <TitleProposal
              url={link.url}
              label={link.label}
              onUse={(label) => {
                set(index, { label })
                document.getElementById(controlId.link(link.id, 'label'))?.focus()
              }}
            />
            <div className="empty:hidden sm:col-span-full">
              <FindingsOn target={`link:${link.url}`} />
            </div>
          </li>
        ))}
      </ol>
      {links.length < textLimits.linksPerRevision ? (
        <div>
          <Button ref={adder} type="button" kind="quiet" size="small" onClick={add}>
            {t('revision.link.add')}
          </Button>
        </div>
      ) : (
        <p className="hint">{t('revision.link.most', { max: textLimits.linksPerRevision })}</p>
      )}
    </section>
  )
}
