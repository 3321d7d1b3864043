import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Action, Item, ProposeErasure, Recipient } from './words.ts'

type Reader = { find: Sql; node: number; agency: AgencyId }
export type ProposalRow = {
  id: FactId
  action: Action
  because: ProposeErasure['because']
  line: string | null
  agency: AgencyId
  worker: WorkerId
  at: Date
  items: Item[]
  verdict: 'approved' | 'declined' | null
  decidedBy: WorkerId | null
  decidedAt: Date | null
}

export function addProposal(act: Act, { id, action, because, line, items }: ProposeErasure): void {
  void act.write`
    insert into retention.proposal (node, id, action, because, rule, agency, worker, deed, at)
    values (${act.node}, ${id}, ${action}, ${because}, ${line}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
  void act.write`
    insert into retention.proposed (node, proposal, person, whole, categories, deed)
    select ${act.node}, ${id}, person, whole, categories, ${act.asking.id}
      from json_to_recordset(${JSON.stringify(items)}) as new (person uuid, whole bool, categories text[])`
}

export function addVerdict(act: Act, proposal: FactId, verdict: 'approved' | 'declined'): void {
  void act.write`
    insert into retention.verdict (node, proposal, verdict, worker, deed, at)
    values (${act.node}, ${proposal}, ${verdict}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addNotices(act: Act, proposal: FactId, told: readonly Recipient[]): void {
  if (told.length === 0) return
  void act.write`
    insert into retention.notice (node, proposal, person, recipient, deed, at)
    select ${act.node}, ${proposal}, person, recipient, ${act.asking.id}, ${act.at}
      from unnest(${told.map(({ person }) => person)}::uuid[], ${told.map(({ recipient }) => recipient)}::text[]) as new (person, recipient)`
}

export function addHeard(act: Act, proposal: FactId, person: PersonId): void {
  void act.write`
    insert into retention.notice_heard (node, proposal, person, recipient, worker, deed, at)
    values (${act.node}, ${proposal}, ${person}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

const MOST = 50

/** What this agency's stewards proposed, newest first; or one of them. */
export function findProposals({ find, node, agency }: Reader, only: FactId | null = null): Promise<ProposalRow[]> {
  return find<ProposalRow>`
    select p.id, p.action, p.because, p.rule as line, p.agency, p.worker, p.at, v.verdict, v.worker as "decidedBy", v.at as "decidedAt",
           (select json_agg(json_build_object('person', person, 'whole', whole, 'categories', categories) order by person)
              from retention.proposed i where i.proposal = p.id and i.node = p.node) as items
      from retention.proposal p left join retention.verdict v on v.proposal = p.id and v.node = p.node
     where p.agency = ${agency} and p.node = ${node} and (${only}::uuid is null or p.id = ${only})
     order by p.at desc, p.id desc limit ${MOST}`
}

/** One proposal, kept from being decided twice at once. */
export async function lockProposal(reader: Reader, id: FactId): Promise<ProposalRow | undefined> {
  await reader.find`select pg_advisory_xact_lock(hashtextextended(${`erasure ${id}`}, 0))`
  return (await findProposals(reader, id))[0]
}

export type ToldRow = { proposal: FactId; person: PersonId; recipient: AgencyId; heardAt: Date | null }
export function findTold(
  { find, node }: Pick<Reader, 'find' | 'node'>,
  proposals: readonly FactId[],
): Promise<ToldRow[]> {
  return find<ToldRow>`
    select n.proposal, n.person, n.recipient, h.at as "heardAt"
      from retention.notice n
      left join retention.notice_heard h
             on h.proposal = n.proposal and h.person = n.person and h.recipient = n.recipient and h.node = n.node
     where n.proposal = any(${proposals}::uuid[]) and n.node = ${node} order by n.recipient, n.person`
}

export type ToHearRow = { proposal: FactId; person: PersonId; from: AgencyId; at: Date }
/** What others erased, of people who had been opened to this agency, and this agency has not said yet that it heard. */
export function findToHear({ find, node, agency }: Reader): Promise<ToHearRow[]> {
  return find<ToHearRow>`
    select n.proposal, n.person, p.agency as "from", n.at
      from retention.notice n join retention.proposal p on p.id = n.proposal and p.node = n.node
     where n.recipient = ${agency} and n.node = ${node}
       and not exists (select from retention.notice_heard h
                        where h.proposal = n.proposal and h.person = n.person and h.recipient = n.recipient and h.node = n.node)
     order by n.at limit 200`
}
