'use client'
import { useId, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { CarriedOn } from '#components/year-start/carried-on.tsx'
import { textLimits } from '#lib/limits.ts'
import { langOf } from '#lib/text/lang.ts'
import {
  answered,
  claimKey,
  claimOf,
  controlId,
  type Draft,
  type DraftClaim,
  type EditorItem,
  itemKey,
  shownIn,
} from './draft.ts'
import { elementTarget } from './remark-views.ts'
import { RemarksOn } from './remarks-on.tsx'
import type { Pointing } from './use-pointing.tsx'
import type { EditorFile } from './use-uploads.ts'

interface Props {
  draft: Draft
  items: readonly EditorItem[]
  files: readonly EditorFile[]
  errorAt: (control: string) => string | undefined
  onClaim: (key: string, claim: DraftClaim) => void
  onItems: (items: string[]) => void
  onFill: (item: EditorItem, target: string) => void
  pointing: Pick<Pointing, 'canPoint' | 'openFor'>
}

const worthFilling = 3

/** The items this evidence answers, and for each required element the place that shows it. */
export function ClaimsField(props: Props) {
  const { draft, items, onItems, errorAt } = props
  const { t } = useSay()
  const chosen = answered(draft, items)
  const left = items.filter((item) => !draft.items.includes(itemKey(item)))
  const [next, setNext] = useState('')
  const error = errorAt('items')
  // Before anything is put into it, somebody may remember that they have it already.
  const isBlank = props.files.length === 0 && draft.links.length === 0 && draft.summary === ''
  return (
    <div className="grid gap-6" id="items" tabIndex={-1}>
      {error ? <p className="error">{error}</p> : null}
      {chosen.map((item) => (
        <ItemClaims key={itemKey(item)} item={item} {...props} />
      ))}
      {chosen.length === 0 ? <p className="soft">{t('revision.noItems')}</p> : null}
      {chosen[0] && isBlank ? (
        <p className="small">
          {t('revision.reuse.text')}{' '}
          <a href={`/admin/items/${chosen[0].fiscalYear}/${chosen[0].itemCode}/reuse`}>
            {t('revision.reuse.button')}
          </a>
        </p>
      ) : null}
      {left.length > 0 && chosen.length < textLimits.itemsPerRevision ? (
        <div className="grid items-end gap-3 border-t border-line pt-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Field name="add-item" label={t('revision.addItem')} hint={t('revision.addItemHint')}>
            <select
              {...fieldProps('add-item', { hint: true })}
              value={next}
              onChange={(event) => setNext(event.target.value)}
            >
              <option value="">{t('revision.chooseItem')}</option>
              {left.map((item) => (
                <option key={itemKey(item)} value={itemKey(item)} lang={item.titleLang}>
                  {item.itemCode} {item.title}
                </option>
              ))}
            </select>
          </Field>
          <Button
            type="button"
            kind="quiet"
            aria-disabled={next === '' || undefined}
            onClick={() => {
              if (next === '') return
              onItems([...draft.items, next])
              setNext('')
            }}
          >
            {t('revision.addItemButton')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function ItemClaims({ item, draft, onItems, onFill, ...props }: { item: EditorItem } & Props) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const id = useId()
  const [asking, setAsking] = useState(false)
  const shown = shownIn(draft, item)
  const total = item.elements.length
  const remove = () => onItems(draft.items.filter((key) => key !== itemKey(item)))
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 id={id} className="min-w-0">
          <span className="code">{item.itemCode}</span> <span lang={item.titleLang}>{item.title}</span>
        </h3>
        <span className={`chip ${total > 0 && shown === total ? 'chip-ok' : 'chip-wait'}`}>
          {t('revision.progress', { shown, total })}
        </span>
      </div>
      <p className="small soft">
        {item.period ? <>{item.period} · </> : null}
        <a href={`/admin/items/${item.fiscalYear}/${item.itemCode}`} target="_blank" rel="noopener">
          {t('revision.whatItAsks')}
        </a>
      </p>
      {item.doubt !== null ? (
        <p className="notice small">
          <strong>{t('revision.doubt')}</strong> <span lang={contentLang}>{item.doubt}</span>
        </p>
      ) : null}
      {total - shown >= worthFilling && props.files.length + draft.links.length > 0 ? (
        <FillEmpty item={item} files={props.files} draft={draft} onFill={onFill} />
      ) : null}
      <ol className="rows">
        {item.elements.map((element) => (
          <ClaimLine key={element.number} item={item} element={element} draft={draft} {...props} />
        ))}
      </ol>
      {draft.items.length > 1 ? (
        <div className="flex flex-wrap items-center gap-2">
          {asking ? (
            <>
              <span className="small">{t('revision.removeItemAsk', { code: item.itemCode })}</span>
              <Button type="button" kind="danger" size="small" autoFocus onClick={remove}>
                {t('revision.removeItemYes')}
              </Button>
              <Button type="button" kind="line" size="small" onClick={() => setAsking(false)}>
                {t('admin.form.cancel')}
              </Button>
            </>
          ) : (
            <Button
              type="button"
              kind="line"
              size="small"
              onClick={() => (shown > 0 ? setAsking(true) : remove())}
            >
              {t('revision.removeItem', { code: item.itemCode })}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  )
}

function ClaimLine({
  item,
  element,
  draft,
  files,
  errorAt,
  onClaim,
  pointing,
}: {
  item: EditorItem
  element: EditorItem['elements'][number]
} & Omit<Props, 'items' | 'onItems' | 'onFill'>) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const key = claimKey(item, element.number)
  const claim = claimOf(draft, key)
  const set = (part: Partial<DraftClaim>) => onClaim(key, { ...claim, ...part })
  const control = {
    target: controlId.claim(key, 'target'),
    page: controlId.claim(key, 'page'),
    text: controlId.claim(key, 'text'),
  }
  const error = {
    target: errorAt(control.target),
    page: errorAt(control.page),
    text: errorAt(control.text),
  }
  const file = files.find((one) => claim.target === `file:${one.id}`)
  const isWorded = claim.target === 'text' || claim.target === 'none'
  return (
    <li className="grid gap-2">
      <p className="max-w-measure" id={`${control.target}-asks`} lang={contentLang}>
        <strong className="text-gold-ink">{element.number}.</strong> {element.textTh}
      </p>
      <CarriedOn element={key} />
      <FindingsOn target={elementTarget(item, element.number)} />
      <RemarksOn target={elementTarget(item, element.number)} />
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field name={control.target} label={t('revision.claim.where')} error={error.target}>
          <select
            {...fieldProps(control.target, { error: error.target })}
            aria-describedby={`${control.target}-asks${error.target ? ` ${control.target}-error` : ''}`}
            value={claim.target}
            onChange={(event) => set({ target: event.target.value })}
          >
            <option value="">{t('revision.claim.notYet')}</option>
            <Places files={files} draft={draft} />
            <option value="text">{t('revision.claim.text')}</option>
            <option value="none">{t('revision.claim.none')}</option>
          </select>
        </Field>
        {claim.target.startsWith('file:') ? (
          <Field
            name={control.page}
            label={file?.pages ? t('revision.claim.pageOf', { pages: file.pages }) : t('revision.claim.page')}
            error={error.page}
          >
            <input
              {...fieldProps(control.page, { error: error.page })}
              inputMode="numeric"
              value={claim.page}
              onChange={(event) => set({ page: event.target.value })}
            />
          </Field>
        ) : null}
      </div>
      {pointing.canPoint && !isWorded && !claim.target.startsWith('link:') ? (
        <div>
          <Button
            type="button"
            kind="quiet"
            size="small"
            aria-label={t('revision.claim.pointNamed', { code: item.itemCode, number: element.number })}
            onClick={() => pointing.openFor(key)}
          >
            {t('revision.claim.point')}
          </Button>
        </div>
      ) : null}
      {isWorded ? (
        <Field
          name={control.text}
          label={t(claim.target === 'none' ? 'revision.claim.reasonLabel' : 'revision.claim.textLabel')}
          error={error.text}
        >
          <textarea
            {...fieldProps(control.text, { error: error.text })}
            rows={2}
            className="input min-h-20"
            value={claim.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </Field>
      ) : null}
    </li>
  )
}

/** Files and links of the revision, for a select. */
function Places({ files, draft }: Pick<Props, 'files' | 'draft'>) {
  const { t } = useSay()
  return (
    <>
      {files.length > 0 ? (
        <optgroup label={t('revision.files')}>
          {files.map((one) => (
            <option key={one.id} value={`file:${one.id}`} lang={langOf(one.displayName)}>
              {one.displayName}
            </option>
          ))}
        </optgroup>
      ) : null}
      {draft.links.length > 0 ? (
        <optgroup label={t('revision.links')}>
          {draft.links.map((link, index) => (
            <option key={link.id} value={`link:${link.id}`} lang={langOf(link.label)}>
              {link.label || link.url || t('revision.claim.linkNumber', { number: index + 1 })}
            </option>
          ))}
        </optgroup>
      ) : null}
    </>
  )
}

/** A table of nineteen columns in one file is chosen once, not nineteen times. */
function FillEmpty({
  item,
  files,
  draft,
  onFill,
}: { item: EditorItem } & Pick<Props, 'files' | 'draft' | 'onFill'>) {
  const { t } = useSay()
  const [target, setTarget] = useState('')
  const name = `fill-${item.fiscalYear}-${item.itemCode}`
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <Field name={name} label={t('revision.fill')}>
        <select {...fieldProps(name)} value={target} onChange={(event) => setTarget(event.target.value)}>
          <option value="">{t('revision.fillChoose')}</option>
          <Places files={files} draft={draft} />
        </select>
      </Field>
      <Button
        type="button"
        kind="quiet"
        aria-disabled={target === '' || undefined}
        onClick={() => {
          if (target !== '') onFill(item, target)
        }}
      >
        {t('revision.fillButton')}
      </Button>
    </div>
  )
}
