import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ReportFacts } from '#components/link-report/report-facts.tsx'
import { ReportTexts } from '#components/link-report/report-texts.tsx'
import { SettleForm } from '#components/link-report/settle-form.tsx'
import { reportName } from '#components/link-report/words.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { reportLimits } from '#lib/limits.ts'
import { findTarget } from '#lib/link-check/queries.ts'
import { canSettleReport } from '#lib/link-report/policy.ts'
import { findReport, type ReportDetail } from '#lib/link-report/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { reportId: string }

async function reportAt(actor: Actor, { reportId }: Parameters): Promise<ReportDetail> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reportId)
  return (isId ? await findReport(actor, reportId) : null) ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  const [actor, { t }] = await Promise.all([requireActor(), staffWords()])
  return { title: reportName(t, await reportAt(actor, await params)) }
}

export default async function ReportPage({ params }: PageOf<Parameters>) {
  const actor = await requireActor()
  const report = await reportAt(actor, await params)
  const target = report.targetId === null ? null : await findTarget(actor, report.targetId)
  const words = await staffWords()
  const { t } = words
  const name = reportName(t, report)
  const named = <span lang={langOf(name)}>{name}</span>
  return (
    <>
      <PageHead
        t={t}
        title={named}
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          { label: t('report.listTitle'), href: '/admin/links/reports' },
          { label: named },
        ]}
      />
      <div className="grid gap-6 mb-8">
        <ReportFacts report={report} target={target} {...words} />
        <Section title={t('report.texts')} hint={t('report.textsHint', { days: reportLimits.textsKeptDays })}>
          <ReportTexts report={report} {...words} />
        </Section>
        {report.settledAt ? null : (
          <Section title={t('report.settle')} hint={t('report.settleHint')}>
            {canSettleReport(actor, { workGroupId: report.group.id }) ? (
              <SettleForm id={report.id} count={report.count} />
            ) : (
              <p className="soft">{t('report.mayNotSettle')}</p>
            )}
          </Section>
        )}
      </div>
    </>
  )
}
