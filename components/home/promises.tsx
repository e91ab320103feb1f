import type { Translate } from '#lib/i18n.ts'

/** What the portal does for everyone who reads it. */
export function Promises({ t }: { t: Translate }) {
  return (
    <section className="promises" aria-labelledby="promise">
      <h2 id="promise">{t('site.promise')}</h2>
      <ul className="mt-3 grid gap-6 md:grid-cols-3">
        {(['promise1', 'promise2', 'promise3'] as const).map((name) => (
          <li key={name}>
            <h3>{t(`site.${name}`)}</h3>
            <p className="soft mt-1">{t(`site.${name}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
