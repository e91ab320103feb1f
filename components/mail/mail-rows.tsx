import { ActButton } from '#components/revision/act-button.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { closeMail, sendMail } from '#lib/mail/actions.ts'
import type { ListedMail } from '#lib/mail/queries.ts'
import { isStuck, type MailState } from '#lib/mail/schema.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'

const toneOf: Record<MailState, Tone> = {
  queued: 'wait',
  handed: 'wait',
  sent: 'ok',
  doubtful: 'bad',
  failed: 'bad',
  kept: 'none',
  closed: 'none',
}

export function MailRows({
  lang,
  t,
  mails,
  hasServer,
}: {
  lang: Lang
  t: Translate
  mails: readonly ListedMail[]
  hasServer: boolean
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('mail.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mail.letter')}</th>
          <th scope="col">{t('mail.writtenAt')}</th>
          <th scope="col">{t('admin.list.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('job.now')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              {mail.subject}
              <span className="block small soft font-normal">
                {t('mail.to')} {mail.toName} · {mail.toAddress}
              </span>
              {mail.fault ? (
                <span className="block small error font-normal" lang={langOf(mail.fault)}>
                  {mail.fault}
                </span>
              ) : null}
              <details className="font-normal small">
                <summary className="soft">{t('mail.read')}</summary>
                <p className="whitespace-pre-wrap break-words mt-2">{mail.text}</p>
              </details>
            </th>
            <td data-label={t('mail.writtenAt')} className="small">
              {formatInstant(mail.createdAt, lang)}
            </td>
            <td>
              <Chip tone={toneOf[mail.state]}>{t(`mail.state.${mail.state}`)}</Chip>
              {mail.endedAt ? (
                <span className="block small soft">
                  {formatInstant(mail.endedAt, lang)}
                  {mail.closedBy ? ` · ${mail.closedBy}` : ''}
                </span>
              ) : null}
            </td>
            <td>
              {isStuck(mail.state) ? (
                <div className="flex flex-wrap gap-2">
                  {hasServer ? (
                    <ActButton
                      action={sendMail}
                      fields={{ id: mail.id }}
                      kind="quiet"
                      size="small"
                      describe={t('mail.sendNamed', { subject: mail.subject, name: mail.toName })}
                    >
                      {t('mail.send')}
                    </ActButton>
                  ) : null}
                  <ActButton
                    action={closeMail}
                    fields={{ id: mail.id }}
                    kind="line"
                    size="small"
                    describe={t('mail.closeNamed', { subject: mail.subject, name: mail.toName })}
                  >
                    {t('mail.close')}
                  </ActButton>
                </div>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
