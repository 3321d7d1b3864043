import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agree, anOpening, aWord, insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { numberOf } from './rules.ts'

let house: TestHouse
let miriam: AtWork
let stranger: AtWork
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, stranger] = await Promise.all([house.signIn('Miriam Sola'), house.signIn('Grace Adeyemi')])
})
afterAll(() => house.close())

const register = async (more: object = {}) => {
  const family = { ...aFamily(), ...more }
  expect(await miriam.deed('register-household', family)).toMatchObject({ status: 200 })
  return family.case.id
}
const work = async (file: string) => (await miriam.look('read-case-work', { case: file })).body

describe('a case', () => {
  it('has a number to say aloud and stands at intake', async () => {
    const file = await register()
    const { body } = await miriam.look('read-case', { case: file })
    expect(body).toMatchObject({
      number: numberOf(file),
      stage: 'intake',
      closed: null,
      agency: { name: 'Harbour Family Service' },
      standing: { because: 'custody' },
    })
    expect(body.number).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}$/)
  })

  it('moves from the stage that the worker saw, and from no other', async () => {
    const file = await register()
    const move = (seen: string, stage: string) => miriam.deed('move-case', { case: file, seen, stage })
    expect(await move('intake', 'assessment')).toMatchObject({ status: 200 })
    expect(await move('intake', 'planning')).toMatchObject({ status: 409, body: { code: 'stage-moved' } })
    expect(
      (await Promise.all([move('assessment', 'planning'), move('assessment', 'intake')]))
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 409])
  })

  it('goes where its course goes, and jumps over nothing', async () => {
    const file = await register()
    const move = (seen: string, stage: string) => miriam.deed('move-case', { case: file, seen, stage })
    expect((await miriam.look('read-case', { case: file })).body.next).toEqual(['assessment'])
    expect(await move('intake', 'follow-up')).toMatchObject({ status: 409, body: { code: 'stage-not-next' } })
    expect(await move('intake', 'nowhere')).toMatchObject({ status: 409, body: { code: 'stage-not-next' } })
    expect((await miriam.look('read-case', { case: file })).body.stage).toBe('intake')
  })

  it('is the work of whoever was given it last, one or many at once, and of nobody in another agency', async () => {
    const files = await Promise.all([register(), register(), register()])
    const lena = await house.signIn('Lena Fuchs')
    const give = (cases: string[], owner: string) => miriam.deed('assign-cases', { cases, owner })
    expect(await give(files, lena.worker.id)).toMatchObject({ status: 200 })
    const mine = async (who: AtWork) =>
      (await who.look('list-cases', { mine: true })).body.cases.map(({ id }: { id: string }) => id)
    expect(await mine(lena)).toEqual(expect.arrayContaining(files))
    expect((await mine(miriam)).filter((id: string) => (files as string[]).includes(id))).toEqual([])
    expect((await miriam.look('read-case', { case: files[0] })).body.owner.name).toBe('Lena Fuchs')
    expect(await give([files[0]!], miriam.worker.id)).toMatchObject({ status: 200 })
    expect(await mine(miriam)).toContain(files[0])
    const petra = await house.signIn('Petra Novak')
    expect(await give(files, petra.worker.id)).toMatchObject({ status: 400, body: { code: 'not-there' } })
    expect(await give([files[0]!, newId()], lena.worker.id)).toMatchObject({
      status: 404,
      body: { code: 'no-such-case' },
    })
    expect(await mine(miriam)).toContain(files[0]) // all of them, or none
  })

  it('closes with what became of it, rests, and can be opened again', async () => {
    const file = await register()
    expect(
      await miriam.deed('close-case', { case: file, closing: 'reunified', reason: 'with her father since Monday' }),
    ).toMatchObject({ status: 200 })
    expect((await miriam.look('read-case', { case: file })).body.closed).toMatchObject({
      closing: 'reunified',
      reason: 'with her father since Monday',
      by: 'Miriam Sola',
    })
    expect(await miriam.deed('write-note', { id: newId(), case: file, category: 'family', text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    })
    expect(await miriam.deed('reopen-case', { case: file, reason: 'he left again' })).toMatchObject({ status: 200 })
    expect(await miriam.deed('reopen-case', { case: file, reason: 'twice' })).toMatchObject({
      status: 409,
      body: { code: 'case-open' },
    })
    expect(await miriam.deed('close-case', { case: file, closing: 'goals-met', reason: 'all well' })).toMatchObject({
      status: 200,
    })
  })

  it('is not there for an agency without standing, whatever is asked of it', async () => {
    const file = await register()
    const task = newId()
    await miriam.deed('set-task', { id: task, case: file, what: 'call', due: '2026-12-01' })
    const asked: [string, object][] = [
      ['write-note', { id: newId(), case: file, category: 'family', text: 'x' }],
      ['set-task', { id: newId(), case: file, what: 'x', due: '2026-12-01' }],
      ['move-case', { case: file, seen: 'intake', stage: 'services' }],
      ['close-case', { case: file, closing: 'left', reason: 'gone' }],
      ['reopen-case', { case: file, reason: 'why' }],
    ]
    for (const [name, input] of asked) {
      const refused = await stranger.deed(name, input, { purpose: 'asylum-procedure' })
      expect(refused, name).toMatchObject({ status: 404, body: { code: 'no-such-case' } })
      expect(await stranger.deed(name, { ...input, case: newId() }, { purpose: 'asylum-procedure' }), name).toEqual(
        refused,
      )
    }
    for (const name of ['finish-task', 'reopen-task'])
      expect(
        await stranger.deed(name, name === 'finish-task' ? { task, outcome: 'done' } : { task }, {
          purpose: 'asylum-procedure',
        }),
        name,
      ).toMatchObject({ status: 404, body: { code: 'no-such-task' } })
    for (const name of ['read-case', 'read-case-work', 'read-case-ledger'])
      expect(await stranger.look(name, { case: file }), name).toMatchObject({
        status: 404,
        body: { code: 'no-such-case' },
      })
    expect((await stranger.look('list-cases')).body.cases.map(({ id }: { id: string }) => id)).not.toContain(file)
  })
})

