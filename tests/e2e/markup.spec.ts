import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { inLanguages, publicPages } from '#tests/support/portal.ts'

// What stands in the way of readers and machines: nesting, names, references, tables, headings. Of style the checker has
// its own mind; `npm run w3c` asks the W3C's.
const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // React writes charSet and hrefLang on the one page that it still makes.
    'attr-case': 'off',
  },
})

test('the markup of every kind of public page is sound, in both languages', async ({ request }) => {
  test.setTimeout(180_000)
  for (const { address } of await publicPages()) {
    for (const local of inLanguages(address)) {
      const html = await (await request.get(local)).text()
      const { results } = await checker.validateString(html)
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      )
      expect([...new Set(faults)], local).toEqual([])
    }
  }
})
