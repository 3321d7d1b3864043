import type * as z from 'zod/mini'
import type { AgencyId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { mayWork, nameAgencies, nameWorkers } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { findChildrenAmong, findGuarded, type Grounds, sayGround, seePeople, worksWith } from '../sharing/index.ts'
import { TURN, WHAT } from './plan.ts'
import { isForTeam, isLate, isOver } from './rules.ts'
import { findDue, findItems, type ItemRow } from './store.ts'
import type { ListPlanned, PlannedListed, PlannedShown, PlanShown, ReadPlan } from './words.ts'

/** Everything planned in a case and what became of it, to whoever works in it. */
export async function readPlan(look: Look, { case: file }: z.infer<typeof ReadPlan>): Promise<PlanShown> {
  const { grounds, people } = await seeCase(look, file, 'read')
  const rows = worksWith(grounds) ? await findItems(look, file) : []
  const own = rows.filter(({ about }) => people.has(about))
  const told = await findTold(look, own, people)
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: file,
    more: { categories: own.length > 0 ? ['family'] : [], items: own.length },
  })
  return { items: own.map((row) => show(row, told)) }
}

const MOST = 60
const DAY = 86_400_000
/** What is due soon or late in the agency: the asker's own, and what is nobody's or has been late too long for one alone. */
export async function listPlanned(look: Look, { days }: z.infer<typeof ListPlanned>): Promise<PlannedListed> {
  const worker = look.asking.actor
  look.allow(mayWork(worker, 'search', look.purpose))
  const until = new Date(look.at.getTime() + days * DAY).toISOString().slice(0, 10)
  // The asker's own first, so that however much of the others is late hides none of it.
  const [own, all] = await Promise.all([
    findDue(look, { agency: look.agency, until, most: MOST, owner: worker.id }),
    findDue(look, { agency: look.agency, until, most: 5 * MOST }),
  ])
  const rows = [...own, ...all.filter(({ owner }) => owner !== worker.id)]
  const abouts = [...new Set(rows.map(({ about }) => about))]
  const [seen, children, guarded] = await Promise.all([
    seePeople(look, abouts, 'search'),
    findChildrenAmong(look, abouts),
    findGuarded(look, abouts),
  ])
  const today = look.at.toISOString().slice(0, 10)
  const mine = rows
    .filter((row) => {
      const atRisk = children.has(row.about) || guarded.has(row.about)
      const standing = { owner: row.owner !== null, atRisk }
      return seen.has(row.about) && (row.owner === worker.id || isForTeam(plannedOf(row), standing, today))
    })
    .slice(0, MOST)
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
  const [told, people] = await Promise.all([findTold(look, mine, seen), showPeople(look, seen)])
  const by = new Map(people.map((person) => [person.id, person]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: categoriesIn(people), items: mine.length },
  })
  return { items: mine.map((row) => ({ ...show(row, told), people: [by.get(row.about)].flatMap((one) => one ?? []) })) }
}

type Told = {
  today: string
  agencies: Map<AgencyId, string>
  workers: Map<WorkerId, string>
  rings: Map<PersonId, Keyring>
  seen: Map<PersonId, Grounds>
}
async function findTold(look: Look, rows: readonly ItemRow[], seen: Map<PersonId, Grounds>): Promise<Told> {
  const workers = rows.flatMap(({ owner, turns }) => [...(owner ? [owner] : []), ...turns.map(({ worker }) => worker)])
  const [agencies, names, rings] = await Promise.all([
    nameAgencies(look.find, look.node, [...new Set(rows.map(({ agency }) => agency))]),
    nameWorkers(look.find, look.node, [...new Set(workers)]),
    look.keys.fetch(look.find, [...new Set(rows.map(({ about }) => about))]),
  ])
  return { today: look.at.toISOString().slice(0, 10), agencies, workers: names, rings, seen }
}

const plannedOf = ({ kind, due, turns }: ItemRow) => ({ kind, due, turns: turns.map(({ outcome }) => outcome) })

function show(row: ItemRow, { today, agencies, workers, rings, seen }: Told): PlannedShown {
  const { id, kind, person, service, provider, goal, due, when, language, interpreter, owner, agency, turns } = row
  const ring = rings.get(row.about)!
  const open = seen.get(row.about)!.opensLead('family') && !isErased(ring, 'family')
  return {
    ...{ id, kind, person, service, provider, goal, due, language },
    case: row.case,
    ...(open && { what: unseal<string>(ring, { person: row.about, ...WHAT }, row.what) }),
    when: when?.toISOString() ?? null,
    interpreter: interpreter as PlannedShown['interpreter'],
    owner: (owner && workers.get(owner)) ?? null,
    agency: { id: agency, name: agencies.get(agency) ?? agency },
    turns: turns.map((turn) => ({
      outcome: turn.outcome,
      on: turn.on,
      words:
        open && turn.words
          ? unseal<string>(ring, { person: row.about, ...TURN }, Buffer.from(turn.words, 'hex'))
          : null,
      by: workers.get(turn.worker) ?? '',
    })),
    over: isOver(plannedOf(row)),
    late: isLate(plannedOf(row), today),
  }
}
