import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fragment } from '../../../ground/fragment.ts'
import { aFamily, newId } from '../../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../world/house.ts'

/** A fault: the rules let everybody see everything, and the condition for lists lets every line through. */
vi.mock('../../../domain/sharing/rules/decide.ts', async (actual) => ({
  ...(await actual<object>()),
  judge: () => ({ answer: 'allow', rule: 'permit-custody' }),
  decide: () => ({ answer: 'allow', rule: 'permit-custody', facts: [], obligations: [], expiresAt: undefined }),
}))
vi.mock('../../../domain/sharing/rules/visible.ts', async (actual) => ({
  ...(await actual<object>()),
  isOpen: () => ({ open: true, joins: fragment`` }),
}))

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

type Family = ReturnType<typeof aFamily>
/** Which lists, searches and files tell of a family. That an answer repeats the id that was asked for tells nothing. */
async function whatTells(worker: AtWork, { people, case: file }: Family): Promise<string[]> {
  const [given, family] = people[0]!.names[0]!.parts.map(({ text }) => text)
  const asked: Record<string, object> = {
    'list-cases': {},
    'my-work': {},
    'list-reviews': {},
    'search-people': { text: `${given} ${family}` },
    'read-case': { case: file.id },
    'read-case-work': { case: file.id },
    'read-case-ledger': { case: file.id },
    'read-family': { person: people[1]!.id },
  }
  const words = [family!, file.id, ...people.map(({ id }) => id)]
  const told = await Promise.all(
    Object.entries(asked).map(async ([name, input]) => {
      const answer = JSON.stringify((await worker.look(name, input)).body)
      return words.some((word) => answer.includes(word) && !JSON.stringify(input).includes(word)) ? [name] : []
    }),
  )
  return told.flat()
}

/** One of the children is without its parents, and so waits in the list of work. */
function withLonelyChild(family: Family): Family {
  const child = family.people[1]!.id
  return { ...family, childStatuses: [{ id: newId(), person: child, status: 'separated', since: '2026-11-20' }] }
}

/** The same family written down twice, so that it also waits in the list of reviews. */
async function registerTwice(worker: AtWork): Promise<[Family, Family]> {
  const [family, other] = [withLonelyChild(aFamily()), withLonelyChild(aFamily())]
  const again = { ...other, people: other.people.map((person, nth) => ({ ...family.people[nth]!, id: person.id })) }
  for (const one of [family, again]) expect(await worker.deed('register-household', one)).toMatchObject({ status: 200 })
  await house.settle()
  return [family, again]
}

/** What makes a family hidden from the worker, each by another rule. */
const HIDINGS: Readonly<Record<string, { change: string; conflict?: string }>> = {
  erased: { change: `erased_at = now() - interval '1 minute'` },
  'of the country where the worker is': { change: `origins = '{QMA}', agency = 'another'` },
  'of an unknown country, protected elsewhere': { change: `origins = '{XXX}', protection_in = 'QQA'` },
  'of a country that the worker is bound to': { change: `origins = '{QZZ}'`, conflict: '{QZZ}' },
  'of any country, with nobody having assessed the worker': { change: `origins = '{QZZ}'`, conflict: 'none' },
}

describe('with the rules’ answer taken away', () => {
  it('a family is in every list and file as long as nothing prohibits it', async () => {
    const worker = await house.signIn('Miriam Sola')
    const [family] = await registerTwice(worker)
    const looks = ['list-cases', 'my-work', 'list-reviews', 'search-people', 'read-case', 'read-case-work']
    expect(await whatTells(worker, family)).toEqual([...looks, 'read-case-ledger', 'read-family'])
  })

  it.each(Object.keys(HIDINGS))('nothing tells of whoever is %s', async (how) => {
    const worker = await house.signIn('Miriam Sola')
    const families = await registerTwice(worker)
    const { change, conflict } = HIDINGS[how]!
    const persons = families.flatMap(({ people }) => people.map(({ id }) => id))
    await house.owner.query(`update sharing.subject_version set ${change} where person = any($1::uuid[])`, [persons])
    if (conflict) await bind(worker.worker.id, conflict)
    for (const family of families) expect(await whatTells(worker, family)).toEqual([])
    if (conflict) await bind(worker.worker.id, '{}')
  })
})

describe('looks that share a transaction', () => {
  it('are each held against who asks: one is shown a case at the same moment as it is hidden from the other', async () => {
    const [bound, free] = await Promise.all([house.signIn('Miriam Sola'), colleagueOf('Miriam Sola')])
    const [family] = await registerTwice(bound)
    const persons = family.people.map(({ id }) => id)
    await house.owner.query(`update sharing.subject_version set origins = '{QZZ}' where person = any($1::uuid[])`, [
      persons,
    ])
    await bind(bound.worker.id, '{QZZ}')
    const asked = Array.from({ length: 16 }, (_, nth) => (nth % 2 === 0 ? bound : free))
    const answers = await Promise.all(asked.map((worker) => worker.look('read-case', { case: family.case.id })))
    await bind(bound.worker.id, '{}')
    answers.forEach(({ status, body }, nth) => {
      expect(status).toBe(nth % 2 === 0 ? 404 : 200)
      expect(JSON.stringify(body).includes(persons[0]!)).toBe(nth % 2 === 1)
    })
  })
})

async function colleagueOf(name: string): Promise<AtWork> {
  const { agency } = house.workers.find((worker) => worker.name === name)!
  const other = house.workers.find(
    (worker) => worker.agency.id === agency.id && worker.name !== name && worker.roles.includes('caseworker'),
  )
  return house.signIn(
    (other ?? house.workers.find((worker) => worker.agency.id === agency.id && worker.name !== name)!).name,
  )
}

/** Says to which countries a worker is bound; or that nobody has looked. */
async function bind(worker: string, countries: string): Promise<void> {
  const { rows } = await house.owner.query(
    'delete from agencies.conflict_assessed where worker = $1 returning node, id, worker, deed, at',
    [worker],
  )
  const [{ node, id, deed, at } = kept] = rows
  kept = { node, id, deed, at }
  if (countries !== 'none')
    await house.owner.query(
      'insert into agencies.conflict_assessed (node, id, worker, countries, deed, at) values ($1, $2, $3, $4, $5, $6)',
      [node, id, worker, countries, deed, at],
    )
}
let kept: { node: number; id: string; deed: string; at: Date }
