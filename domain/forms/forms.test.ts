import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findErased } from '../../ground/find-erased.ts'
import { verifyRooms } from '../../ground/verify-rooms.ts'
import { ERASING, earlierRows } from '../../server/rooms.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { aField, aForm, aList, publish, setList } from '../../test/world/forms.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import type { FormField } from './words.ts'

let house: TestHouse
let miriam: AtWork
let nadia: AtWork
const RUN = { purpose: 'administration' } as const
const FOR = { purpose: 'protection' } as const
beforeAll(async () => {
  house = await openTestHouse()
  miriam = await house.signIn('Miriam Sola')
  nadia = await house.signIn('Nadia Haddad')
  await setList(nadia, aList('grades', 'none', 'primary', 'secondary'))
})
afterAll(() => house.close())

let count = 0
const newKey = () => `form_${++count}`
const somebody = async () => {
  const family = aFamily()
  await miriam.deed('register-household', family)
  return { person: family.people[0]!.id, file: family.case.id, all: family.people.map(({ id }) => id) }
}
const SCHOOL: FormField[] = [
  aField({ key: 'grade', kind: 'code', list: 'grades', counted: true }),
  aField({ key: 'fees', kind: 'decimal', least: 0 }),
  aField({ key: 'months', kind: 'whole-number' }),
  aField({ key: 'each', kind: 'calculated', calculation: 'fees / months' }),
  aField({ key: 'name', kind: 'text', required: true, shown: "grade != 'none'" }),
  aField({ key: 'risk', kind: 'long-text', as: 'protection.narrative' }),
]
const school = (fields = SCHOOL) => publish(nadia, newKey(), aForm(fields))
const fill = (form: string, person: string, answers: object, more: object = {}, who = miriam) =>
  who.deed('fill-form', { sheet: newId(), form, edition: 1, person, seen: 0, answers, finished: true, ...more }, FOR)
const read = async (person: string, who = miriam, more: object = FOR) =>
  (await who.look('read-answers', { person }, more)).body
const last = (table: string, form: string) =>
  house.owner.query(`select * from forms.${table} where form = $1 order by nth`, [form])

describe('a draft', () => {
  it('is kept each time, against the one that was seen, and is asked of nobody', async () => {
    const form = newId()
    const content = aForm(SCHOOL)
    const draft = (seen: number) =>
      nadia.deed('draft-form', { form, key: newKey(), reach: 'agency', seen, content }, RUN)
    const key = `form_${count + 1}`
    expect(await draft(0)).toMatchObject({ status: 200 })
    expect(await nadia.deed('draft-form', { form, key, reach: 'agency', seen: 0, content }, RUN)).toMatchObject({
      status: 409,
      body: { code: 'seen-older' },
    })
    expect(await nadia.deed('draft-form', { form, key, reach: 'agency', seen: 1, content }, RUN)).toMatchObject({
      status: 200,
    })
    expect((await last('draft', form)).rowCount).toBe(2)
    const { editions } = (await miriam.look('read-forms', {}, FOR)).body
    expect(editions.filter((one: { form: string }) => one.form === form)).toEqual([])
  })

  it('is of the agency that began it, and nobody else’s', async () => {
    const form = await school()
    const ines = await house.signIn('Ines Duarte')
    expect(await ines.look('read-form', { form }, RUN)).toMatchObject({ status: 404, body: { code: 'no-such-form' } })
    expect(await miriam.look('read-form', { form }, FOR)).toMatchObject({ status: 403, body: { code: 'role-may-not' } })
    const content = aForm(SCHOOL)
    expect(await ines.deed('draft-form', { form, key: 'mine', reach: 'agency', seen: 1, content }, RUN)).toMatchObject({
      status: 404,
    })
  })
})

describe('a key', () => {
  it.each(['constructor', '__proto__', 'Upper', 'a-b', ''])('%s is no name of a field', async (key) => {
    const content = aForm([aField({ key, kind: 'text' })])
    const drafted = await nadia.deed(
      'draft-form',
      { form: newId(), key: newKey(), reach: 'agency', seen: 0, content },
      RUN,
    )
    expect(drafted).toMatchObject({ status: 400, body: { code: 'wrong-field' } })
  })
})

