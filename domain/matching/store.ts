import type { Sql } from '../../ground/database.ts'
import type { AgencyId, PersonId } from '../../ground/ids.ts'

export type AskedKey = { hash: bigint; weight: number }
/** The most records that one key may bring in: a key shared by more tells too little to be worth opening them. */
const KEY_MOST = 100
/** A key that more people share than this is a common name: it is read only where the others find too few. */
const TELLING_MOST = 1000
/** Of those who share nothing but common keys no more can be shown anyway. */
const COMMON_MOST = 24

/** A key to look for, and how many bits it says where one person bears it: one less each time that twice as many do. */
export type SoughtKey = { hash: bigint; says: number }

/**
 * Those of whom the keys that they share with what was asked say the most, among the people whom the agency may see. How
 * many share a key, it says itself, and no more of it is read than can say anything. Whom the agency may see is asked of the
 * nearest first, until there are enough of them: everybody behind costs nothing. Where they are too few, some of those who
 * share a common key come behind them, if asked for.
 */
export function findCandidates(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  keys: readonly SoughtKey[],
  { most, common }: { most: number; common: boolean },
): Promise<{ person: PersonId }[]> {
  return find`
    with shared as materialized (
      select hash, says, most, array(select key.person from matching.key where key.hash = asked.hash and key.node = ${node} limit most + 1) as persons
        from (select hash, says, least(${TELLING_MOST}::float8, 2 ^ says)::int as most
                from unnest(${keys.map(({ hash }) => hash)}::bigint[], ${keys.map(({ says }) => says)}::float8[]) as a (hash, says)) as asked),
    near as materialized (
      select person, weight
        from (select person, sum(bits) as weight
                from (select unnest(persons) as person, bits
                        from (select persons, says - ln(cardinality(persons)) / ln(2) as bits from shared
                               where cardinality(persons) between 1 and most offset 0) as telling) as each
               group by person order by weight desc, person desc offset 0) as ranked
       where (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = ranked.person limit 1)
       limit ${most}),
    common as (
      select alike.person, count(*) as weight
        from shared
       cross join lateral (
         select key.person from matching.key
          where key.hash = shared.hash and key.node = ${node}
            and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = key.person limit 1)
          limit ${COMMON_MOST}::int) as alike
       where ${common}::boolean and cardinality(persons) > most and (select count(*) from near) < ${most}
       group by alike.person)
    select person
      from (select person, weight, false as common from near
            union all select person, weight, true from common where person not in (select person from near)) as found
     order by common, weight desc, person desc limit ${most}`
}

export type Pair = { asker: PersonId; person: PersonId }

/**
 * For each of these people, the few others, of any agency, whose keys weigh enough to be compared. Whoever was registered
 * together shares phones and cards, is nobody's double, and takes up the place of none.
 */
export function findPairs(
  find: Sql,
  node: number,
  asked: readonly (AskedKey & { person: PersonId })[],
  { least, most }: { least: number; most: number },
  together: readonly { person: PersonId; registration: string }[] = [],
): Promise<Pair[]> {
  return find<Pair>`
    with asked as (
      select person, hash, weight
        from unnest(${asked.map(({ person }) => person)}::uuid[], ${asked.map(({ hash }) => hash)}::bigint[], ${asked.map(({ weight }) => weight)}::int[])
             as a (person, hash, weight)),
    together as (
      select person, registration
        from unnest(${together.map(({ person }) => person)}::uuid[], ${together.map(({ registration }) => registration)}::uuid[]) as t (person, registration)),
    near as (
      select asked.person as asker, near.person, sum(asked.weight) as weight
        from asked
       cross join lateral (select key.person from matching.key where key.node = ${node} and key.hash = asked.hash limit ${KEY_MOST}) as near
        left join together as mine on mine.person = asked.person
        left join together as theirs on theirs.person = near.person
       where near.person <> asked.person and coalesce(theirs.registration <> mine.registration, true)
       group by asked.person, near.person having sum(asked.weight) >= ${least})
    select asker, person
      from (select asker, person, row_number() over (partition by asker order by weight desc, person) as nth from near) as ranked
     where nth <= ${most}`
}

export type Hit = { nth: number; person: PersonId; weight: number }
/** Of a key that more share, so many are read: what tells them apart is who belongs to them. */
const SHARED_MOST = 2500
const HITS_MOST = 20_000

/** For each of a few people, by their number, everybody who shares a key with them, and how much the rarest one weighs. */
export function findHits(find: Sql, node: number, asked: readonly { nth: number; hash: bigint }[]): Promise<Hit[]> {
  return find<Hit>`
    with shared as materialized (
      select nth, array(select key.person from matching.key where key.hash = asked.hash and key.node = ${node} limit ${SHARED_MOST}::int) as persons
        from unnest(${asked.map(({ nth }) => nth)}::int[], ${asked.map(({ hash }) => hash)}::bigint[]) as asked (nth, hash))
    select nth, person, max(13 - ln(cardinality(persons)) / ln(2))::float8 as weight
      from shared cross join lateral unnest(persons) as p (person)
     where cardinality(persons) > 0 group by nth, person order by weight desc, person limit ${HITS_MOST}::int`
}

/** Takes up the keys of people who are found under other words from now on. */
export function liftKeys(effect: Sql, persons: readonly PersonId[]): Promise<unknown> {
  return effect`delete from matching.key where person = any(${persons}::uuid[])`
}

/** Lays down the keys by which people are found again. A projection: it can be made anew from the records. */
export function layKeys(
  effect: Sql,
  node: number,
  keys: readonly { person: PersonId; hash: bigint }[],
): Promise<unknown> {
  return effect`
    insert into matching.key (node, hash, person)
    select ${node}, hash, person from unnest(${keys.map(({ hash }) => hash)}::bigint[], ${keys.map(({ person }) => person)}::uuid[]) as new (hash, person)
     order by hash, person
    on conflict do nothing`
}
