import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import { type Fragment, fragment, named } from '../../ground/fragment.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import { makeId } from '../../ground/ids.ts'
import { ask, question } from '../../ground/question.ts'
import { together } from '../../ground/together.ts'
import { listFor } from './listed/store.ts'
import { settle } from './rules/compile-sql.ts'
import type { EmergencyFacts, PersonFacts } from './rules/facts.ts'
import type { Open } from './rules/visible.ts'
import { factsFrom, type SubjectRow } from './subject-facts.ts'
import { type Because, WORKING } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
type NewStanding = {
  because: Because
  purposes: readonly string[]
  categories: readonly string[]
  until: Date | null
  /** To another agency than the asking one, under an agreement; by ids that came with the deed or were made for it. */
  to?: { agency: AgencyId; agreement: FactId; ids: readonly FactId[] }
}
/** What access depends on of somebody who was just written down. */
export type NewSubject = {
  person: PersonId
  origins: readonly string[] | null
  protectionIn: string
  adultFrom: Date | '-infinity' | null
  contactSafety: 'private' | 'shared' | 'none'
}

/**
 * Gives an agency standing towards these people, from now on: the asking agency towards those whom this deed writes down, or
 * a partner under an agreement.
 */
export function giveStanding(
  act: Act,
  persons: readonly PersonId[],
  { because, purposes, categories, until, to }: NewStanding,
): void {
  const ids = to?.ids ?? persons.map(() => makeId(act.at))
  void act.write`
    insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
    select ${act.node}, id, person, ${to?.agency ?? act.agency}, ${because}, ${purposes}, ${categories}, ${act.at}, ${until}, ${to?.agreement ?? null}, ${act.asking.id}
      from unnest(${ids}::uuid[], ${persons}::uuid[]) as new (id, person)`
  if (to) listFor(act, persons, { agency: to.agency, until })
}

export function addSubjects(act: Act, subjects: readonly NewSubject[]): void {
  void act.write`
    insert into sharing.subject_version (node, person, version, agency, origins, protection_in, adult_from, restricted, cleared,
           not_to_be_found, steward_approval, contact_safety, gbv_in_portal, risk_reviewed, erased_at, deed, at)
    select ${act.node}, person, 1, ${act.agency}, origins, "protectionIn", "adultFrom", false, '{}', false, false, "contactSafety",
           false, false, 'infinity', ${act.asking.id}, ${act.at}
      from json_to_recordset(${JSON.stringify(subjects)})
        as new (person uuid, origins text[], "protectionIn" text, "adultFrom" timestamptz, "contactSafety" text)`
}

/** What may be changed about somebody; what is left out stays as it was. */
export type SubjectChange = {
  origins?: readonly string[] | null | undefined
  adultFrom?: Date | '-infinity' | null | undefined
  contactSafety?: string | undefined
  restricted?: boolean | undefined
  cleared?: readonly WorkerId[] | undefined
  notToBeFound?: boolean | undefined
  stewardApproval?: boolean | undefined
  gbvInPortal?: boolean | undefined
  riskReviewed?: boolean | undefined
  erasedAt?: Date | undefined
}

/** Writes the next version of what access depends on. Two at once: the second finds its number taken, and fails. */
export function changeSubject(act: Act, person: PersonId, change: SubjectChange, reason: Buffer | null = null): void {
  const fresh = <K extends keyof SubjectChange>(key: K) => change[key] ?? null
  const has = (key: keyof SubjectChange) => change[key] !== undefined
  void act.write`
    insert into sharing.subject_version (node, person, version, agency, origins, protection_in, adult_from, restricted, cleared,
           not_to_be_found, steward_approval, contact_safety, gbv_in_portal, risk_reviewed, erased_at, reason, deed, at)
    select node, person, version + 1, agency,
           case when ${has('origins')} then ${fresh('origins')}::text[] else origins end, protection_in,
           case when ${has('adultFrom')} then ${fresh('adultFrom')}::timestamptz else adult_from end,
           coalesce(${fresh('restricted')}, restricted), coalesce(${fresh('cleared')}::uuid[], cleared),
           coalesce(${fresh('notToBeFound')}, not_to_be_found), coalesce(${fresh('stewardApproval')}, steward_approval),
           coalesce(${fresh('contactSafety')}, contact_safety), coalesce(${fresh('gbvInPortal')}, gbv_in_portal),
           coalesce(${fresh('riskReviewed')}, risk_reviewed), coalesce(${fresh('erasedAt')}::timestamptz, erased_at),
           ${reason}, ${act.asking.id}, ${act.at}
      from sharing.subject where person = ${person} and node = ${act.node}`
}

