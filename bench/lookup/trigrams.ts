import type pg from 'pg'
import { fullName } from '../../ground/person-name.ts'
import { type Asking, best, spread, TOLD } from './ask.ts'
import { factsOf, type People, type Sought } from './people.ts'

/** From so many common trigrams on two names are alike, and so many of the likest are compared: as it did best. */
const ALIKE = 0.45
const LIKEST = 50
const SHOWN = 10
const CHUNK = 20_000

/** Lays the same people's names in plain text under PostgreSQL's own index of trigrams. */
export async function fillTrigrams(owner: pg.Client, people: People): Promise<void> {
  await owner.query('create extension if not exists pg_trgm; create unlogged table public.peer (person int, name text)')
  let [persons, names]: [number[], string[]] = [[], []]
  let person = 0
  for (const { first } of people.humans()) {
    persons.push(person++)
    names.push(fullName(factsOf(first).names[0]!))
    if (persons.length < CHUNK && person < people.count) continue
    await owner.query('insert into public.peer select * from unnest($1::int[], $2::text[])', [persons, names])
    ;[persons, names] = [[], []]
  }
  await owner.query('create index on public.peer using gin (name gin_trgm_ops)')
  await owner.query('vacuum (analyze) public.peer')
}

/** Asks the index of trigrams for the same people, compares as we do, and says how long it took, our comparison included. */
export async function askTrigrams(owner: pg.Client, people: People, sought: readonly Sought[]): Promise<Asking> {
  await owner.query(`set pg_trgm.similarity_threshold = ${ALIKE}`)
  const took: number[] = []
  let [found, first, among] = [0, 0, 0]
  for (const one of sought) {
    const { facts } = TOLD.written(one)
    const began = performance.now()
    const { rows } = await owner.query<{ person: number }>({
      name: 'peer',
      text: `select person from public.peer where name % $1 order by similarity(name, $1) desc limit ${LIKEST}`,
      values: [fullName(facts.names[0]!)],
    })
    const between = performance.now()
    const opened = rows.map(({ person }) => ({ person, facts: people.facts(person) }))
    const opening = performance.now() - between
    const ordered = best(facts, opened)
    took.push(performance.now() - began - opening)
    const place = ordered.indexOf(one.person)
    if (place >= 0 && place < SHOWN) found++
    if (place === 0) first++
    if (place >= 0) among++
  }
  const share = (count: number) => count / sought.length
  return { ...spread(took), found: share(found), first: share(first), among: share(among) }
}
