import type { Act } from '../../ground/act.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Service } from '../cases/words.ts'
import type { Part } from '../sharing/agreements/words.ts'
import type { Course } from './rules.ts'
import type { Kind, Turn, Urgency } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
export type ReferralRow = {
  id: FactId
  kind: Kind
  case: CaseId
  about: PersonId
  sender: AgencyId
  receiver: AgencyId
  agreement: FactId
  service: Service
  urgency: Urgency
  purpose: Purpose
  parts: Part[]
  adults: number
  children: number
  languages: string[]
  answerBy: Date
  until: Date | null
  reason: Buffer
  earlier: FactId | null
  worker: WorkerId
  at: Date
  people: { person: PersonId; offered: FactId; taken: FactId | null; ended: boolean }[]
  left: { person: PersonId; because: string }[]
  turns: TurnRow[]
  later: FactId[]
  recalled: boolean
  /** When a package was opened; null where the receiver has an account. */
  openings: string[] | null
  /** Whether what a package is opened with is still kept. */
  sealed: boolean
}
export type TurnRow = {
  turn: Turn
  code: string | null
  words: string | null
  agency: AgencyId
  worker: WorkerId
  /** Who answered for a partner without an account; sealed. */
  who: string | null
  at: string
}

export const courseOf = ({ kind, turns, answerBy, until, recalled, openings }: ReferralRow): Course => ({
  kind,
  turns: turns.map(({ turn }) => turn),
  answerBy,
  until,
  recalled,
  opened: openings?.length ?? null,
})

type Known = 'sender' | 'worker' | 'at' | 'turns' | 'later' | 'recalled' | 'people' | 'openings' | 'sealed'
export type NewReferral = Omit<ReferralRow, Known> & {
  people: readonly { id: FactId; person: PersonId }[]
}

