import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Band, Reason, Verdict } from './words.ts'

export type AskedKey = { hash: bigint; weight: number }
/** The most records that one key may bring in: a key shared by more tells too little to be worth opening them. */
const KEY_MOST = 100
/** A key that more people share than this is a common name: it is read only where the others find too few. */
const TELLING_MOST = 1000
/** Of those who share nothing but common keys no more can be shown anyway. */
const COMMON_MOST = 24

/**
 * Those who share with what was asked the most, and the rarest, keys, among the people whom the agency may see. How rare
 * a key is, it says itself by how many share it. Whom the agency may see is asked of the nearest first, until there are
 * enough of them: everybody behind costs nothing.
 */
export function findCandidates(
  { find, node, agency, at }: { find: Sql; node: number; agency: AgencyId; at: Date },
  hashes: readonly bigint[],
  most: number,
): Promise<{ person: PersonId }[]> {
  return find`
    with shared as materialized (
      select hash, array(select key.person from matching.key where key.hash = asked.hash and key.node = ${node} limit ${TELLING_MOST}::int + 1) as persons
        from unnest(${hashes}::bigint[]) as asked (hash)),
    near as materialized (
      select person, weight
        from (select person, 2 * max(rarity) + sum(rarity) as weight
                from (select persons, 13 - ln(cardinality(persons)) / ln(2) as rarity from shared
                       where cardinality(persons) between 1 and ${TELLING_MOST}::int) as telling
               cross join lateral unnest(persons) as p (person)
               group by person order by weight desc, person desc offset 0) as ranked
       where exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = ranked.person)
       limit ${most}),
    common as (
      select alike.person, count(*) as weight
        from shared
       cross join lateral (
         select key.person from matching.key
          where key.hash = shared.hash and key.node = ${node}
            and exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = key.person)
          limit ${COMMON_MOST}::int) as alike
       where cardinality(persons) > ${TELLING_MOST}::int and (select count(*) from near) < ${most}
       group by alike.person)
    select person from (select person, weight from near union all select person, weight from common where person not in (select person from near)) as found
     order by weight desc, person desc limit ${most}`
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

export type NewReview = {
  id: FactId
  one: PersonId
  other: PersonId
  oneAgency: AgencyId
  otherAgency: AgencyId
  band: Band
  probability: number
  bits: number
  reasons: Reason[]
}

/** Opens reviews of pairs; a pair that was ever reviewed is left alone. */
export function addReviews(act: Act, reviews: readonly NewReview[], normaliser: number): void {
  const rows = reviews.map(({ oneAgency, otherAgency, ...review }) => ({
    ...review,
    one_agency: oneAgency,
    other_agency: otherAgency,
  }))
  void act.write`
    insert into matching.review (node, id, one, other, one_agency, other_agency, band, probability, bits, reasons, normaliser, deed, at)
    select ${act.node}, id, one, other, one_agency, other_agency, band, probability, bits, reasons, ${normaliser}, ${act.asking.id}, ${act.at}
      from jsonb_to_recordset(${JSON.stringify(rows)}) as new (id uuid, one uuid, other uuid, one_agency text, other_agency text, band text, probability real, bits real, reasons jsonb)
    on conflict do nothing`
}

/** Of these pairs, given as `one other`, those that were reviewed before. */
export async function findReviewed(
  find: Sql,
  node: number,
  pairs: readonly { one: PersonId; other: PersonId }[],
): Promise<Set<string>> {
  const rows = await find<{ one: PersonId; other: PersonId }>`
    select one, other from matching.review where node = ${node}
       and (one, other) in (select * from unnest(${pairs.map(({ one }) => one)}::uuid[], ${pairs.map(({ other }) => other)}::uuid[]))`
  return new Set(rows.map(({ one, other }) => `${one} ${other}`))
}

export type UnderReview = { person: PersonId; agencies: AgencyId[] }
/** Of these people, those whose record waits to be compared with another by somebody, and by which agencies. */
export function findUnderReview(find: Sql, node: number, persons: readonly PersonId[]): Promise<UnderReview[]> {
  return find<UnderReview>`
    select p.person, array[review.one_agency, review.other_agency] as agencies
      from unnest(${persons}::uuid[]) as p (person)
     cross join lateral (select * from matching.review where one = p.person and node = ${node}
                         union all select * from matching.review where other = p.person and node = ${node}) as review
     where coalesce((select verdict from matching.judgement j where j.node = review.node and j.review = review.id order by nth desc limit 1), 'unsure') = 'unsure'`
}

export type ReviewRow = {
  id: FactId
  one: PersonId
  other: PersonId
  oneAgency: AgencyId
  otherAgency: AgencyId
  band: Band
  probability: number
  bits: number
  reasons: Reason[]
  at: Date
}
export type JudgementRow = { nth: number; verdict: Verdict; reason: Buffer; by: WorkerId; at: Date }

export async function findReview(find: Sql, node: number, id: FactId): Promise<ReviewRow | undefined> {
  const [review] = await find<ReviewRow>`
    select id, one, other, one_agency as "oneAgency", other_agency as "otherAgency", band, probability, bits, reasons, at
      from matching.review where node = ${node} and id = ${id}`
  return review
}

export function findJudgements(find: Sql, node: number, review: FactId): Promise<JudgementRow[]> {
  return find<JudgementRow>`
    select nth, verdict, reason, worker as by, at from matching.judgement where node = ${node} and review = ${review} order by nth`
}

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }

/**
 * Reviews that wait, nobody having judged them or the last word being unsure, and both of whose records the agency may see.
 * Of the others it does not learn: that somebody is known to another agency is that agency's to tell.
 */
export function findWaiting({ find, node, agency, at }: Asker, most: number): Promise<ReviewRow[]> {
  return find<ReviewRow>`
    select id, one, other, one_agency as "oneAgency", other_agency as "otherAgency", band, probability, bits, reasons, at
      from matching.review
     where node = ${node} and one_agency = ${agency}
       and exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.one)
       and exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.other)
       and coalesce((select verdict from matching.judgement where judgement.node = review.node and judgement.review = review.id order by nth desc limit 1), 'unsure') = 'unsure'
     order by probability desc, at limit ${most}`
}

/** The same, of those that touch any of these people. */
export function findWaitingOf(
  { find, node, agency, at }: Asker,
  persons: readonly PersonId[],
): Promise<{ id: FactId; one: PersonId; other: PersonId }[]> {
  return find`
    select id, one, other
      from (select * from matching.review where node = ${node} and one = any(${persons}::uuid[])
            union all select * from matching.review where other = any(${persons}::uuid[]) and one <> all(${persons}::uuid[])) as review
     where node = ${node}
       and exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.one)
       and exists (select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.other)
       and coalesce((select verdict from matching.judgement where judgement.node = review.node and judgement.review = review.id order by nth desc limit 1), 'unsure') = 'unsure'`
}

export function addJudgement(
  act: Act,
  {
    review,
    nth,
    verdict,
    reason,
    link,
  }: { review: FactId; nth: number; verdict: Verdict; reason: Buffer; link: FactId | null },
): void {
  void act.write`
    insert into matching.judgement (node, review, nth, verdict, reason, agency, worker, link, deed, at)
    values (${act.node}, ${review}, ${nth}, ${verdict}, ${reason}, ${act.agency}, ${act.asking.actor.id}, ${link}, ${act.asking.id}, ${act.at})`
}

/** Of these people, those of whom a review was opened, each with who `also` may be that human being. */
export function findReviewedOf(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<{ person: PersonId; also: PersonId }[]> {
  return find`
    select one as person, other as also from matching.review where one = any(${persons}::uuid[]) and node = ${node}
    union all select other, one from matching.review where other = any(${persons}::uuid[]) and node = ${node}`
}
