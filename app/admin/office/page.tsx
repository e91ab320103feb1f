import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ColourForm } from '#components/office/colour-form.tsx'
import { LogoForm } from '#components/office/logo-form.tsx'
import { OfficeForm } from '#components/office/office-form.tsx'
import { RunningCycle } from '#components/office/running-cycle.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { findRunningCycle } from '#lib/cycle/queries.ts'
import * as actions from '#lib/office/actions.ts'
import { findLook, findOffice } from '#lib/office/queries.ts'
import { isUnnamed } from '#lib/office/unnamed.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('office.title') }
}

export default async function OfficePage() {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const [office, look, cycle] = await Promise.all([
    findOffice(actor),
    findLook(actor),
    findRunningCycle(actor),
  ])
  if (!office || !look) notFound()
  const { updatedAt, ...texts } = office
  return (
    <>
      <PageHead t={t} title={t('office.title')} lead={t('office.lead')}>
        <ButtonLink kind="line" href="/admin/office/home">
          {t('office.home.open')}
        </ButtonLink>
        <ButtonLink kind="line" href="/admin/office/archive">
          {t('office.archive.open')}
        </ButtonLink>
      </PageHead>
      {isUnnamed(office) ? (
        <div className="mb-5">
          <Notice>
            <p>{t('office.unnamed')}</p>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-5 items-start md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <OfficeForm office={texts} updatedAt={updatedAt.toISOString()} action={actions.updateOffice} />
        <div className="grid gap-5">
          <Section title={t('office.cycle')}>
            <RunningCycle cycle={cycle} lang={lang} t={t} />
          </Section>
          <Section title={t('office.logo.title')} hint={t('office.logo.lead')}>
            <LogoForm
              logo={look.logo}
              altTh={look.logoAltTh}
              altEn={look.logoAltEn}
              setAlt={actions.setOfficeLogoAlt}
              remove={actions.removeOfficeLogo}
            />
          </Section>
          <Section title={t('office.colour.title')} hint={t('office.colour.lead')}>
            <ColourForm mainColour={look.mainColour} action={actions.setOfficeColour} />
          </Section>
          <p>
            <LifeLink t={t} actor={actor} objectType="office" objectId="1" />
          </p>
        </div>
      </div>
    </>
  )
}