export function addReferral(act: Act, { people, left, ...one }: NewReferral): void {
  void act.write`
    insert into referrals.referral (node, id, kind, file, about, sender, receiver, agreement, service, urgency, purpose, parts, adults,
           children, languages, answer_by, until, reason, earlier, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.kind}, ${one.case}, ${one.about}, ${act.agency}, ${one.receiver}, ${one.agreement},
           ${one.service}, ${one.urgency}, ${one.purpose}, ${one.parts}, ${one.adults}, ${one.children}, ${one.languages},
           ${one.answerBy}, ${one.until}, ${one.reason}, ${one.earlier}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  const all = [
    ...people.map(({ id, person }) => ({ person, offered: id, because: null })),
    ...left.map(({ person, because }) => ({ person, offered: null, because })),
  ]
  void act.write`
    insert into referrals.person (node, referral, person, nth, offered, left_because)
    select ${act.node}, ${one.id}, person, nth, offered, because
      from unnest(${all.map(({ person }) => person)}::uuid[], ${all.map(({ offered }) => offered)}::uuid[], ${all.map(({ because }) => because)}::text[])
           with ordinality as new (person, offered, because, nth)`
  waitFor(act, one.id, [act.agency, one.receiver])
}

type NewTurn = {
  referral: FactId
  nth: number
  turn: Turn
  code: string | null
  words: Buffer | null
  who: Buffer | null
}
export function addTurn(act: Act, { referral, nth, turn, code, words, who }: NewTurn): void {
  void act.write`
    insert into referrals.turn (node, referral, nth, turn, code, words, agency, worker, at, deed, who)
    values (${act.node}, ${referral}, ${nth}, ${turn}, ${code}, ${words}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}, ${who})`
}

export function addTaken(act: Act, referral: FactId, taken: readonly { person: PersonId; id: FactId }[]): void {
  void act.write`
    insert into referrals.taken (node, referral, person, standing, deed)
    select ${act.node}, ${referral}, person, standing, ${act.asking.id}
      from unnest(${taken.map(({ person }) => person)}::uuid[], ${taken.map(({ id }) => id)}::uuid[]) as new (person, standing)`
}

export function waitFor(act: Act, referral: FactId, agencies: readonly AgencyId[]): void {
  void act.write`
    insert into referrals.waiting (node, agency, referral)
    select ${act.node}, agency, ${referral} from unnest(${agencies}::text[]) as new (agency) on conflict do nothing`
}

export function stopWaiting(act: Act, referral: FactId, agencies: readonly AgencyId[]): void {
  void act.write`
    delete from referrals.waiting where agency = any(${agencies}::text[]) and referral = ${referral} and node = ${act.node}`
}

export const PAGE = 50
type Filter = {
  case?: CaseId | undefined
  side?: 'sender' | 'receiver' | undefined
  service?: Service | undefined
  before?: FactId | undefined
}
/** Which referrals a list begins with, newest first: of this agency, or all of a case whose custodian asks. */
export async function findIds(
  { find, node, agency }: Asker,
  { case: file, side, service, before }: Filter,
): Promise<FactId[]> {
  const rows = await find<{ id: FactId }>`
    select id from (
      select r.id from referrals.referral r where ${file ?? null}::uuid is not null and r.file = ${file ?? null} and r.node = ${node} and (${service ?? null}::text is null or r.service = ${service ?? null})
      union (select r.id from referrals.referral r
       where ${file ?? null}::uuid is null and ${side !== 'receiver'} and r.sender = ${agency} and r.node = ${node} and (${service ?? null}::text is null or r.service = ${service ?? null})
         and (${before ?? null}::uuid is null or r.id < ${before ?? null}) order by r.id desc limit ${PAGE})
      union (select r.id from referrals.referral r
       where ${file ?? null}::uuid is null and ${side !== 'sender'} and r.receiver = ${agency} and r.node = ${node} and (${service ?? null}::text is null or r.service = ${service ?? null})
         and (${before ?? null}::uuid is null or r.id < ${before ?? null}) order by r.id desc limit ${PAGE})) as found
     where ${before ?? null}::uuid is null or id < ${before ?? null}
     order by id desc limit ${PAGE}`
  return rows.map(({ id }) => id)
}
export const isWhole = (ids: readonly FactId[]): boolean => ids.length < PAGE

/** Of a referral, what says whether somebody waits for it, and the standings that it rests on. */
export type CourseRow = Pick<ReferralRow, 'id' | 'case' | 'sender' | 'receiver'> &
  Omit<Course, 'recalled'> & { standings: FactId[] }

/** Every referral of which something may wait for this agency, as far as that decides whether it does. */
export function findCourses({ find, node, agency }: Asker, { service }: Pick<Filter, 'service'>): Promise<CourseRow[]> {
  return find<CourseRow>`
    select r.id, r.file as case, r.sender, r.receiver, r.kind, r.answer_by as "answerBy", r.until,
           array(select t.turn from referrals.turn t where t.referral = r.id and t.node = r.node order by t.nth) as turns,
           (select (select count(*)::int from referrals.package_opening o where o.referral = p.referral and o.node = p.node)
              from referrals.package p where p.referral = r.id and p.node = r.node) as opened,
           array(select coalesce(t.standing, p.offered) from referrals.person p
                   left join referrals.taken t on t.referral = p.referral and t.person = p.person and t.node = p.node
                  where p.referral = r.id and p.node = r.node and p.offered is not null) as standings
      from referrals.waiting w join referrals.referral r on r.id = w.referral and r.node = w.node
     where w.agency = ${agency} and w.node = ${node} and (${service ?? null}::text is null or r.service = ${service ?? null})`
}

/** Referrals that are to be answered from one instant to another. */
export async function findAnswerBy(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  { from, until }: { from: Date; until: Date },
): Promise<ReferralRow[]> {
  const rows = await find<{ id: FactId }>`
    select id from referrals.referral where answer_by between ${from} and ${until} and node = ${node}`
  return findReferrals(
    { find, node },
    rows.map(({ id }) => id),
  )
}

/** These referrals, whole. Whether the asker may know of one is decided by who they are to it and to its people. */
export async function findReferrals(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  ids: readonly FactId[],
): Promise<ReferralRow[]> {
  const rows = await find<
    ReferralRow & { people: ReferralRow['people'] | null; left: ReferralRow['left'] | null; turns: TurnRow[] | null }
  >`
    select r.id, r.kind, r.file as case, r.about, r.sender, r.receiver, r.agreement, r.service, r.urgency, r.purpose, r.parts, r.adults, r.children,
           r.languages, r.answer_by as "answerBy", r.until, r.reason, r.earlier, r.worker, r.at,
           (select json_agg(json_build_object('person', p.person, 'offered', p.offered, 'taken',
                     (select t.standing from referrals.taken t where t.referral = p.referral and t.person = p.person and t.node = p.node)) order by p.nth)
              from referrals.person p where p.referral = r.id and p.node = r.node and p.offered is not null) as people,
           (select json_agg(json_build_object('person', p.person, 'because', p.left_because) order by p.nth)
              from referrals.person p where p.referral = r.id and p.node = r.node and p.offered is null) as left,
           (select json_agg(json_build_object('turn', t.turn, 'code', t.code, 'words', encode(t.words, 'hex'), 'agency', t.agency, 'worker', t.worker, 'who', encode(t.who, 'hex'), 'at', t.at) order by t.nth)
              from referrals.turn t where t.referral = r.id and t.node = r.node) as turns,
           array(select l.id from referrals.referral l where l.earlier = r.id and l.node = r.node order by l.id) as later,
           (select coalesce((select json_agg(o.at order by o.nth) from referrals.package_opening o where o.referral = p.referral and o.node = p.node), '[]')
              from referrals.package p where p.referral = r.id and p.node = r.node) as openings,
           exists (select from referrals.package_seal s where s.referral = r.id and s.node = r.node) as sealed
      from referrals.referral r where r.id = any(${ids}::uuid[]) and r.node = ${node} order by r.id desc`
  return rows.map((row) => ({
    ...row,
    people: (row.people ?? []).map((one) => ({ ...one, ended: false })),
    left: row.left ?? [],
    turns: row.turns ?? [],
    recalled: false,
  }))
}
