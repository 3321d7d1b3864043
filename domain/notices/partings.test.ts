import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { tellByClock } from './index.ts'
import type { NoticeShown } from './words.ts'

const DAY = 86_400_000
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
let house: TestHouse
let [miriam, joseph, petra, clara]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  const names = ['Miriam Sola', 'Joseph Okello', 'Petra Novak', 'Clara Weiss']
  ;[miriam, joseph, petra, clara] = await Promise.all(names.map(house.signIn))
})
afterAll(async () => house?.close())

const CARE = { purpose: 'service-delivery' } as const
/** What waits unread for somebody; then it is read. */
async function fresh(who: AtWork): Promise<NoticeShown[]> {
  await house.settle()
  const { body } = await who.look('list-my-notices', { most: 100 }, CARE)
  await insist(who, 'mark-notices-read', { notices: 'all' })
  return body.notices.filter(({ read }: NoticeShown) => !read)
}
const kinds = async (who: AtWork) => (await fresh(who)).map(({ kind }) => kind)

/** A child that is to go elsewhere without its mother and sister, and the question whether it may. */
async function askedOf(name: string) {
  const family = aFamily(name)
  await insist(miriam!, 'register-household', family)
  const people = family.people.map(({ id }) => id) as [PersonId, PersonId, PersonId]
  const transfer = {
    people: [{ id: newId<FactId>(), person: people[1] }],
    to: 'northgate-office',
    on: day(0),
    until: null,
  }
  const release = newId<FactId>()
  const asked = { id: release, deed: 'plan-transfer', input: transfer, words: 'kanarienbett' }
  for (const who of [miriam!, joseph!, petra!]) await fresh(who)
  await insist(miriam!, 'ask-release', asked)
  return { people, transfer, release }
}
const answer = { seen: 0, words: 'kanarienantwort' }
const given = { ...answer, ground: 'no-alternative', reviewDue: day(7) }

describe('what would part people', () => {
  it('is told at once to whoever of the agency may answer for it, and to nobody else', async () => {
    const { people, release } = await askedOf('Quillmarkova')
    const [told] = await fresh(joseph!)
    expect(told).toMatchObject({ kind: 'release-waits', urgency: 'urgent', opens: { to: 'partings', id: null } })
    for (const other of [miriam!, petra!, clara!]) expect(await kinds(other)).not.toContain('release-waits')
    await insist(joseph!, 'decline-release', { release, ...answer })
    expect(await kinds(miriam!)).toEqual(['release-declined'])
    const { rows } = await house.owner.query('select * from notices.notice where person = any($1)', [people])
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toMatch(/kanarien|Quillmark/)
  })

  it('is told to whoever asked when it may go on; and its next step to whose it is, before its day and after', async () => {
    const { people, transfer, release } = await askedOf('Brandtstein')
    await insist(joseph!, 'give-release', { release, ...given })
    expect(await kinds(miriam!)).toEqual(['release-given'])
    await insist(miriam!, 'plan-transfer', { ...transfer, parting: { release } })
    const { separations } = (await miriam!.look('read-belonging', { person: people[1] })).body
    const [separation] = separations.map(({ id, seen }: { id: FactId; seen: number }) => ({ separation: id, seen }))
    const step = { ...separation, on: day(0), words: 'Call.', owner: joseph!.worker.id, due: day(20) }
    await fresh(joseph!)
    await insist(miriam!, 'set-next-step', step)
    expect(await fresh(joseph!)).toMatchObject([{ kind: 'step-given', opens: { to: 'partings' } }])
    expect(await kinds(miriam!)).toEqual([])
    const laidBy = async (days: number) => {
      const at = new Date(Date.now() + days * DAY)
      await tellByClock(house.ground, { node: house.config.node, at, givenUp: [] })
      const { rows } = await house.owner.query(
        `select kind from notices.notice where worker = $1 and subject = $2 and kind <> 'step-given' order by at`,
        [joseph!.worker.id, separation.separation],
      )
      return rows.map(({ kind }: { kind: string }) => kind)
    }
    expect(await laidBy(18)).toEqual([])
    expect(await laidBy(19)).toEqual(['step-near'])
    expect(await laidBy(21)).toEqual(['step-near', 'step-late'])
    expect(await laidBy(21)).toEqual(['step-near', 'step-late'])
    const over = { separation: separation.separation, seen: separation.seen + 1, on: day(0) }
    await insist(miriam!, 'set-next-step', { ...step, ...over, due: day(30) })
    await insist(miriam!, 'end-separation', { ...over, seen: over.seen + 1, because: 'together-again', words: 'Home.' })
    expect(await laidBy(30)).toEqual(['step-near', 'step-late'])
  })

  it('is told on the day of its review to who gave the release and to whose work the people are, once, while anybody is parted', async () => {
    const { people, transfer, release } = await askedOf('Wiedersehnova')
    await insist(joseph!, 'give-release', { release, ...given })
    await insist(miriam!, 'plan-transfer', { ...transfer, parting: { release } })
    const midnight = Date.parse(`${given.reviewDue}T00:00:00Z`)
    const laidBy = async (instant: number) => {
      await tellByClock(house.ground, { node: house.config.node, at: new Date(instant), givenUp: [] })
      const { rows } = await house.owner.query(
        `select worker, person from notices.notice where kind = 'release-due' and subject = $1 order by worker`,
        [release],
      )
      return rows as { worker: string; person: PersonId }[]
    }
    expect(await laidBy(midnight - 1)).toEqual([])
    const told = await laidBy(midnight)
    expect(told.map(({ worker }) => worker)).toEqual([miriam!.worker.id, joseph!.worker.id].sort())
    for (const { person } of told) expect(people).toContain(person)
    expect(await laidBy(midnight + DAY)).toEqual(told)
    expect((await fresh(joseph!)).find(({ kind }) => kind === 'release-due')).toMatchObject({
      urgency: 'soon',
      opens: { to: 'partings', id: null },
    })
    for (const other of [petra!, clara!]) expect(await kinds(other)).not.toContain('release-due')
  })

  it('is not told again of a release by which nobody is parted any more', async () => {
    const { transfer, release } = await askedOf('Beisammenova')
    await insist(joseph!, 'give-release', { release, ...given })
    await insist(miriam!, 'plan-transfer', { ...transfer, parting: { release } })
    const { separations } = (await miriam!.look('list-partings', {}, CARE)).body
    const { rows: parted } = await house.owner.query('select id from unity.separation where hold = $1', [release])
    expect(parted.length).toBeGreaterThan(0)
    for (const { id } of parted) {
      const { seen } = separations.find((one: { id: FactId }) => one.id === id)
      const ended = { separation: id, seen, on: day(0), because: 'together-again', words: 'Home.' }
      await insist(miriam!, 'end-separation', ended)
    }
    const at = new Date(Date.parse(`${given.reviewDue}T12:00:00Z`))
    await tellByClock(house.ground, { node: house.config.node, at, givenUp: [] })
    const { rows } = await house.owner.query(`select from notices.notice where kind = 'release-due' and subject = $1`, [
      release,
    ])
    expect(rows).toEqual([])
  })
})
