import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../test/world/house.ts'
import { ask, atOnce, question } from './question.ts'

type Said = {
  person: string
  sealed: Buffer | null
  at: Date | null
  on: string | null
  share: number
  among: string[]
}
const SAID = question<Said>({ instants: ['at'], bytes: ['sealed'] })`
  select person, case nth when 1 then '\\x00ff5c22'::bytea end as sealed,
         case nth when 1 then ${'at'}::timestamptz - interval '1 millisecond' end as at, case nth when 1 then ${'on'}::date end as "on",
         (0.73 * ${'node'}::int)::real as share, array[person, person] as among
    from unnest(${'persons'}::uuid[]) with ordinality as asked (person, nth) order by nth desc`
const NOBODY = question<{
  person: string
}>()`select person from unnest(${'persons'}::uuid[]) as asked (person) where ${'node'}::int = 7`
const WHEN = question<{ today: string }>()`select ${'on'}::date as today`

const about = {
  persons: ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'],
  node: 1,
  on: '2026-11-26',
  at: new Date('2026-11-26T23:59:59.123Z'),
}

describe('a question', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse({ seed: false })
  })
  afterAll(() => house.close())

  it('is answered with others at once as it is alone', async () => {
    const { sql } = house.ground.database
    const alone = {
      when: await ask(sql, WHEN, about),
      said: await ask(sql, SAID, about),
      nobody: await ask(sql, NOBODY, about),
    }
    expect(alone.said).toEqual([
      {
        person: about.persons[1],
        sealed: null,
        at: null,
        on: null,
        share: 0.73,
        among: [about.persons[1], about.persons[1]],
      },
      {
        ...{ person: about.persons[0], sealed: Buffer.from([0, 255, 92, 34]), at: new Date(about.at.getTime() - 1) },
        ...{ on: '2026-11-26', share: 0.73, among: [about.persons[0], about.persons[0]] },
      },
    ])
    const askAll = atOnce({ when: WHEN, said: SAID, nobody: NOBODY })
    expect(await askAll(sql, about)).toEqual(alone)
    expect(await askAll(sql, { ...about, persons: [] })).toEqual({ when: alone.when, said: [], nobody: [] })
  })

  it('says what it is about once, in however many places', () => {
    const { text, order } = SAID.written
    expect(order).toEqual(['at', 'on', 'node', 'persons'])
    expect(text[0]).toContain('unnest($4::uuid[])')
  })
})
