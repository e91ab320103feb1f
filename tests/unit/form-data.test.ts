import { expect, test } from 'vitest'
import { formDataToObject } from '#lib/form-data.ts'

const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}

test('dotted names become objects and lists, in the order of their numbers', () => {
  expect(
    formDataToObject(form({ title: 'ก', 'links.10.url': 'b', 'links.2.url': 'a', 'office.director': 'on' })),
  ).toEqual({
    title: 'ก',
    links: [{ url: 'a' }, { url: 'b' }],
    office: { director: 'on' },
  })
})

test('no name reaches a prototype, and Next’s own fields are not ours', () => {
  const made = formDataToObject(
    form({
      '__proto__.admin': 'yes',
      'constructor.prototype.admin': 'yes',
      'a.__proto__.admin': 'yes',
      $ACTION_ID_x: '1',
    }),
  )
  expect(({} as { admin?: string }).admin).toBeUndefined()
  expect(Object.keys(made)).toEqual(['constructor'])
})

test('a character that no database holds is left out, the text around it stays', () => {
  expect(formDataToObject(form({ title: 'ก\0ข' }))).toEqual({ title: 'กข' })
})
