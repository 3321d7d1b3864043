import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, aPerson, newId } from '../../test/world/families.ts'
import type { AtWork, TestHouse } from '../../test/world/house.ts'
import { openBareHouse } from '../../test/world/ledger.ts'
import type { MyWorkShown, RegisterHousehold, WorkItem } from './words.ts'

let house: TestHouse
let miriam: AtWork
let joseph: AtWork
beforeAll(async () => {
  house = await openBareHouse()
  ;[miriam, joseph] = (await Promise.all(['Miriam Sola', 'Joseph Okello'].map(house.signIn))) as [AtWork, AtWork]
})
afterAll(() => house.close())

const work = async (who = miriam): Promise<MyWorkShown> => {
  const { status, body } = await who.look('my-work')
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const of = (group: WorkItem['group'], { items }: MyWorkShown) => items.filter((item) => item.group === group)
const whose = (items: readonly WorkItem[]) => items.map(({ person }) => person)

/** So many people of one household, born in a year. */
function together(count: number, born: string, more: Partial<RegisterHousehold> = {}): RegisterHousehold {
  const family = aFamily()
  const people = Array.from({ length: count }, (_, nth) => aPerson(`One${nth}`, 'Testova', { born: { edtf: born } }))
  return { ...family, people, ties: [], household: { ...family.household, head: people[0]!.id }, ...more }
}
/** So many who are without their parents, by what was told of them. */
async function alone(count: number, status: 'unaccompanied' | 'separated', born: string): Promise<PersonId[]> {
  const family = together(count, born)
  const since = '2026-11-01'
  const childStatuses = family.people.map(({ id }) => ({ id: newId<FactId>(), person: id, status, since }))
  await insist(miriam, 'register-household', { ...family, childStatuses })
  return family.people.map(({ id }) => id)
}
/** Families of one who is here and so many who are not, and whom they want to be traced. */
async function missing(count: number) {
  const gone: PersonId[] = []
  const files: string[] = []
  for (let left = count; left > 0; left -= 30) {
    const family = together(1 + Math.min(left, 30), '1990')
    const not = family.people.slice(1).map(({ id }) => id)
    await insist(miriam, 'register-household', {
      ...family,
      missing: not.map((person) => ({ id: newId(), person, cause: 'conflict', trace: 'wanted' })),
    })
    gone.push(...not)
    files.push(family.case.id)
  }
  return { files, gone }
}
async function join(persons: readonly PersonId[]): Promise<void> {
  const family = aFamily()
  await insist(miriam, 'register-household', family)
  for (const person of persons)
    await insist(miriam, 'join-household', {
      ...{ household: family.household.id, person, since: '2026-11-24', reason: 'found at the gate' },
    })
}
/** Tasks without an owner, of whoever a case is about. */
async function tasks(count: number, due: string): Promise<{ ids: FactId[]; person: PersonId }> {
  const family = together(1, '1990')
  await insist(miriam, 'register-household', family)
  const ids = Array.from({ length: count }, () => newId<FactId>())
  for (const id of ids) await insist(miriam, 'set-task', { id, case: family.case.id, what: 'call', due })
  return { ids, person: family.people[0]!.id }
}
const restrict = (persons: readonly PersonId[]) =>
  house.owner.query('update sharing.subject_version set restricted = true where person = any($1)', [persons])
const endStandings = (persons: readonly PersonId[]) =>
  house.owner.query(
    'insert into sharing.standing_end (node, standing, at, deed) select node, id, now(), gen_random_uuid() from sharing.standing where person = any($1)',
    [persons],
  )

describe('my work', () => {
  it('has the children who are alone now, and no longer whoever has grown up', async () => {
    const grown = await alone(65, 'unaccompanied', '2001')
    const [child] = await alone(1, 'unaccompanied', '2015-03-04')
    const found = whose(of('child-alone', await work()))
    expect(found).toContain(child)
    expect(found.filter((person) => grown.includes(person!))).toEqual([])
  })

  it('has some of the separated beside however many are unaccompanied, and says that there are more', async () => {
    const separated = await alone(25, 'separated', '2015-03-04')
    const before = await work()
    expect(of('child-alone', before)).toHaveLength(26)
    expect(before.more).not.toContain('child-alone')
    await alone(65, 'unaccompanied', '2015-03-04')
    const { more, ...after } = await work()
    const found = of('child-alone', { ...after, more })
    expect(found).toHaveLength(60)
    expect(found.filter(({ why, person }) => why === 'separated' && separated.includes(person!))).toHaveLength(20)
    expect(more).toContain('child-alone')
  })

  it('has whoever is missing until they have come into a household, wherever it is told', async () => {
    const many = await missing(61)
    const last = await missing(1)
    expect((await work()).more).toContain('apart')
    await join(many.gone)
    const shown = await work()
    expect(whose(of('apart', shown))).toEqual(last.gone)
    expect(shown.more).not.toContain('apart')
    const { cases } = (await miriam.look('list-cases')).body
    const apart = (file: string) => cases.find(({ id }: { id: string }) => id === file).apart
    expect([...many.files, ...last.files].map(apart)).toEqual([0, 0, 0, 1])
  })

  it('has whoever is missing of those whom the agency took over, though another was told', async () => {
    const grace = await house.signIn('Grace Adeyemi')
    const apart = async () => {
      const { body } = await grace.look('my-work', {}, { purpose: 'asylum-procedure' })
      return whose(of('apart', body))
    }
    const { gone } = await missing(1)
    const to = [gone, grace.worker.agency.id]
    await house.owner.query(
      `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, deed)
       select 1, gen_random_uuid(), person, $2, 'custody', '{*}', '{*}', now(), gen_random_uuid() from unnest($1::uuid[]) as p (person)`,
      to,
    )
    expect(await apart()).toEqual([])
    await house.owner.query('insert into families.taken select 1, $2, person from unnest($1::uuid[]) as p (person)', to)
    expect(await apart()).toEqual(gone)
  })

  it('has the tasks about whom the agency may still know, though older ones are about others', async () => {
    const gone = await tasks(65, '2020-01-01')
    await endStandings([gone.person])
    const open = await tasks(1, '2020-01-02')
    expect(of('task', await work()).map(({ id }) => id)[0]).toBe(open.ids[0])
  })

  it('has the tasks of a colleague to whom the house is closed, and says whose they are', async () => {
    const family = aFamily()
    await insist(miriam, 'register-household', family)
    const id = newId<FactId>()
    const task = { id, case: family.case.id, what: 'bring the insulin', due: '2026-09-01', owner: joseph.worker.id }
    await insist(miriam, 'set-task', task)
    const mine = async () => (await work()).items.find((item) => item.id === id)
    expect(await mine()).toBeUndefined()
    const nadia = await house.signIn('Nadia Haddad')
    const away = { id: newId(), worker: joseph.worker.id, because: 'left' }
    await insist(nadia, 'suspend-worker', away, { purpose: 'administration' })
    expect(await mine()).toMatchObject({ insteadOf: 'Joseph Okello' })
    await insist(nadia, 'lift-suspension', { suspension: away.id }, { purpose: 'administration' })
    expect(await mine()).toBeUndefined()
    joseph = await house.signIn('Joseph Okello')
  })

  it('is as near to whoever does not see dozens who stand before, and says nothing of them', async () => {
    await Promise.all([alone(1, 'unaccompanied', '2015-03-04'), missing(1), tasks(1, '2019-01-02')])
    const before = await work(joseph)
    const hidden = {
      children: await alone(70, 'unaccompanied', '2015-03-04'),
      apart: (await missing(70)).gone,
      tasks: [(await tasks(70, '2019-01-01')).person],
    }
    await house.owner.query(`update families.child_status set at = '2020-01-01' where person = any($1)`, [
      hidden.children,
    ])
    await house.owner.query(`update families.separation set at = '2020-01-01' where person = any($1)`, [hidden.apart])
    const all = Object.values(hidden).flat()
    expect(whose((await work(joseph)).items).filter((person) => all.includes(person!)).length).toBeGreaterThan(100)
    await restrict(all)
    expect(await work(joseph)).toEqual(before)
  })
})
