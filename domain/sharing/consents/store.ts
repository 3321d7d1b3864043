import type { Act } from '../../../ground/act.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import { type AgencyId, type FactId, makeId, type PersonId, type WorkerId } from '../../../ground/ids.ts'
import type { Part } from '../agreements/words.ts'
import type { ConsentStatus, Explained, Expression, StateBasis, Understood } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
/** What of the form is kept in the open: codes, and a digest of what was read. What was read and said is sealed. */
export type NoticeKept = {
  version: string
  language: string
  sha256: string
  explained: Explained[]
  understood: Understood[]
  expression: Expression[]
}
export type ConsentRow = {
  id: FactId
  person: PersonId
  by: 'person' | 'guardian' | 'best-interests'
  giver: string
  recipient: AgencyId
  purpose: Purpose
  categories: Part[]
  status: ConsentStatus
  since: Date
  until: Date | null
  notice: NoticeKept
  told: Buffer | null
  agency: AgencyId
  worker: WorkerId
  at: Date
}

/** Every word ever of one person, the newest first. */
export function findConsents({ find, node }: Pick<Asker, 'find' | 'node'>, person: PersonId): Promise<ConsentRow[]> {
  return find<ConsentRow>`
    select id, person, giver_kind as by, giver, recipient, purpose, categories, status, since, until, notice, told, agency, worker, at
      from sharing.consent where person = ${person} and node = ${node} order by since desc, id desc`
}

/** Whose word it is. Whether the asker may know of it is decided by what they may see of the person. */
export async function findConsent(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  id: FactId,
): Promise<ConsentRow | undefined> {
  const [found] = await find<ConsentRow>`
    select id, person, giver_kind as by, giver, recipient, purpose, categories, status, since, until, notice, told, agency, worker, at
      from sharing.consent where id = ${id} and node = ${node}`
  return found
}

export type NewConsent = Omit<ConsentRow, 'agency' | 'worker' | 'at' | 'since'>
export function addConsent(act: Act, one: NewConsent): void {
  void act.write`
    insert into sharing.consent (node, id, person, giver_kind, giver, recipient, purpose, categories, status, since, until, notice, told, agency, worker, deed, at)
    values (${act.node}, ${one.id}, ${one.person}, ${one.by}, ${one.giver}, ${one.recipient}, ${one.purpose}, ${one.categories}, ${one.status}, ${act.at},
            ${one.until}, ${JSON.stringify(one.notice)}, ${one.told}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** Agencies that saw a person by this word: those with a standing for its purpose since it was said, and those to whom something was opened because of it. */
export async function findPastRecipients(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  { id, person, recipient, purpose, since }: Pick<ConsentRow, 'id' | 'person' | 'recipient' | 'purpose' | 'since'>,
): Promise<AgencyId[]> {
  const rows = await find<{ agency: AgencyId }>`
    select s.agency from sharing.standing_fact s
     where s.person = ${person} and s.node = ${node} and s.agency = ${recipient} and s.reason <> 'custody'
       and (s.purposes @> array[${purpose}]::text[] or s.purposes @> array['*']) and s.until > ${since}
    union
    select o.receiver from sharing.opening o
     where o.person = ${person} and o.node = ${node} and o.rests @> array[${id}::uuid]`
  return rows.map(({ agency }) => agency)
}

export function addNotices(act: Act, consent: FactId, recipients: readonly AgencyId[]): void {
  const ids = recipients.map(() => makeId(act.at))
  void act.write`
    insert into sharing.notice (node, id, consent, recipient, deed, at)
    select ${act.node}, id, ${consent}, recipient, ${act.asking.id}, ${act.at} from unnest(${ids}::uuid[], ${recipients}::text[]) as new (id, recipient)`
}

export type NoticeRow = {
  id: FactId
  person: PersonId
  recipient: AgencyId
  from: AgencyId
  purpose: Purpose
  categories: Part[]
  at: Date
}
/** Notices that nobody has heard yet: those for the asking agency, and those of what it wrote down itself. */
export function findNotices({ find, node, agency }: Asker): Promise<NoticeRow[]> {
  return find<NoticeRow>`
    select n.id, c.person, n.recipient, c.agency as "from", c.purpose, c.categories, n.at
      from sharing.notice n join sharing.consent c on c.id = n.consent and c.node = n.node
     where n.node = ${node} and (n.recipient = ${agency} or c.agency = ${agency})
       and not exists (select from sharing.notice_heard h where h.notice = n.id and h.node = n.node)
     order by n.at desc, n.id desc limit 200`
}

export async function findNotice(
  { find, node, agency }: Asker,
  id: FactId,
): Promise<{ person: PersonId; heard: boolean } | undefined> {
  const [found] = await find<{ person: PersonId; heard: boolean }>`
    select c.person, exists (select from sharing.notice_heard h where h.notice = n.id and h.node = n.node) as heard
      from sharing.notice n join sharing.consent c on c.id = n.consent and c.node = n.node
     where n.id = ${id} and n.node = ${node} and n.recipient = ${agency}`
  return found
}

export function addHeard(act: Act, notice: FactId): void {
  void act.write`
    insert into sharing.notice_heard (node, notice, worker, deed, at)
    values (${act.node}, ${notice}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export type BasisRow = Omit<StateBasis, 'why' | 'until'> & {
  since: Date
  until: Date | null
  why: Buffer
  agency: AgencyId
  endedAt: Date | null
}
export function findBases({ find, node }: Pick<Asker, 'find' | 'node'>, person: PersonId): Promise<BasisRow[]> {
  return find<BasisRow>`
    select b.id, b.person, b.kind, b.recipient, b.purpose, b.categories, b.since, b.until, b.why, b.agency, e.at as "endedAt"
      from sharing.basis b left join sharing.basis_end e on e.basis = b.id and e.node = b.node
     where b.person = ${person} and b.node = ${node} order by b.since desc, b.id desc`
}

export async function findBasis(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  id: FactId,
): Promise<Pick<BasisRow, 'person' | 'agency' | 'endedAt'> | undefined> {
  const [found] = await find<Pick<BasisRow, 'person' | 'agency' | 'endedAt'>>`
    select b.person, b.agency, e.at as "endedAt" from sharing.basis b
      left join sharing.basis_end e on e.basis = b.id and e.node = b.node where b.id = ${id} and b.node = ${node}`
  return found
}

export function addBasis(act: Act, { why, ...one }: Omit<StateBasis, 'why'> & { why: Buffer }): void {
  void act.write`
    insert into sharing.basis (node, id, person, kind, recipient, purpose, categories, since, until, why, agency, worker, deed, at)
    values (${act.node}, ${one.id}, ${one.person}, ${one.kind}, ${one.recipient}, ${one.purpose}, ${one.categories}, ${act.at}, ${one.until}, ${why},
            ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addBasisEnd(act: Act, basis: FactId): void {
  void act.write`
    insert into sharing.basis_end (node, basis, worker, deed, at)
    values (${act.node}, ${basis}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}
