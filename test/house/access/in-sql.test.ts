import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { settle } from '../../../domain/sharing/rules/compile-sql.ts'
import { decide } from '../../../domain/sharing/rules/decide.ts'
import { isOpen } from '../../../domain/sharing/rules/visible.ts'
import { agreementSide, askerSide, knownOf, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import { fragment, numbered } from '../../../ground/fragment.ts'
import { answersInSql } from '../../world/access/answers.ts'
import { inventAgreement, inventAsk, inventor, inventPerson, inventWorker } from '../../world/access/invent.ts'
import { keepWorld } from '../../world/access/keep.ts'
import { openTestHouse, type TestHouse } from '../../world/house.ts'
import { inTurns } from '../../world/in-turns.ts'

const PEOPLE = 2_600
const ASKS = 200
const set = readDataSet('demo')
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse({ seed: false })
})
afterAll(() => house.close())

describe('the rules in SQL', () => {
  it('answer as the evaluator does, in half a million small worlds', async () => {
    const made = inventor(set, 20_261_125)
    const agreements = Array.from({ length: 12 }, () => inventAgreement(made))
    const ids = Array.from({ length: PEOPLE }, () => made.chance.id(new Date(0)) as string)
    const people = ids.map((id) => inventPerson(made, id, agreements))
    await keepWorld(house.owner, people, agreements)
    await house.owner.query('analyze')
    const about = new Map(people.map((person) => [person.id, personSide(person)]))
    const agreed = agreementSide(agreements)
    const tally = { cases: 0, allow: 0, mask: 0, closed: 0 }
    const differences: unknown[] = []
    const asks = Array.from({ length: ASKS }, (_, nth) => {
      const worker = inventWorker(made, ids.slice(0, 40))
      return { nth, asker: askerSide(set, worker), ask: inventAsk(made, worker.agency.type) }
    })
    const { host, database, user } = house.owner
    const second = new pg.Client({ host, user, database })
    await second.connect()
    const readers = [house.owner, second]
    // PostgreSQL answers about one asker while the evaluator decides about another.
    await inTurns(asks, readers.length, async ({ nth, asker, ask }) => {
      const reader = readers.shift()!
      const known = knownOf(set, asker, ask, agreed)
      const answers = await reader.query(numbered(answersInSql(known)))
      const { open, joins } = isOpen(known)
      const seen = await reader.query(
        numbered(fragment`select person from sharing.subject as subject ${joins} where ${settle(open)}`),
      )
      readers.push(reader)
      const visible = new Set(seen.rows.map(({ person }) => person))
      for (const { person, answer } of answers.rows) {
        const decided = decide(worldOf(set, asker, ask, about.get(person), agreed))
        const ours = decided.answer === 'allow' || decided.answer === 'mask' ? decided.answer : 'closed'
        tally.cases++
        tally[ours]++
        if (ours !== answer || (ours !== 'closed') !== visible.has(person))
          differences.push({ nth, person, answer, decided, ask })
      }
    })
    await second.end()
    console.log(
      `rules in SQL: ${tally.cases} cases, ${tally.allow} allowed, ${tally.mask} masked, ${differences.length} differences`,
    )
    expect(differences.slice(0, 3)).toEqual([])
    expect(tally.cases).toBeGreaterThanOrEqual(500_000)
    expect((tally.allow + tally.mask) / tally.cases).toBeGreaterThanOrEqual(0.05)
  }, 400_000)
})