/** Everything that the rules may ask about these people. Who is not among them does not exist. */
export const findFacts = ({ find }: Pick<Asker, 'find'>, persons: readonly PersonId[]) => factsTogether(find, persons)
const factsTogether = together<PersonId, PersonFacts>(async (find, persons) => {
  const [subjects, facts] = await Promise.all([
    find<SubjectRow>`
      select v.person, v.agency, v.origins, v.protection_in as "protectionIn", v.adult_from as "adultFrom", v.restricted, v.cleared,
             v.not_to_be_found as "notToBeFound", v.steward_approval as "stewardApproval", v.contact_safety as "contactSafety",
             v.gbv_in_portal as "gbvInPortal", v.risk_reviewed as "riskReviewed", v.erased_at as "erasedAt"
        from unnest(${persons}::uuid[]) as p (person)
       cross join lateral (select * from sharing.subject_version v where v.person = p.person order by v.version desc limit 1) as v`,
    find<{ person: PersonId; relation: string; fact: object }>`
      select person, relation, fact from sharing.facts_of(${persons}::uuid[])`,
  ])
  return factsFrom(subjects, facts)
})

/** Every opening in an emergency by this worker. */
export const findEmergencies = async (find: Sql, worker: WorkerId): Promise<EmergencyFacts[]> =>
  (await emergenciesTogether(find, [worker])).get(worker) ?? []
type EmergencyRow = Omit<EmergencyFacts, 'openedAt' | 'until' | 'reviewedAt' | 'reason'> & {
  worker: WorkerId
  from: Date
  until: Date
  reviewedAt: Date | null
}
const emergenciesTogether = together<WorkerId, EmergencyFacts[]>(async (find, workers) => {
  const rows = await find<EmergencyRow>`
    select opened.worker, id, person, purpose, categories, fresh, "from", until, "reviewedAt"
      from unnest(${workers}::uuid[]) as asked (worker)
     cross join lateral (select * from sharing.emergency_fact where emergency_fact.worker = asked.worker offset 0) as opened`
  const by = Map.groupBy(rows, ({ worker }) => worker)
  return new Map([...by].map(([worker, openings]) => [worker, openings.map(factOf)]))
})

const factOf = ({ worker: _, from, until, reviewedAt, ...opening }: EmergencyRow): EmergencyFacts => ({
  ...opening,
  // The table takes no opening without a reason; what it says is sealed, and no rule reads it.
  reason: 'given',
  openedAt: from.getTime(),
  until: until.getTime(),
  reviewedAt: reviewedAt?.getTime() ?? null,
})

/** Of these people, those of whom a condition that the rules wrote is so. */
export async function findOpen(
  find: Sql,
  persons: readonly PersonId[],
  open: (person: Fragment) => Fragment,
): Promise<Set<PersonId>> {
  const rows = await find<{ person: PersonId }>`
    select asked.person from unnest(${persons}::uuid[]) as asked (person) where ${open(named('asked.person'))}`
  return new Set(rows.map(({ person }) => person))
}

