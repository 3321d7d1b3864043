import type { Sql } from '../../ground/database.ts'
import type { AgencyId, PersonId } from '../../ground/ids.ts'

export type AskedKey = { hash: bigint; weight: number }
/** The most records that one key may bring in: a key shared by more tells too little to be worth opening them. */
const KEY_MOST = 100
/** Of those who share a weak key alone, such as one common name, no more can be shown anyway. */
const WEAK_KEY_MOST = 24

/**
 * Those whose stored keys weigh most together with what was asked, among the people whom the agency may see.
 * One key alone counts only if it is strong, such as a phone or a number.
 */
export function findCandidates(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  keys: readonly AskedKey[],
  most: number,
): Promise<{ person: PersonId; weight: number }[]> {
  return find`
    with asked as (select hash, weight from unnest(${keys.map(({ hash }) => hash)}::bigint[], ${keys.map(({ weight }) => weight)}::int[]) as a (hash, weight))
    select near.person, sum(asked.weight)::int as weight
      from asked
     cross join lateral (
       select key.person
         from matching.key
        cross join lateral (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = key.person limit 1) as seen
        where key.node = ${node} and key.hash = asked.hash
        limit case when asked.weight > 1 then ${KEY_MOST}::int else ${WEAK_KEY_MOST}::int end) as near
     group by near.person order by weight desc, near.person desc limit ${most}`
}

export type Pair = { asker: PersonId; person: PersonId }

/** For each of these people, the few others, of any agency, whose keys weigh enough to be compared. */
export function findPairs(
  find: Sql,
  node: number,
  asked: readonly (AskedKey & { person: PersonId })[],
  { least, most }: { least: number; most: number },
): Promise<Pair[]> {
  return find<Pair>`
    with asked as (
      select person, hash, weight
        from unnest(${asked.map(({ person }) => person)}::uuid[], ${asked.map(({ hash }) => hash)}::bigint[], ${asked.map(({ weight }) => weight)}::int[])
             as a (person, hash, weight)),
    near as (
      select asked.person as asker, near.person, sum(asked.weight) as weight
        from asked
       cross join lateral (select key.person from matching.key where key.node = ${node} and key.hash = asked.hash limit ${KEY_MOST}) as near
       where near.person <> asked.person group by asked.person, near.person having sum(asked.weight) >= ${least})
    select asker, person
      from (select asker, person, row_number() over (partition by asker order by weight desc, person) as nth from near) as ranked
     where nth <= ${most}`
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