describe('publishing', () => {
  it('refuses what is wrong, and keeps the draft', async () => {
    const form = newId()
    const content = aForm([aField({ key: 'a', kind: 'text', as: undefined })])
    await nadia.deed('draft-form', { form, key: newKey(), reach: 'agency', seen: 0, content }, RUN)
    expect(await nadia.deed('publish-form', { form, seen: 1, editionSeen: 0 }, RUN)).toMatchObject({
      status: 400,
      body: { code: 'form-has-problems', values: { field: 'a', problem: 'category-missing' } },
    })
    expect((await nadia.look('read-form', { form }, RUN)).body.draft.content).toEqual(content)
  })

  it('of a form that stands in its own rows is refused with the way it does', async () => {
    const [one, two] = [newKey(), newKey()]
    const part = (fields: FormField[]) => aForm(fields, { about: 'part' })
    const first = await publish(nadia, one, part([aField({ key: 'a', kind: 'text' })]))
    await publish(nadia, two, part([aField({ key: 'b', kind: 'rows', part: one })]))
    const content = part([aField({ key: 'a', kind: 'text' }), aField({ key: 'c', kind: 'rows', part: two })])
    await nadia.deed('draft-form', { form: first, key: one, reach: 'agency', seen: 1, content }, RUN)
    expect(await nadia.deed('publish-form', { form: first, seen: 2, editionSeen: 1 }, RUN)).toMatchObject({
      status: 400,
      body: { code: 'form-has-problems', values: { problem: 'rows-cycle' } },
    })
  })

  it('of what the whole node is asked takes a second administrator', async () => {
    const form = newId()
    const ines = await house.signIn('Ines Duarte')
    const viktor = await house.signIn('Viktor Hahn')
    const content = aForm([aField({ key: 'a', kind: 'text' })])
    await ines.deed('draft-form', { form, key: newKey(), reach: 'node', seen: 0, content }, RUN)
    const publishing = { form, seen: 1, editionSeen: 0 }
    expect(await ines.deed('publish-form', publishing, RUN)).toMatchObject({
      status: 403,
      body: { code: 'needs-second-person' },
    })
    expect(await viktor.deed('publish-form', publishing, RUN)).toMatchObject({ status: 200 })
    const draft = { form, key: 'other', reach: 'node', seen: 1, content }
    expect(await nadia.deed('draft-form', draft, RUN)).toMatchObject({ status: 404, body: { code: 'no-such-form' } })
    const { editions } = (await miriam.look('read-forms', {}, FOR)).body
    expect(editions.map((one: { form: string }) => one.form)).toContain(form)
  })

  it('is heard by another door at once', async () => {
    const form = await school()
    const { app } = house.another()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/looks/read-forms',
      headers: { cookie: miriam.cookie },
      payload: { id: newId(), purpose: 'protection', input: {} },
    })
    expect(answer.json().editions.map((one: { form: string }) => one.form)).toContain(form)
    await app.close()
  })
})