describe('notes and tasks', () => {
  it('are sealed, shown to who works with their category, and stand in the timeline', async () => {
    const file = await register()
    await miriam.deed('write-note', {
      id: newId(),
      case: file,
      category: 'protection',
      text: 'afraid of the man at the gate',
    })
    const task = newId()
    await miriam.deed('set-task', { id: task, case: file, what: 'speak with the guard', due: '2026-12-01' })
    const { notes, tasks, timeline } = await work(file)
    expect(notes).toMatchObject([{ text: 'afraid of the man at the gate', by: 'Miriam Sola', byMe: true }])
    expect(tasks).toMatchObject([{ what: 'speak with the guard', finished: null }])
    expect(timeline.map(({ name }: { name: string }) => name)).toEqual(['set-task', 'write-note', 'register-household'])

    const lena = await house.signIn('Lena Fuchs')
    const clerk = (await lena.look('read-case-work', { case: file })).body
    expect(clerk.notes).toMatchObject([{ category: 'protection' }])
    expect(clerk.notes[0].text).toBeUndefined()
    expect((await lena.look('read-case', { case: file })).body.restricted).toContainEqual({
      category: 'protection',
      holder: expect.any(String),
    })
  })

  it('of a task: finished, taken back, finished again', async () => {
    const file = await register()
    const task = newId()
    await miriam.deed('set-task', { id: task, case: file, what: 'find shoes', due: '2026-12-01' })
    expect(await miriam.deed('finish-task', { task, outcome: 'done', words: 'size 34' })).toMatchObject({ status: 200 })
    expect(await miriam.deed('finish-task', { task, outcome: 'done' })).toMatchObject({
      status: 409,
      body: { code: 'task-finished' },
    })
    expect(await miriam.deed('reopen-task', { task })).toMatchObject({ status: 200 })
    expect(await miriam.deed('reopen-task', { task })).toMatchObject({ status: 409, body: { code: 'task-open' } })
    expect(await miriam.deed('finish-task', { task, outcome: 'not-possible' })).toMatchObject({ status: 200 })
    expect((await work(file)).tasks[0].finished).toMatchObject({ outcome: 'not-possible' })
  })
})

describe('whoever stands in the place of a colleague', () => {
  it('has their tasks among their own work, by name, and no longer once they are back', async () => {
    const file = await register()
    const joseph = await house.signIn('Joseph Okello')
    await insist(miriam, 'set-task', {
      id: newId(),
      case: file,
      what: 'see the doctor',
      due: '2026-12-24',
      owner: miriam.worker.id,
    })
    const found = async () => {
      const { items } = (await joseph.look('my-work')).body
      return items.filter(({ case: of, group }: { case: string; group: string }) => of === file && group === 'task')
    }
    expect(await found()).toEqual([])
    const lending = { id: newId(), lender: miriam.worker.id, borrower: joseph.worker.id, role: 'caseworker' }
    const [from, until] = [-1_000, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString())
    await insist(miriam, 'lend-role', { ...lending, from, until }, { purpose: 'administration' })
    expect(await found()).toMatchObject([{ what: 'see the doctor', insteadOf: 'Miriam Sola' }])
    const own = (await miriam.look('my-work')).body.items.find(({ case: of }: { case: string }) => of === file)
    expect(own.insteadOf).toBeUndefined()
    await insist(miriam, 'end-lending', { lending: lending.id }, { purpose: 'administration' })
    expect(await found()).toEqual([])
  })
})