/** Of these people, those who are restricted. */
export async function findRestricted(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<Set<PersonId>> {
  const rows = await find<{ person: PersonId }>`
    select person from sharing.subject where person = any(${persons}::uuid[]) and node = ${node} and restricted`
  return new Set(rows.map(({ person }) => person))
}

/** Of these people, those who are children, or may be. */
export async function findChildrenAmong(
  { find, node, at }: Pick<Asker, 'find' | 'node' | 'at'>,
  persons: readonly PersonId[],
): Promise<Set<PersonId>> {
  const rows = await find<{ person: PersonId }>`
    select person from sharing.children_at(${node}, ${at}) where person = any(${persons}::uuid[])`
  return new Set(rows.map(({ person }) => person))
}

/** Of these standings, those that were ended before their day. */
export async function findEnded(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  standings: readonly FactId[],
): Promise<Set<FactId>> {
  const rows = await find<{ standing: FactId }>`
    select standing from sharing.standing_end where standing = any(${standings}::uuid[]) and node = ${node}`
  return new Set(rows.map(({ standing }) => standing))
}

/** Of these people, those who are protected beyond the rules for everybody. */
export async function findGuarded(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<Set<PersonId>> {
  const rows = await find<{ person: PersonId }>`
    select person from sharing.subject
     where person = any(${persons}::uuid[]) and node = ${node} and (restricted or not_to_be_found or steward_approval)`
  return new Set(rows.map(({ person }) => person))
}

export type OrderRow = { id: FactId; protects: PersonId; against: PersonId; until: Date | null }
/** Orders in force that keep somebody away from one of these people, or one of these people from somebody. */
export const ORDERS = question<OrderRow>({ instants: ['until'] })`
  select n.id, n.protects, n.against, n.until
    from (select id from sharing.no_contact where protects = any(${'persons'}::uuid[]) union select id from sharing.no_contact where against = any(${'persons'}::uuid[])) as found
    join sharing.no_contact n on n.id = found.id
   where n.node = ${'node'} and n.against is not null and (n.until is null or n.until > ${'at'})
     and not exists (select from sharing.no_contact_end e where e.no_contact = n.id and e.node = n.node)
   order by n.id`
export const findOrders = (
  { find, node, at }: Pick<Asker, 'find' | 'node' | 'at'>,
  persons: readonly PersonId[],
): Promise<OrderRow[]> => ask(find, ORDERS, { persons, node, at })

/** Of these people, those who wish not to be found by anybody who looks for them. */
export const NOT_TO_BE_FOUND = question<{ person: PersonId }>()`
  select person from sharing.subject_version as said
   where person = any(${'persons'}::uuid[]) and node = ${'node'} and not_to_be_found
     and not exists (select from sharing.subject_version later
                      where later.person = said.person and later.node = said.node and later.version > said.version)`
export async function findNotToBeFound(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<Set<PersonId>> {
  const rows = await ask(find, NOT_TO_BE_FOUND, { persons, node })
  return new Set(rows.map(({ person }) => person))
}

export type OpenedTo = { person: PersonId; agency: AgencyId; since: Date }
/** To whom these people were opened under an agreement, and since when. */
export function findOpenedTo(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<OpenedTo[]> {
  return find<OpenedTo>`
    select person, agency, since from sharing.standing
     where person = any(${persons}::uuid[]) and node = ${node} and agreement is not null`
}

/** Other agencies to whom any of these people was ever opened, whether it still is or not. */
export async function findPartnersOf(
  { find, node, agency }: Pick<Asker, 'find' | 'node' | 'agency'>,
  persons: readonly PersonId[],
): Promise<{ person: PersonId; recipient: AgencyId }[]> {
  return find<{ person: PersonId; recipient: AgencyId }>`
    select distinct person, agency as recipient from sharing.standing
     where person = any(${persons}::uuid[]) and node = ${node} and agency <> ${agency} order by 1, 2`
}

/** Agencies that work with these people, and those that will or did: whether one does now, the rules are asked. */
export function findWorkingWith(
  { find, node, at }: { find: Sql; node: number; at: Date },
  persons: readonly PersonId[],
): Promise<{ person: PersonId; agency: AgencyId }[]> {
  return find`
    select distinct person, agency from sharing.standing
     where person = any(${persons}::uuid[]) and node = ${node} and because = any(${[...WORKING]}::text[]) and (until is null or until > ${at})`
}

type Where = { node: number; only: { agency: AgencyId; at: Date } | null }

/**
 * What is so of a person by the latest version of what access depends on. Who has opened nobody in an emergency finds
 * nobody without a standing of their agency that is in force: with `only` that, all others are sorted out by one look at an index.
 */
export function whoIs({ open, joins }: Open, { node, only }: Where): (person: Fragment) => Fragment {
  if (typeof open === 'boolean') return () => named(String(open))
  return (person) => {
    const known = only
      ? fragment`(select true from sharing.seen_by(${node}, ${only.agency}, ${only.at}) own where own.person = ${person} limit 1)`
      : named('true')
    // Written as single values, so that the database asks them of each row in turn, newest first, and stops at the page's end.
    return fragment`${known} and (
      select ${settle(open)}
        from (select * from sharing.subject_version v where v.person = ${person} and v.node = ${node}
               order by v.version desc limit 1) as subject ${joins})`
  }
}
