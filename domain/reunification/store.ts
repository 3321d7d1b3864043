import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { EndCause, HandoverTurn, HowIsIt, Identity, Side, StepTurn } from './words.ts'

type Reader = { find: Sql; node: number }
type NewPlan = {
  id: FactId
  country: string
  town: Buffer
  parted: readonly FactId[]
  people: Record<'from' | 'to', readonly PersonId[]>
  sides: Readonly<Record<Side, AgencyId>>
}
export function addPlan(act: Act, { id, country, town, parted, people, sides }: NewPlan): void {
  void act.write`
    insert into reunification.plan (node, id, country, town, parted, agency, worker, at, deed)
    values (${act.node}, ${id}, ${country}, ${town}, ${parted}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  for (const side of ['from', 'to'] as const)
    void act.write`
      insert into reunification.plan_person (node, plan, person, side, nth)
      select ${act.node}, ${id}, person, ${side}, nth from unnest(${people[side]}::uuid[]) with ordinality as new (person, nth)`
  const parties = Object.entries(sides)
  void act.write`
    insert into reunification.party (node, plan, side, agency)
    select ${act.node}, ${id}, side, agency from unnest(${parties.map(([side]) => side)}::text[], ${parties.map(([, agency]) => agency)}::text[]) as new (side, agency)`
}

export type NewStep = {
  code: string
  nth: number
  kind: 'before' | 'follow-up' | 'next'
  side: Side
  due: string | null
  what?: Buffer
}
export function addSteps(act: Act, plan: FactId, steps: readonly NewStep[]): void {
  for (const { code, nth, kind, side, due, what = null } of steps)
    void act.write`
      insert into reunification.step (node, plan, code, nth, kind, side, due, what, agency, worker, at, deed)
      values (${act.node}, ${plan}, ${code}, ${nth}, ${kind}, ${side}, ${due}, ${what}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewTurn = {
  plan: FactId
  step: string
  nth: number
  turn: StepTurn
  on: string
  owner: WorkerId | null
  due: string | null
  told: Buffer | null
  law: { code: string; from: string } | null
}
export function addStepTurn(act: Act, one: NewTurn): void {
  void act.write`
    insert into reunification.step_turn (node, plan, step, nth, turn, on_day, owner, due, told, law, law_from, agency, worker, at, deed)
    values (${act.node}, ${one.plan}, ${one.step}, ${one.nth}, ${one.turn}, ${one.on}, ${one.owner}, ${one.due}, ${one.told}, ${one.law?.code ?? null},
            ${one.law?.from ?? null}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewHandover = {
  plan: FactId
  nth: number
  turn: HandoverTurn
  on: string
  adult: PersonId
  identity: Identity | null
  words: Buffer | null
}
export function addHandover(act: Act, one: NewHandover): void {
  void act.write`
    insert into reunification.handover (node, plan, nth, turn, on_day, adult, identity, words, agency, worker, at, deed)
    values (${act.node}, ${one.plan}, ${one.nth}, ${one.turn}, ${one.on}, ${one.adult}, ${one.identity}, ${one.words},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewFollowUp = {
  plan: FactId
  step: string
  on: string
  how: HowIsIt
  alone: boolean
  words: Buffer | null
  next: string | null
}
export function addFollowUp(act: Act, one: NewFollowUp): void {
  void act.write`
    insert into reunification.follow_up (node, plan, step, on_day, how, alone, words, next, agency, worker, at, deed)
    values (${act.node}, ${one.plan}, ${one.step}, ${one.on}, ${one.how}, ${one.alone}, ${one.words}, ${one.next},
            ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addEnd(
  act: Act,
  plan: FactId,
  { because, on, words }: { because: EndCause; on: string; words: Buffer },
) {
  void act.write`
    insert into reunification.plan_end (node, plan, because, on_day, words, agency, worker, at, deed)
    values (${act.node}, ${plan}, ${because}, ${on}, ${words}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** Two who turn one plan at the same moment wait for each other. */
export async function lockPlan(act: Act, plan: FactId): Promise<void> {
  await act.find`select pg_advisory_xact_lock(hashtextextended(${`reunification ${plan}`}, 9))`
}

export type StepRow = {
  code: string
  nth: number
  kind: NewStep['kind']
  side: Side
  due: string | null
  what: string | null
  turns: {
    turn: StepTurn
    on: string
    owner: WorkerId | null
    due: string | null
    told: string | null
    law: { code: string; from: string } | null
  }[]
  followUp: { on: string; how: HowIsIt; alone: boolean; words: string | null; next: string | null } | null
}
export type PlanRow = {
  id: FactId
  country: string
  town: Buffer
  at: Date
  people: { person: PersonId; side: 'from' | 'to' }[]
  parties: { side: Side; agency: AgencyId }[]
  steps: StepRow[]
  handover: {
    turn: HandoverTurn
    on: string
    adult: PersonId
    identity: Identity | null
    words: string | null
    agency: AgencyId
    worker: WorkerId
  }[]
  end: { because: EndCause; on: string; words: string; agency: AgencyId } | null
}
const MOST = 500
/** Plans of which an agency is a party, all or those about some people, or this one; those that go on first. */
export async function findPlans(
  { find, node }: Reader,
  { agency, people = null, id = null }: { agency: AgencyId; people?: readonly PersonId[] | null; id?: FactId | null },
): Promise<PlanRow[]> {
  const rows = await find<PlanRow>`
    select p.id, p.country, p.town, p.at,
           (select json_agg(json_build_object('person', o.person, 'side', o.side) order by o.side, o.nth) from reunification.plan_person o where o.plan = p.id and o.node = p.node) as people,
           (select json_agg(json_build_object('side', a.side, 'agency', a.agency) order by a.side) from reunification.party a where a.plan = p.id and a.node = p.node) as parties,
           (select json_agg(json_build_object('code', s.code, 'nth', s.nth, 'kind', s.kind, 'side', s.side, 'due', s.due, 'what', encode(s.what, 'hex'),
                     'turns', coalesce((select json_agg(json_build_object('turn', t.turn, 'on', t.on_day, 'owner', t.owner, 'due', t.due, 'told', encode(t.told, 'hex'),
                                 'law', case when t.law is not null then json_build_object('code', t.law, 'from', t.law_from) end) order by t.nth)
                                 from reunification.step_turn t where t.plan = s.plan and t.step = s.code and t.node = s.node), '[]'),
                     'followUp', (select json_build_object('on', f.on_day, 'how', f.how, 'alone', f.alone, 'words', encode(f.words, 'hex'), 'next', f.next)
                                    from reunification.follow_up f where f.plan = s.plan and f.step = s.code and f.node = s.node)) order by s.nth, s.code)
              from reunification.step s where s.plan = p.id and s.node = p.node) as steps,
           coalesce((select json_agg(json_build_object('turn', h.turn, 'on', h.on_day, 'adult', h.adult, 'identity', h.identity, 'words', encode(h.words, 'hex'),
                       'agency', h.agency, 'worker', h.worker) order by h.nth)
                       from reunification.handover h where h.plan = p.id and h.node = p.node), '[]') as handover,
           (select json_build_object('because', e.because, 'on', e.on_day, 'words', encode(e.words, 'hex'), 'agency', e.agency) from reunification.plan_end e where e.plan = p.id and e.node = p.node) as end
      from reunification.plan p
     where p.node = ${node} and (${id}::uuid is null or p.id = ${id})
       and p.id in (select plan from reunification.party where agency = ${agency} and node = ${node})
       and (${people}::uuid[] is null or p.id in (select plan from reunification.plan_person where person = any(${people}) and node = ${node}))
     order by exists (select from reunification.plan_end e where e.plan = p.id and e.node = p.node), p.at, p.id limit ${MOST}`
  return rows
}
