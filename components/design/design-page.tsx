import { Empty } from '#components/admin/empty.tsx'
import { ListPages } from '#components/admin/list-foot.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Busy } from '#components/ui/busy.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { DoorCard } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import { Icon, type IconName, iconNames } from '#components/ui/icons.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { Ring } from '#components/ui/ring.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { Translate } from '#lib/i18n.ts'
import { Swatches } from './swatches.tsx'

const here = '/admin/design'
const buttonKinds = ['main', 'quiet', 'line', 'danger'] as const
const tones = ['ok', 'wait', 'bad', 'none', 'info'] as const
const noticeTones = ['gold', 'ok', 'bad', 'info'] as const

/** Every part of components/ui, in every state it has. */
export function DesignPage({ t }: { t: Translate }) {
  const sample = t('design.sample')
  const short = t('design.short')
  return (
    <div className="grid gap-6">
      <Part title={t('design.colours')}>
        <Swatches />
      </Part>
      <Part title={t('design.type')}>
        <p className="text-3xl font-semibold leading-snug">{short}</p>
        <p className="text-xl font-semibold">{short}</p>
        <p>{sample}</p>
        <p className="small soft">{sample}</p>
        <p>
          <span className="code">O12</span> <a href={here}>{short}</a>{' '}
          <span className="hash">9f2c4e8b7a1d5e0b44c2</span>
        </p>
        <p className="flex flex-wrap gap-3">
          {iconNames.map((name: IconName) => (
            <span key={name} title={name}>
              <Icon name={name} />
            </span>
          ))}
        </p>
      </Part>
      <Part title={t('design.states')}>
        <p className="flex flex-wrap gap-2">
          {tones.map((tone) => (
            <Chip key={tone} tone={tone}>
              {short}
            </Chip>
          ))}
        </p>
      </Part>
      <Part title={t('design.buttons')}>
        {(['normal', 'small'] as const).map((size) => (
          <p key={size} className="flex flex-wrap items-center gap-3">
            {buttonKinds.map((kind) => (
              <Button key={kind} type="button" kind={kind} size={size}>
                {short}
              </Button>
            ))}
            <Button type="button" size={size} disabled>
              {t('design.disabled')}
            </Button>
            <Button type="button" size={size} aria-disabled>
              <Busy>{t('design.busy')}</Busy>
            </Button>
            <ButtonLink href={here} kind="line" size={size}>
              {short}
            </ButtonLink>
          </p>
        ))}
      </Part>
      <Part title={t('design.notices')}>
        {noticeTones.map((tone) => (
          <Notice key={tone} tone={tone}>
            {sample}
          </Notice>
        ))}
      </Part>
      <Part title={t('design.fields')}>
        <div className="grid gap-4 md:grid-cols-2">
          <InputField name="plain" label={short} hint={t('design.hint')} defaultValue={short} />
          <InputField name="wrong" label={short} hint={t('design.hint')} error={t('design.error')} />
          <InputField name="fixed" label={short} defaultValue={short} readOnly />
          <InputField name="off" label={short} defaultValue={short} disabled />
          <SelectField
            name="choice"
            label={short}
            options={['1', '2', '3'].map((value) => ({ value, label: `${short} ${value}` }))}
          />
          <TextareaField name="long" label={short} defaultValue={sample} rows={3} />
          <label className="flex items-center gap-3">
            <input type="checkbox" className="check" defaultChecked /> {short}
          </label>
        </div>
      </Part>
      <Part title={t('design.views')}>
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: short, href: here }, { label: short }]}
        />
        <Tabs
          label={t('design.views')}
          tabs={[1, 2, 3].map((number) => ({
            href: `${here}?view=${number}`,
            label: `${short} ${number}`,
            count: number * number,
            current: number === 1,
          }))}
        />
        <Pills
          label={t('admin.list.filters')}
          pills={[1, 2, 3].map((number) => ({
            href: `${here}?pill=${number}`,
            text: `${short} ${number}`,
            current: number === 2,
          }))}
        />
        <ListPages t={t} total={200} page={4} href={(page) => `${here}?page=${page}`} />
      </Part>
      <Part title={t('design.quantities')}>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <Ring
            done={9}
            half={4}
            total={28}
            caption="28"
            label={t('revision.progress', { shown: 9, total: 28 })}
          />
          <div className="grid gap-2">
            {[0, 2, 4].map((done) => (
              <Progress key={done} done={done} total={4}>
                {t('revision.progress', { shown: done, total: 4 })}
              </Progress>
            ))}
          </div>
          <Busy>{t('design.busy')}</Busy>
        </div>
      </Part>
      <Part title={t('design.lists')}>
        <Table
          caption={sample}
          head={[1, 2, 3].map((number) => (
            <th key={number} scope="col">
              {short} {number}
            </th>
          ))}
        >
          {[1, 2].map((row) => (
            <tr key={row}>
              <th scope="row">{short}</th>
              <td>{sample}</td>
              <td className="figure">{(row * 1234.5).toLocaleString('en')}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={3} className="soft">
              {t('admin.list.none')}
            </td>
          </tr>
        </Table>
        <ul className="rows">
          <li>{sample}</li>
          <li>{short}</li>
        </ul>
        <dl className="facts">
          <dt>{short}</dt>
          <dd>{sample}</dd>
        </dl>
        <DoorCard href={here} title={short}>
          {sample}
        </DoorCard>
      </Part>
      <Part title={t('design.overPage')}>
        <div>
          <Dialog open={t('design.open')} title={short} close={t('design.close')}>
            <p>{sample}</p>
          </Dialog>
        </div>
      </Part>
      <section aria-label={t('design.empty')}>
        <Empty title={t('admin.list.none')} text={t('admin.list.noneText')} href={here} action={short} />
      </section>
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="card grid gap-4 content-start">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