describe('the ledger of a case', () => {
  it('counts what was done, seen and refused, and says on which ground', async () => {
    const file = await register()
    await miriam.look('read-case', { case: file })
    await stranger.look('read-case', { case: file })
    await house.settle()
    const { body } = await miriam.look('read-case-ledger', { case: file })
    expect(body.counts).toMatchObject({ seen: 1, refused: 1 })
    const told = body.lines
    expect(told.map(({ name, outcome }: { name: string; outcome: string }) => `${name} ${outcome}`)).toEqual([
      'read-case refused',
      'read-case seen',
      'register-household done',
    ])
    expect(told[1].ground).toMatch(/^custody /)
    expect(body.checkpoint.root).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  })
})

describe('a line that is about others too', () => {
  it('tells this case which kinds of data were seen, and nothing of the others', async () => {
    const file = await register()
    await miriam.look('list-cases')
    const { body } = await miriam.look('read-case-ledger', { case: file })
    const line = body.lines.find(({ name }: { name: string }) => name === 'list-cases')
    expect(Object.keys(line.more)).toEqual(['categories'])
    expect(line.more.categories).toContain('identity')
    const { people } = (await miriam.look('read-case', { case: file })).body
    expect(people.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(line.persons))
  })
})

describe('lists', () => {
  it('turn pages without losing or repeating a case', async () => {
    for (let nth = 0; nth < 55; nth++) await register()
    const seen: string[] = []
    for (let before: string | null | undefined; before !== null; ) {
      const { body }: { body: { cases: { id: string }[]; next: string | null } } = await miriam.look(
        'list-cases',
        before ? { before } : {},
      )
      seen.push(...body.cases.map(({ id }) => id))
      before = body.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(55)
    expect(
      (await miriam.look('list-cases', { closed: true })).body.cases.every(({ closed }: { closed: boolean }) => closed),
    ).toBe(true)
  })

  it('of one kind, or at one stage, hold those cases and no others, also in the lists of whom they were opened to', async () => {
    const [one, other, petra] = (await Promise.all(
      ['Owen Clarke', 'Sofia Marin', 'Petra Novak'].map(house.signIn),
    )) as [AtWork, AtWork, AtWork]
    const agreed = await agree({ one, other }, new Date())
    const FOR = { purpose: 'service-delivery' } as const
    const files: string[] = []
    for (const kind of ['protection', 'shelter', 'legal-aid', 'shelter'] as const) {
      const family = aFamily('Placed')
      const mother = family.people[0]!.id
      files.push(family.case.id)
      await insist(miriam, 'register-household', { ...family, case: { ...family.case, kind } })
      await insist(miriam, 'record-consent', aWord(mother), FOR)
      if (files.length !== 2) await insist(miriam, 'open-to-partner', anOpening(agreed.id, [mother]), FOR)
    }
    const move = (file: string, seen: string, stage: string) => insist(miriam, 'move-case', { case: file, seen, stage })
    await move(files[0]!, 'intake', 'assessment')
    await move(files[1]!, 'intake', 'assessment')
    await move(files[1]!, 'assessment', 'planning')
    await move(files[2]!, 'intake', 'interview')
    await move(files[3]!, 'intake', 'assessment')
    await move(files[3]!, 'assessment', 'intake')

    type Listed = { id: string; kind: string; stage: string }
    for (const [who, more] of [
      [miriam, {}],
      [petra, FOR],
    ] as const) {
      const list = async (asked: object): Promise<Listed[]> =>
        (await who.look('list-cases', asked, more)).body.cases.filter(({ id }: Listed) => files.includes(id))
      const all = await list({})
      expect(all).toHaveLength(who === miriam ? 4 : 3)
      for (const kind of ['protection', 'shelter', 'legal-aid', 'tracing'] as const) {
        expect(await list({ kind })).toEqual(all.filter((file) => file.kind === kind))
        for (const stage of ['intake', 'assessment', 'planning', 'interview', 'appeal'])
          expect(await list({ kind, stage })).toEqual(all.filter((file) => file.kind === kind && file.stage === stage))
      }
      for (const stage of ['intake', 'assessment', 'planning', 'interview', 'appeal'])
        expect(await list({ stage })).toEqual(all.filter((file) => file.stage === stage))
    }
  })
})
