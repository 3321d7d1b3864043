import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { askTheShelter } from '../../test/world/referrals.ts'
import { FILTERS_MOST } from './rules.ts'
import type { Asked, FilterShown, FiltersListed } from './words.ts'

let house: TestHouse
let [miriam, joseph, petra]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, joseph, petra] = await Promise.all(['Miriam Sola', 'Joseph Okello', 'Petra Novak'].map(house.signIn))
})
afterAll(async () => house?.close())

const MINE: Asked = { list: 'cases', kind: 'protection', state: 'open', mine: true }
const listOf = async (who: AtWork, list = 'cases'): Promise<FiltersListed> =>
  (await who.look('list-filters', { list })).body
const namesOf = async (who: AtWork, list = 'cases') => (await listOf(who, list)).filters.map(({ name }) => name)
async function save(who: AtWork, name: string, { shared = false, asked = MINE } = {}): Promise<FactId> {
  const id = newId<FactId>()
  await insist(who, 'save-filter', { id, name, shared, asked })
  return id
}
const shown = async (who: AtWork, id: FactId): Promise<FilterShown> =>
  (await listOf(who)).filters.find((one) => one.id === id)!

describe('a filter', () => {
  it('is there again for whoever saved it, under its name and for its list, and for nobody else', async () => {
    const id = await save(miriam!, '  Protection, mine ')
    expect(await shown(miriam!, id)).toMatchObject({ name: 'Protection, mine', asked: MINE, mine: true, seen: 1 })
    expect(await namesOf(miriam!, 'referrals')).not.toContain('Protection, mine')
    for (const other of [joseph!, petra!]) expect(await namesOf(other)).not.toContain('Protection, mine')
  })

  it('that is shared is found by the agency, with who made it, and by no other agency', async () => {
    const id = await save(miriam!, 'Ours', { shared: true })
    expect(await shown(joseph!, id)).toMatchObject({ name: 'Ours', mine: false, by: 'Miriam Sola' })
    expect(await namesOf(petra!)).not.toContain('Ours')
    await insist(miriam!, 'amend-filter', { filter: id, seen: 1, name: 'Ours', shared: false, asked: MINE })
    expect(await namesOf(joseph!)).not.toContain('Ours')
  })

  it('is changed and removed by nobody but its maker; to whom it is not shared it is not there', async () => {
    const id = await save(miriam!, 'Untouched', { shared: true })
    const anew = { filter: id, seen: 1, name: 'Taken over', shared: true, asked: MINE }
    expect(await joseph!.deed('amend-filter', anew)).toMatchObject({ status: 403, body: { code: 'filter-not-yours' } })
    expect((await joseph!.deed('remove-filter', { filter: id })).body.code).toBe('filter-not-yours')
    const hidden = await save(miriam!, 'Hidden')
    for (const [who, filter] of [
      [joseph!, hidden],
      [petra!, id],
      [petra!, newId()],
    ] as const)
      for (const [name, input] of [
        ['amend-filter', { ...anew, filter }],
        ['remove-filter', { filter }],
        ['restore-filter', { filter }],
        ['open-with-filter', { list: 'cases', filter }],
      ] as const)
        expect(await who.deed(name, input), name).toMatchObject({ status: 404, body: { code: 'not-there' } })
    expect(await shown(miriam!, id)).toMatchObject({ name: 'Untouched', seen: 1 })
  })

  it('that is shared is taken away by whoever runs the agency once its maker has left, and not before', async () => {
    const [nadia, owen, sofia] = (await Promise.all(
      ['Nadia Haddad', 'Owen Clarke', 'Sofia Marin'].map(house.signIn),
    )) as [AtWork, AtWork, AtWork]
    expect([nadia.worker.agency.id, owen.worker.agency.id]).toEqual([
      joseph!.worker.agency.id,
      joseph!.worker.agency.id,
    ])
    const [left, own] = [await save(joseph!, 'Left behind', { shared: true }), await save(joseph!, 'Never shared')]
    const remove = (who: AtWork, filter = left) => who.deed('remove-filter', { filter })
    expect((await remove(owen)).body.code).toBe('filter-not-yours')
    expect((await shown(owen, left)).removable).toBe(false)
    const suspension = newId()
    const run = { purpose: 'administration' } as const
    const gone = { id: suspension, worker: joseph!.worker.id, because: 'left' }
    const away = { id: newId(), worker: joseph!.worker.id, because: 'device-lost' }
    await insist(nadia, 'suspend-worker', away, run)
    expect((await remove(owen)).body.code).toBe('filter-not-yours')
    await insist(nadia, 'lift-suspension', { suspension: away.id }, run)
    await insist(nadia, 'suspend-worker', gone, run)
    expect((await remove(miriam!)).body.code).toBe('filter-not-yours')
    expect((await remove(sofia)).body.code).toBe('not-there')
    expect((await remove(owen, own)).body.code).toBe('not-there')
    expect([(await shown(owen, left)).removable, (await shown(miriam!, left)).removable]).toEqual([true, false])
    const anew = { filter: left, seen: 1, name: 'Taken over', shared: true, asked: MINE }
    expect((await owen.deed('amend-filter', anew)).body.code).toBe('filter-not-yours')
    expect(await remove(owen)).toMatchObject({ status: 200 })
    expect(await namesOf(miriam!)).not.toContain('Left behind')
    await insist(nadia, 'restore-filter', { filter: left }, run)
    expect(await namesOf(miriam!)).toContain('Left behind')
    expect(await nadia.deed('remove-filter', { filter: left }, run)).toMatchObject({ status: 200 })
    await insist(nadia, 'lift-suspension', { suspension }, run)
    expect((await nadia.deed('restore-filter', { filter: left }, run)).body.code).toBe('not-there')
    joseph = await house.signIn('Joseph Okello')
    await insist(joseph, 'restore-filter', { filter: left })
    // Who has no role any more has left as well.
    const { rows } = await house.owner.query('select id from agencies.role_held where worker = $1', [joseph.worker.id])
    for (const { id } of rows) await insist(nadia, 'end-role', { role: id }, run)
    expect((await shown(owen, left)).removable).toBe(true)
    for (const role of joseph.worker.roles)
      await insist(
        nadia,
        'give-role',
        { id: newId(), worker: joseph.worker.id, role, from: new Date().toISOString(), until: null },
        run,
      )
    joseph = await house.signIn('Joseph Okello')
    expect((await shown(owen, left)).removable).toBe(false)
  })

  it('is worded anew, and a change of what somebody saw before is refused', async () => {
    const id = await save(miriam!, 'First words')
    const asked = { list: 'cases', state: 'closed', mine: false } as const
    await insist(miriam!, 'amend-filter', { filter: id, seen: 1, name: 'Second words', shared: false, asked })
    expect(await shown(miriam!, id)).toMatchObject({ name: 'Second words', asked, seen: 2 })
    const late = { filter: id, seen: 1, name: 'Late words', shared: false, asked }
    expect((await miriam!.deed('amend-filter', late)).body.code).toBe('seen-older')
    const elsewhere = { ...late, seen: 2, asked: { list: 'referrals', show: 'waiting' } }
    expect((await miriam!.deed('amend-filter', elsewhere)).status).toBe(400)
    const { rows } = await house.owner.query('select nth from filters.edition where filter = $1 order by nth', [id])
    expect(rows.map(({ nth }) => nth)).toEqual([1, 2])
  })

  it('is taken away and brought back, and no row is gone by it', async () => {
    const id = await save(miriam!, 'Back again', { shared: true })
    await insist(miriam!, 'remove-filter', { filter: id })
    for (const who of [miriam!, joseph!]) expect(await namesOf(who)).not.toContain('Back again')
    expect((await miriam!.deed('remove-filter', { filter: id })).body.code).toBe('ended-already')
    await insist(miriam!, 'restore-filter', { filter: id })
    for (const who of [miriam!, joseph!]) expect(await namesOf(who)).toContain('Back again')
    expect((await miriam!.deed('restore-filter', { filter: id })).body.code).toBe('already-there')
  })

  it('opens the list for whoever wants it first, until it is removed or no longer shared', async () => {
    const id = await save(miriam!, 'First of all', { shared: true })
    await insist(joseph!, 'open-with-filter', { list: 'cases', filter: id })
    expect((await listOf(joseph!)).first).toBe(id)
    for (const [who, list] of [
      [miriam!, 'cases'],
      [joseph!, 'referrals'],
    ] as const)
      expect((await listOf(who, list)).first).toBeNull()
    expect((await joseph!.deed('open-with-filter', { list: 'referrals', filter: id })).status).toBe(404)
    await insist(miriam!, 'remove-filter', { filter: id })
    expect((await listOf(joseph!)).first).toBeNull()
    await insist(miriam!, 'restore-filter', { filter: id })
    await insist(joseph!, 'open-with-filter', { list: 'cases', filter: null })
    expect((await listOf(joseph!)).first).toBeNull()
  })

  it('takes no question that the list does not take, and holds no readable name', async () => {
    const put = (asked: object) => miriam!.deed('save-filter', { id: newId(), name: 'x', shared: true, asked })
    expect((await put({ ...MINE, person: newId() })).status).toBe(400)
    expect((await put({ list: 'people', state: 'open', mine: false })).status).toBe(400)
    await save(miriam!, 'kanarienfilter', {
      asked: { list: 'cases', stage: 'kanarienstufe', state: 'all', mine: false },
    })
    const { rows } = await house.owner.query('select to_jsonb(e) from filters.edition e')
    const text = rows.map((row) => JSON.stringify(row)).join()
    expect(text).not.toMatch(new RegExp(`kanarien|${Buffer.from('kanarien').toString('hex')}`))
  })

  it('is one of no more than a worker chooses from', async () => {
    const own = (await listOf(joseph!)).filters.filter(({ mine }) => mine).length
    for (let nth = own; nth < FILTERS_MOST; nth++) await save(joseph!, `Nth ${nth}`)
    const more = { id: newId(), name: 'One more', shared: false, asked: MINE }
    expect((await joseph!.deed('save-filter', more)).body.code).toBe('filters-too-many')
    await insist(joseph!, 'remove-filter', { filter: (await listOf(joseph!)).filters.find(({ mine }) => mine)!.id })
    await insist(joseph!, 'save-filter', more)
  })
})

