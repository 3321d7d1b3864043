import type { Sql } from '../../../ground/database.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'

export type NewKey = { hash: bigint; request: FactId; person: PersonId }

/** Lays down under what the people of these requests are found. A projection: what was laid before is taken up. */
export function layKeys(
  effect: Sql,
  node: number,
  { requests, keys, normaliser }: { requests: readonly FactId[]; keys: readonly NewKey[]; normaliser: number },
): Promise<unknown>[] {
  return [
    effect`delete from tracing.key where request = any(${requests}::uuid[])`,
    effect`
      insert into tracing.key (node, hash, request, person, normaliser)
      select ${node}, hash, request, person, ${normaliser}
        from unnest(${keys.map(({ hash }) => hash)}::bigint[], ${keys.map(({ request }) => request)}::uuid[], ${keys.map(({ person }) => person)}::uuid[])
             as new (hash, request, person) order by hash, request, person
      on conflict do nothing`,
  ]
}

/** Requests in whose keys these people stand. */
export async function findKeyedBy(find: Sql, node: number, persons: readonly PersonId[]): Promise<FactId[]> {
  const rows = await find<{ request: FactId }>`
    select distinct request from tracing.key where person = any(${persons}::uuid[]) and node = ${node}`
  return rows.map(({ request }) => request)
}

/** Some requests whose keys were made by another normaliser. */
export async function findOutdated(find: Sql, node: number, normaliser: number, most: number): Promise<FactId[]> {
  const rows = await find<{ request: FactId }>`
    select distinct request from (select request, node from tracing.key where normaliser < ${normaliser} union all select request, node from tracing.key where normaliser > ${normaliser}) as k
     where node = ${node} limit ${most}`
  return rows.map(({ request }) => request)
}

export type RequestHit = { nth: number; request: FactId; person: PersonId; weight: number }
/** For each of a few newcomers, by their number, who of which request shares a key with them, and how rare the rarest is. */
export function findRequestHits(
  find: Sql,
  node: number,
  asked: readonly { nth: number; hash: bigint }[],
): Promise<RequestHit[]> {
  return find<RequestHit>`
    with shared as materialized (
      select nth, hash, (select count(*) from tracing.key where key.hash = asked.hash and key.node = ${node}) as many
        from unnest(${asked.map(({ nth }) => nth)}::int[], ${asked.map(({ hash }) => hash)}::bigint[]) as asked (nth, hash))
    select nth, key.request, key.person, max(13 - ln(many) / ln(2))::float8 as weight
      from shared join tracing.key on key.hash = shared.hash and key.node = ${node}
     where many > 0 group by nth, key.request, key.person order by weight desc limit 50000`
}
