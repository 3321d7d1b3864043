import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProblems } from '../../domain/forms/index.ts'
import { dataFieldsOf } from '../../domain/forms/rules.ts'
import { DraftForm, FormContent, SetCodeList } from '../../domain/forms/words.ts'
import { readDataSet } from '../../domain/sharing/index.ts'
import { newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { readConfiguration } from './index.ts'
import type { PrimeroField, PrimeroForm, PrimeroLookup } from './words.ts'

const aForm = (id: string, fields: PrimeroField[], more: Partial<PrimeroForm> = {}): PrimeroForm => ({
  ...{ unique_id: id, parent_form: 'case', name_en: id, fields },
  ...more,
})
const field = (name: string, type: string, more: Partial<PrimeroField> = {}): PrimeroField => ({
  ...{ name, type, display_name_en: name },
  ...more,
})
const colours: PrimeroLookup = {
  unique_id: 'lookup-colours',
  name_en: 'Colours',
  lookup_values_en: [
    { id: 'red', display_text: 'Red' },
    { id: 'red', display_text: 'Red again' },
    { id: 'blue', display_text: 'Blue' },
  ],
}
const said = (read: ReturnType<typeof readConfiguration>) => read.notices.map(({ place, says }) => `${place}: ${says}`)

describe('a made-up configuration', () => {
  test('tells the value that is there twice and the lookup that is not there, each by its place', () => {
    const forms = [
      aForm('pets', [
        field('colour', 'select_box', { option_strings_source: 'lookup lookup-colours' }),
        field('size', 'select_box', { option_strings_source: 'lookup lookup-sizes' }),
      ]),
    ]
    const read = readConfiguration(forms, [colours])
    expect(said(read)).toEqual([
      'lookup lookup-colours: the value red stands there twice; the second is left out',
      'form pets, field size: it points at lookup-sizes, which is not there: it waits for a list',
    ])
    expect(read.lists[0]!.codes.map(({ code }) => code)).toEqual(['red', 'blue'])
  })

  test('becomes fields of their kinds, and rows of a part', () => {
    const forms = [
      aForm('pets', [
        field('name', 'text_field', { required: true }),
        field('seen', 'date_field', { date_validation: 'not_future_date' }),
        field('more', 'separator', { display_name_en: 'More' }),
        field('tame', 'tick_box'),
        field('likes', 'select_box', { option_strings_text_en: ['milk', 'hay'], multi_select: true }),
        field('young', 'subform', { subform: { subform: 'kittens' } }),
        field('picture', 'photo_upload_box'),
        field('odd', 'constructor'),
        field('home', 'select_box', { option_strings_source: 'Location' }),
      ]),
      aForm('kittens', [field('name', 'text_field')]),
      aForm('owners', [field('name', 'text_field')], { parent_form: 'registry_record' }),
    ]
    const read = readConfiguration(forms, [])
    expect(read.counts).toMatchObject({ forms: 3, fields: 11, taken: 8, headings: 1, leftOut: 2 })
    const [pets, kittens] = read.forms
    expect(pets!.content.sections.map(({ fields }) => fields.map(({ key, kind }) => `${key} ${kind}`))).toEqual([
      ['name text', 'seen date'],
      ['tame yes-no', 'likes codes', 'young rows', 'home text'],
    ])
    expect(pets!.content.sections[0]!.fields).toMatchObject([{ required: true }, { latest: 'today' }])
    expect(kittens!.content.about).toBe('part')
    expect(said(read)).toEqual([
      'form pets, field picture: there is no photo_upload_box here: it is left out',
      'form pets, field odd: there is no constructor here: it is left out',
      'form pets, field home: it chooses from Location, which is no list here: taken as text',
      expect.stringContaining('form owners: it is about a record of kind registry_record'),
    ])
  })

  test('is taken to be harmless nowhere: no field can be published before somebody says as what it counts', () => {
    const { forms } = readConfiguration([aForm('pets', [field('name', 'text_field')])], [])
    const around = { lists: {}, parts: {}, dataFields: dataFieldsOf(readDataSet('demo')), before: null }
    expect(findProblems(forms[0]!.content, { key: 'pets', ...around })).toContainEqual({
      ...{ at: 'name', code: 'category-missing', values: {} },
    })
  })
})

const data = new URL('../../../shared/data/forms-primero-agpl/', import.meta.url).pathname
const here = existsSync(data)
if (!here)
  console.log('The configuration of a real site lies outside this repository and is not here; its tests are skipped.')

describe.skipIf(!here)('the configuration of a real site', () => {
  const json = (name: string) => JSON.parse(readFileSync(`${data}${name}`, 'utf8'))
  let house: TestHouse
  let nadia: AtWork
  beforeAll(async () => {
    if (here) house = await openTestHouse()
    nadia = await house.signIn('Nadia Haddad')
  })
  afterAll(() => house?.close())

  test('is read whole: each of its fields is taken, begins a section, or is told to be left out', () => {
    const read = readConfiguration(json('forms.json'), json('lookups.json'))
    expect(read.counts).toEqual({ forms: 64, lookups: 60, fields: 476, taken: 447, headings: 22, leftOut: 7 })
    expect(read.notices.filter(({ says }) => says.endsWith('it is left out'))).toHaveLength(7)
    const wrong = read.notices.filter(({ kind }) => kind === 'wrong').map(({ place, says }) => `${place}: ${says}`)
    expect(wrong).toContain(
      'form consent, field legitimate_basis: it points at lookup-legitimate-basis, which is not there: it waits for a list',
    )
    expect(wrong).toContain(
      'lookup lookup-separation-cause: the value poverty stands there twice; the second is left out',
    )
  })

  test('becomes drafts and lists by deeds, and none of it can be published as it is', async () => {
    const { lists, forms } = readConfiguration(json('forms.json'), json('lookups.json'))
    const RUN = { purpose: 'administration' } as const
    for (const list of lists) {
      const input = SetCodeList.parse({ list, reach: 'agency', seen: 0 })
      expect(await nadia.deed('set-code-list', input, RUN), list.key).toMatchObject({ status: 200 })
    }
    const ids = forms.map(() => newId())
    for (const [nth, { key, content }] of forms.entries()) {
      expect(FormContent.safeParse(content).success, key).toBe(true)
      const input = DraftForm.parse({ form: ids[nth], key, reach: 'agency', seen: 0, content })
      expect(await nadia.deed('draft-form', input, RUN), key).toMatchObject({ status: 200 })
    }
    for (const form of ids)
      expect(await nadia.deed('publish-form', { form, seen: 1, editionSeen: 0 }, RUN)).toMatchObject({
        ...{ status: 400, body: { code: 'form-has-problems' } },
      })
    expect((await nadia.look('list-forms', {}, RUN)).body.forms).toHaveLength(64)
  })
})
