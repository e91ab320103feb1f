import { type APIResponse, expect, test } from '@playwright/test'
import { type Persona, personas } from '#tests/support/personas.ts'
import { makePortalObjects, removeAssignment } from '#tests/support/portal-objects.ts'
import { askForData, type Clients, makePortalPeople, openClients } from '#tests/support/portal-people.ts'
import { type Its, isSignedIn, routeMatrix, type Secret } from '#tests/support/route-matrix.ts'
import { signInAs } from '#tests/support/sign-in.ts'

// Every page and route handler × every role × own or other group, by HTTP on the production build. What a role must not
// see is looked for in the page and in the data that Next's router asks for.

let its: Its
let clients: Clients
let secrets: Record<Secret, string>

test.beforeAll(async () => {
  const people = await makePortalPeople()
  clients = await openClients(people)
  its = { ...people, ...(await makePortalObjects(people, clients)) }
  secrets = { ...its.secrets, sha256: its.attachment.sha256, email: its.other.reviewer.email }
})

test.afterAll(async () => {
  await removeAssignment(its)
  for (const client of Object.values(clients)) await client.dispose()
})

const isPage = (name: string) => /^GET \/(admin|login)/.test(name) && !/\/(export|files)\b/.test(name)

async function expectOnlyWhatIsShown(answer: APIResponse, name: string, persona: Persona): Promise<void> {
  const text = await answer.text()
  for (const [secret, words] of Object.entries(secrets) as [Secret, string][]) {
    const seen = routeMatrix[name]!.shows?.[secret]?.includes(persona) ?? false
    expect.soft(text.includes(words), `${name}: ${persona} is sent the ${secret}`).toBe(seen)
  }
}

for (const [name, row] of Object.entries(routeMatrix)) {
  test(name, async () => {
    test.setTimeout(120_000)
    const method = name.split(' ')[0]!
    for (const persona of personas) {
      const address = row.address(its)
      const expected = row.status(persona)
      const answer = await clients[persona].fetch(address, {
        method,
        ...(row.body === undefined ? {} : { data: row.body }),
        headers: row.headers?.(its) ?? (row.body === undefined ? {} : { 'content-type': 'application/json' }),
      })
      expect.soft(answer.status(), `${name}: ${persona}`).toBe(expected)
      if (expected === 307) {
        const { location } = answer.headers()
        if (row.leadsTo && isSignedIn(persona))
          expect.soft(location, `${name}: ${persona}`).toBe(row.leadsTo(its))
        else expect.soft(location).toMatch(/^\/(login(\?next=|$)|admin$)/)
      }
      await expectOnlyWhatIsShown(answer, name, persona)
      if (!isPage(name)) continue
      expect.soft(answer.headers()['cache-control'], `${name}: ${persona}`).toContain('no-store')

      const data = await askForData(clients[persona], address)
      const text = await data.text()
      const found = /NEXT_HTTP_ERROR_FALLBACK;404/.test(text)
        ? 404
        : /NEXT_REDIRECT/.test(text)
          ? 307
          : data.status()
      expect.soft(found, `${name}: the data for ${persona}`).toBe(expected)
      await expectOnlyWhatIsShown(data, name, persona)
    }
  })
}

test('who may not see a page reads that there is none, and finds the way back', async ({ page, context }) => {
  await signInAs(context, process.env.BASE_URL!, its.of['contributor of another group'].email)
  expect((await page.goto(`/admin/evidence/${its.evidenceId}`))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'ไม่พบหน้านี้' })).toBeVisible()
  expect(await page.content()).not.toContain(its.secrets.title)
  await page.getByRole('main').getByRole('link', { name: 'งานของฉัน' }).click()
  await expect(page).toHaveURL('/admin')
})
