import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleSchema, findingCodes } from '#lib/precheck/schema.ts'
import { labelledBundles } from '#tests/precheck-corpus/corpus.ts'

const bundles = labelledBundles().map((one) => ({
  ...one,
  folder: dirname(one.path),
  content: bundleSchema.parse(JSON.parse(readFileSync(one.path, 'utf8'))),
}))
const advice = ['pdf_untagged', 'pdf_no_language', 'pdf_no_title']

describe('the corpus of the pre-check', () => {
  test('has at least 150 bundles, half of them sound', () => {
    expect(bundles.length).toBeGreaterThanOrEqual(150)
    const sound = bundles.filter(({ expected }) => expected.every((code) => advice.includes(code)))
    expect(sound.length / bundles.length).toBeGreaterThanOrEqual(0.5)
    expect(sound.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(75)
  })

  test.for(findingCodes)('%s: at least three bundles have it, and most have not', (code) => {
    const positive = bundles.filter(({ expected }) => expected.includes(code))
    expect(positive.length).toBeGreaterThanOrEqual(3)
    expect(positive.length).toBeLessThan(bundles.length / 2)
  })

  test('names files that are there, and no others lie beside them', () => {
    for (const { name, folder, content, expected } of bundles) {
      const there = readdirSync(folder).filter((file) => !/^(?:bundle|label)\.json$/.test(file))
      expect(
        there.filter((file) => !content.files.includes(file)),
        name,
      ).toEqual([])
      const missing = content.files.some((file) => !existsSync(join(folder, file)))
      expect(missing, name).toBe(expected.includes('file_missing'))
    }
  })

  test('asks only items and elements of the year', () => {
    for (const { name, content } of bundles) {
      const year = JSON.parse(readFileSync(`prisma/seed/frameworks/${content.fiscalYear}.json`, 'utf8')) as {
        items: { code: string; elements: string[] }[]
      }
      const item = year.items.find(({ code }) => code === content.itemCode)
      expect(item, name).toBeDefined()
      for (const claim of content.claims)
        expect(claim.element, name).toBeLessThanOrEqual(item!.elements.length)
    }
  })

  test('stays below 25 MiB', () => {
    const sizes = bundles.flatMap(({ folder }) =>
      readdirSync(folder).map((file) => statSync(join(folder, file)).size),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25 * 2 ** 20)
  })
})