describe('answers', () => {
  it('are kept, worked out, shown and found, and nothing of them is readable in the database but what is counted', async () => {
    const [form, { person }] = [await school(), await somebody()]
    const answers = { grade: 'primary', fees: 30, months: 4, name: 'Zyqschool', risk: 'Zyqrisk' }
    expect(await fill(form, person, answers)).toMatchObject({ status: 200 })
    const { sheets, writes } = await read(person)
    expect(writes).toBe(true)
    expect(sheets).toMatchObject([{ form, nth: 1, edition: 1, answers: { ...answers, each: 7.5 }, closed: [] }])
    const find = (code: string) => miriam.look('find-by-answer', { form, field: 'grade', code }, FOR)
    expect((await find('primary')).body.found).toMatchObject([{ person }])
    expect((await find('secondary')).body.found).toEqual([])
    const rows = JSON.stringify(
      (await house.owner.query('select a.*, c.* from forms.answers a left join forms.counted c using (sheet)')).rows,
    )
    expect(rows).toContain('primary')
    expect(rows).not.toMatch(/Zyqschool|Zyqrisk/)
  })

  it('that divide by zero lose nothing: the calculation has no answer, all else is kept', async () => {
    const [form, { person }] = [await school(), await somebody()]
    expect(await fill(form, person, { grade: 'none', fees: 30, months: 0 })).toMatchObject({ status: 200 })
    expect((await read(person)).sheets[0].answers).toEqual({ grade: 'none', fees: 30, months: 0 })
  })

  it('that do not fit are refused, each with its place', async () => {
    const [form, { person }] = [await school(), await somebody()]
    const wrong = async (answers: object) => (await fill(form, person, answers)).body
    expect(await wrong({ grade: 'primary' })).toMatchObject({ values: { field: 'name', problem: 'answer-required' } })
    expect(await wrong({ grade: 'nothing' })).toMatchObject({ values: { field: 'grade', problem: 'answer-no-code' } })
    expect(await wrong({ grade: 'none', fees: -1 })).toMatchObject({ values: { problem: 'answer-least' } })
    expect(await wrong({ grade: 'none', months: 1.5 })).toMatchObject({ values: { problem: 'answer-not-whole' } })
    expect(await wrong({ other: 'x' })).toMatchObject({ values: { problem: 'answer-not-asked' } })
    expect((await read(person)).sheets).toEqual([])
  })

  it('are put right against what was seen, and what stood before is remembered', async () => {
    const [form, { person }] = [await school(), await somebody()]
    const sheet = newId()
    await fill(form, person, { grade: 'none', fees: 5 }, { sheet })
    const correct = (seen: number, fees: number) => fill(form, person, { fees }, { sheet, seen })
    expect(await correct(0, 9)).toMatchObject({ status: 409, body: { code: 'seen-older' } })
    expect(await correct(1, 5)).toMatchObject({ status: 400, body: { code: 'nothing-changed' } })
    expect(await correct(1, 9)).toMatchObject({ status: 200 })
    const [shown] = (await read(person)).sheets
    expect(shown.answers).toMatchObject({ grade: 'none', fees: 9 })
    expect(shown.earlier.map((turn: { answers: object }) => turn.answers)).toMatchObject([{ fees: 9 }, { fees: 5 }])
  })

  it('are found by as they stand now: neither by what stood before nor by what was taken back', async () => {
    const [form, { person }] = [await school(), await somebody()]
    const sheet = newId()
    const found = async (code: string) => {
      const { body } = await miriam.look('find-by-answer', { form, field: 'grade', code }, FOR)
      return body.found.map((one: { person: string }) => one.person)
    }
    await fill(form, person, { grade: 'none' }, { sheet })
    await fill(form, person, { grade: 'secondary', name: 'x' }, { sheet, seen: 1 })
    expect([await found('none'), await found('secondary')]).toEqual([[], [person]])
    await fill(form, person, { grade: null }, { sheet, seen: 2 })
    expect(await found('secondary')).toEqual([])
  })

  it('of two workers in the same moment are one answer and one conflict', async () => {
    const [form, { person }] = [await school(), await somebody()]
    const sheet = newId()
    await fill(form, person, { grade: 'none' }, { sheet })
    const both = await Promise.all([1, 2].map((fees) => fill(form, person, { fees }, { sheet, seen: 1 })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('that are not finished are their worker’s alone, and survive a new edition', async () => {
    const key = newKey()
    const form = await publish(nadia, key, aForm(SCHOOL))
    const { person } = await somebody()
    const sheet = newId()
    expect(await fill(form, person, { fees: 7, name: 'half' }, { sheet, finished: false })).toMatchObject({
      status: 200,
    })
    const fields = SCHOOL.filter((field) => field.key !== 'name')
    await publish(nadia, key, aForm(fields), { form, seen: 1, edition: 1 })
    expect(await fill(form, person, { fees: 7 }, { sheet })).toMatchObject({
      status: 409,
      body: { code: 'edition-older', values: { edition: 2 } },
    })
    const { sheets, editions, current } = await read(person)
    expect(sheets).toMatchObject([{ sheet, nth: 0, unfinished: { edition: 1, answers: { fees: 7, name: 'half' } } }])
    expect(current).toContainEqual({ form, nth: 2 })
    expect(
      editions.filter((one: { form: string }) => one.form === form).map((one: { nth: number }) => one.nth),
    ).toEqual([2, 1])
    const joseph = await house.signIn('Joseph Okello')
    expect((await read(person, joseph)).sheets).toEqual([])
    expect(await fill(form, person, { fees: 7 }, { sheet, edition: 2 })).toMatchObject({ status: 200 })
    expect((await read(person)).sheets).toMatchObject([{ nth: 2, answers: { fees: 7 }, unfinished: null }])
  })

  it('in rows are worked out row by row', async () => {
    const part = newKey()
    await publish(
      nadia,
      part,
      aForm(
        [
          aField({ key: 'paid', kind: 'decimal' }),
          aField({ key: 'twice', kind: 'calculated', calculation: 'paid * 2' }),
        ],
        {
          about: 'part',
        },
      ),
    )
    const form = await publish(
      nadia,
      newKey(),
      aForm([
        aField({ key: 'terms', kind: 'rows', part }),
        aField({ key: 'all', kind: 'calculated', calculation: 'sum(terms.twice)' }),
      ]),
    )
    const { person } = await somebody()
    const answers = { terms: ['row1', 'row2'], 'terms/row1/paid': 3, 'terms/row2/paid': 4, 'terms/gone/paid': 100 }
    expect(await fill(form, person, answers)).toMatchObject({ status: 200 })
    expect((await read(person)).sheets[0].answers).toEqual({
      terms: ['row1', 'row2'],
      'terms/row1/paid': 3,
      'terms/row1/twice': 6,
      'terms/row2/paid': 4,
      'terms/row2/twice': 8,
      all: 14,
    })
  })

  it('to a form about a case are given in one, about whom it is about first', async () => {
    const form = await publish(nadia, newKey(), aForm(SCHOOL, { about: 'case' }))
    const { person, file, all } = await somebody()
    const answers = { grade: 'none' }
    expect(await fill(form, person, answers)).toMatchObject({ body: { code: 'case-needed' } })
    expect(await fill(form, all[2]!, answers, { case: file })).toMatchObject({ body: { code: 'no-such-case' } })
    expect(await fill(form, person, answers, { case: file })).toMatchObject({ status: 200 })
    expect((await read(person)).sheets).toMatchObject([{ case: file }])
  })
})

describe('who sees an answer', () => {
  it('is decided as for what is built in: another agency does not know the person, another role sees what it is for', async () => {
    const [form, { person }] = [await school(), await somebody()]
    await fill(form, person, { grade: 'none', risk: 'told in fear' })
    const petra = await house.signIn('Petra Novak')
    expect(await petra.look('read-answers', { person })).toMatchObject({
      status: 404,
      body: { code: 'no-such-person' },
    })
    const lena = await house.signIn('Lena Fuchs')
    const seen = await read(person, lena, { purpose: 'registration' })
    expect(JSON.stringify(seen)).not.toContain('told in fear')
    expect(seen.sheets).toMatchObject([{ answers: {}, closed: expect.arrayContaining(['risk', 'grade']) }])
    expect(await fill(form, person, { risk: 'x' }, {}, lena)).toMatchObject({ status: 403 })
  })

  it('and a search finds nobody for whom it is closed', async () => {
    const [form, { person }] = [await school(), await somebody()]
    await fill(form, person, { grade: 'none' })
    const lena = await house.signIn('Lena Fuchs')
    const find = async (who: AtWork, more: { purpose: 'registration' | 'protection' }) =>
      (await who.look('find-by-answer', { form, field: 'grade', code: 'none' }, more)).body.found
    expect(await find(miriam, FOR)).toMatchObject([{ person }])
    expect(await find(lena, { purpose: 'registration' })).toEqual([])
    expect(await miriam.look('find-by-answer', { form, field: 'risk', code: 'x' }, FOR)).toMatchObject({
      status: 400,
      body: { code: 'field-not-counted' },
    })
  })
})

describe('a list of codes', () => {
  it('keeps what was there, and reaches a form with its next edition', async () => {
    const key = `list_${newKey()}`
    await setList(nadia, aList(key, 'one', 'two'))
    const fields = [aField({ key: 'a', kind: 'code', list: key })]
    const name = newKey()
    const form = await publish(nadia, name, aForm(fields))
    const lost = await nadia.deed('set-code-list', { list: aList(key, 'one'), reach: 'agency', seen: 1 }, RUN)
    expect(lost).toMatchObject({ status: 400, body: { code: 'code-lost', values: { code: 'two' } } })
    await setList(nadia, aList(key, 'one', 'two', 'three'), 1)
    const { person } = await somebody()
    expect(await fill(form, person, { a: 'three' })).toMatchObject({ status: 400 })
    await publish(nadia, name, aForm(fields), { form, seen: 1, edition: 1 })
    expect(await fill(form, person, { a: 'three' }, { edition: 2 })).toMatchObject({ status: 200 })
  })
})

describe('a form that is retired', () => {
  it('is filled no longer, and what was answered is still read', async () => {
    const [form, { person }] = [await school(), await somebody()]
    await fill(form, person, { grade: 'none' })
    expect(await nadia.deed('retire-form', { form, editionSeen: 1 }, RUN)).toMatchObject({ status: 200 })
    expect(await fill(form, person, { grade: 'none' })).toMatchObject({ status: 409, body: { code: 'form-retired' } })
    const { sheets, current } = await read(person)
    expect(sheets).toMatchObject([{ form, answers: { grade: 'none' } }])
    expect(current.map((one: { form: string }) => one.form)).not.toContain(form)
  })
})

describe('what an administrator sees', () => {
  it('are the forms of the agency and of the node, and what a draft may use', async () => {
    const form = await school()
    const { forms, lists } = (await nadia.look('list-forms', {}, RUN)).body
    expect(forms.find((one: { form: string }) => one.form === form)).toMatchObject({
      edition: 1,
      changed: false,
      mine: true,
    })
    expect(lists.map(({ list }: { list: { key: string } }) => list.key)).toContain('grades')
    const shown = (await nadia.look('read-form', { form }, RUN)).body
    expect(shown).toMatchObject({
      edition: { nth: 1 },
      draft: { nth: 1, byMe: true },
      lists: { grades: { key: 'grades' } },
    })
    expect(shown.dataFields.find(({ field }: { field: string }) => field === 'education.school')).toMatchObject({
      countable: true,
      marks: { CP: 'W' },
    })
  })
})

describe('the schemas of the forms', () => {
  const get = (url: string, cookie = miriam.cookie, app = house.house.app) =>
    app.inject({ method: 'GET', url, headers: { cookie } })

  it('are there for other systems the moment a form is published, in every process', async () => {
    const key = newKey()
    const form = await publish(nadia, key, aForm(SCHOOL))
    const { app } = house.another()
    const first = (await get(`/api/forms/${form}`, miriam.cookie, app)).json()
    expect(first).toMatchObject({
      properties: { grade: { enum: ['none', 'primary', 'secondary'], 'x-counts-as': 'education.school' } },
      'x-form': { form, key, edition: 1 },
    })
    await publish(nadia, key, aForm([...SCHOOL, aField({ key: 'added', kind: 'yes-no' })]), {
      form,
      seen: 1,
      edition: 1,
    })
    const { properties } = (await get(`/api/forms/${form}`, miriam.cookie, app)).json()
    expect(properties.added).toMatchObject({ enum: ['yes', 'no', 'unknown'], 'x-labels': { ar: 'added (ar)' } })
    const { forms } = (await get('/api/forms')).json()
    expect(forms).toContainEqual(expect.objectContaining({ form, edition: 2, schema: `/api/forms/${form}` }))
    await app.close()
  })

  it('are for whoever is at work, and of no other agency', async () => {
    const form = await school()
    expect((await get('/api/forms', '')).statusCode).toBe(401)
    const petra = await house.signIn('Petra Novak')
    expect((await get(`/api/forms/${form}`, petra.cookie)).json()).toMatchObject({ code: 'no-such-form' })
    expect((await get('/api/forms/nonsense')).statusCode).toBe(404)
  })
})

describe('erasing', () => {
  const RIGHTS = { purpose: 'rights' } as const
  const erase = async (person: string, categories: string[] = []) => {
    const [owen, elif] = [await house.signIn('Owen Clarke'), await house.signIn('Elif Aydin')]
    const id = newId()
    const items = [{ person, whole: categories.length === 0, categories }]
    await insist(owen, 'propose-erasure', { id, action: 'erase', because: 'request', line: null, items }, RIGHTS)
    await insist(elif, 'approve-erasure', { proposal: id }, RIGHTS)
    await house.settle()
  }
  const wrong = async () => {
    const { database, keys } = house.ground
    const erased = await findErased(database.sql, keys, ERASING)
    return (await verifyRooms(database, { earlier: earlierRows, erased })).wrong
  }
  const counted = async (person: string) =>
    (await house.owner.query('select code from forms.counted where person = $1', [person])).rowCount

  it('takes answers along: sealed ones open to nobody, counted ones are gone, and the rows still verify', async () => {
    const [form, { person }] = [await school(), await somebody()]
    await fill(form, person, { grade: 'primary', name: 'x', risk: 'told in fear' })
    expect(await counted(person)).toBe(1)
    await erase(person)
    expect(await counted(person)).toBe(0)
    expect(await miriam.look('read-answers', { person }, FOR)).toMatchObject({ status: 404 })
    const found = await miriam.look('find-by-answer', { form, field: 'grade', code: 'primary' }, FOR)
    expect(found.body.found).not.toContainEqual(expect.objectContaining({ person }))
    const ring = (await house.ground.keys.fetch(house.ground.database.sql, [person])).get(person)!
    expect([ring.get('protection'), ring.get('education')]).toEqual(['erased', 'erased'])
    expect(await wrong()).toEqual([])
  })

  it('of one category leaves the others, and says what was erased', async () => {
    const reach = aField({ key: 'reach', kind: 'text', as: 'contact.safeContact' })
    const [form, { person }] = [await school([...SCHOOL, reach]), await somebody()]
    await fill(form, person, { grade: 'none', reach: 'at her aunt' })
    await erase(person, ['contact'])
    const { sheets, access } = await read(person)
    expect(sheets).toMatchObject([{ answers: { grade: 'none' }, erased: ['contact'] }])
    expect(access['contact.safeContact']).toBe('erased')
    expect(await counted(person)).toBe(1)
    expect(await fill(form, person, { reach: 'again' })).toMatchObject({ status: 404, body: { code: 'erased' } })
    expect(await wrong()).toEqual([])
  })
})

describe('an answer to a field that is secret', () => {
  it('is not even named to whoever may not know that it is there', async () => {
    const form = await school([
      aField({ key: 'grade', kind: 'code', list: 'grades' }),
      aField({ key: 'trade', kind: 'text', as: 'protection.trafficking' }),
    ])
    const { person } = await somebody()
    expect(await fill(form, person, { grade: 'none', trade: 'signs of it' })).toMatchObject({ status: 200 })
    expect((await read(person)).sheets[0].answers).toEqual({ grade: 'none', trade: 'signs of it' })
    const lena = await house.signIn('Lena Fuchs')
    const seen = await read(person, lena, { purpose: 'registration' })
    expect(JSON.stringify(seen.sheets)).not.toContain('signs of it')
  })
})