describe('what a filter asks', () => {
  it('is answered with what whoever asks may see, whoever made it', async () => {
    const family = aFamily('Filterova')
    await insist(miriam!, 'register-household', family, { purpose: 'protection' })
    const { list: _, state: __, ...input } = MINE as Extract<Asked, { list: 'cases' }>
    const numbers = async (who: AtWork) =>
      (await who.look('list-cases', { ...input, closed: false })).body.cases.map(({ id }: { id: string }) => id)
    expect(await numbers(miriam!)).toContain(family.case.id)
    for (const other of [joseph!, petra!]) expect(await numbers(other)).not.toContain(family.case.id)
  })

  it('finds referrals of a service alone, in every list of them', async () => {
    const [owen, sofia] = await Promise.all(['Owen Clarke', 'Sofia Marin'].map(house.signIn))
    await askTheShelter({ sender: miriam!, stewards: { one: owen!, other: sofia! } }, { name: 'Serviceova' })
    for (const show of [{ waiting: true }, { side: 'sender' }, { side: 'receiver' }]) {
      const all = (await petra!.look('list-referrals', show)).body.referrals as { service: string }[]
      expect(all.length).toBeGreaterThan(show.side === 'sender' ? -1 : 0)
      for (const service of ['shelter', 'health']) {
        const some = (await petra!.look('list-referrals', { ...show, service })).body.referrals
        expect(some).toEqual(all.filter((one) => one.service === service))
      }
    }
  })
})
