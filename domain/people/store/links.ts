import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { ask, question } from '../../../ground/question.ts'

export type LinkRow = { id: FactId; one: PersonId; other: PersonId; agency: AgencyId }

/** The links of these records that stand: made, and not undone. */
export const LINKS = question<LinkRow>()`
  select id, one, other, agency
    from (select id, one, other, agency, node from people.link where one = any(${'persons'}::uuid[])
          union all
          select id, one, other, agency, node from people.link
           where other = any(${'persons'}::uuid[]) and one not in (select unnest(${'persons'}::uuid[]))) as link
   where node = ${'node'}
     and not exists (select from people.unlinking where unlinking.node = link.node and unlinking.link = link.id)`
export const findLinks = (find: Sql, node: number, persons: readonly PersonId[]): Promise<LinkRow[]> =>
  ask(find, LINKS, { persons, node })

export async function findLink(find: Sql, node: number, id: FactId): Promise<LinkRow | undefined> {
  const [link] = await find<LinkRow>`
    select id, one, other, agency from people.link where node = ${node} and id = ${id}
       and not exists (select from people.unlinking where unlinking.node = link.node and unlinking.link = link.id)`
  return link
}

/** Two links of the same pair at the same moment must not both stand: the pair is locked until the act ends. */
export async function lockPair(act: Act, one: PersonId, other: PersonId): Promise<void> {
  await act.find`select person from people.record where node = ${act.node} and person in (${one}, ${other}) order by person for share`
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`${one} ${other}`}, 0))`
}

export function addLink(
  act: Act,
  { id, one, other, reason }: { id: FactId; one: PersonId; other: PersonId; reason: Buffer },
): void {
  void act.write`
    insert into people.link (node, id, one, other, agency, worker, reason, at, deed)
    values (${act.node}, ${id}, ${one}, ${other}, ${act.agency}, ${act.asking.actor.id}, ${reason}, ${act.at}, ${act.asking.id})`
}

export function addUnlinking(act: Act, link: FactId, reason: Buffer): void {
  void act.write`
    insert into people.unlinking (node, link, agency, worker, reason, at, deed)
    values (${act.node}, ${link}, ${act.agency}, ${act.asking.actor.id}, ${reason}, ${act.at}, ${act.asking.id})`
}

/** Who made these links, when and why. */
export function findMakers(
  find: Sql,
  node: number,
  links: readonly FactId[],
): Promise<{ id: FactId; one: PersonId; by: WorkerId; at: Date; reason: Buffer }[]> {
  return find`select id, one, worker as by, at, reason from people.link where id = any(${links}::uuid[]) and node = ${node}`
}
