import type { AgencyId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import { lawOf as holidaysOf, runClock } from '../asylum/index.ts'
import type { Grounds } from '../sharing/index.ts'
import { speakingOf } from '../unity/index.ts'
import { type Reunification, reunificationOf } from './profile.ts'
import { clocksOf, doneOn, dueOf, isLate, isRaised, lawOf, nextOf, phaseOf, stateOf } from './rules.ts'
import { aboutOf, FIELD, type PlanSeen, peopleOf, planOf, TOLD, type Told } from './see-plan.ts'
import type { PlanRow, StepRow } from './store.ts'
import type { PlanLine, ReunificationShown, StepShown } from './words.ts'

/** What is shown of plans needs: of whom may be spoken how, what agencies and workers are called, and the keys. */
export type Showing = {
  look: Look
  today: string
  profile: Reunification
  of: Awaited<ReturnType<typeof speakingOf>>['of']
  agencies: ReadonlyMap<AgencyId, string>
  workers: ReadonlyMap<WorkerId, string>
  rings: ReadonlyMap<PersonId, Keyring>
}
export async function showing(look: Look, rows: readonly PlanRow[]): Promise<Showing> {
  const persons = rows.flatMap(({ people }) => people.map(({ person }) => person))
  const agencies = rows.flatMap(({ parties, handover }) => [...parties, ...handover].map(({ agency }) => agency))
  const workers = rows.flatMap(({ steps, handover }) => [
    ...steps.flatMap(({ turns }) => turns.flatMap(({ owner }) => owner ?? [])),
    ...handover.map(({ worker }) => worker),
  ])
  const [{ of }, called, named, rings] = await Promise.all([
    speakingOf(look, persons),
    nameAgencies(look.find, look.node, [...new Set(agencies)]),
    nameWorkers(look.find, look.node, [...new Set(workers)]),
    look.keys.fetch(look.find, [...new Set(rows.flatMap((row) => [aboutOf(row, 'from'), aboutOf(row, 'to')]))]),
  ])
  const today = look.at.toISOString().slice(0, 10)
  return { look, today, profile: reunificationOf(look.profile), of, agencies: called, workers: named, rings }
}

export function showLine(by: Showing, row: PlanRow): PlanLine {
  const { look, today, profile, of, agencies } = by
  const plan = planOf(row)
  const next = nextOf(plan, profile, today)
  const mine = (side: string) => row.parties.some((one) => one.side === side && one.agency === look.agency)
  const clock = runningOf(by, row)
    .filter(({ met }) => met === null)
    .map(({ clock: { rule, until } }) => ({ rule, until }))
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  return {
    id: row.id,
    from: peopleOf(row, 'from').map(of),
    to: peopleOf(row, 'to').map(of),
    country: row.country,
    sides: row.parties.map(({ side, agency }) => ({
      ...{ side, agency: { id: agency, name: agencies.get(agency) ?? agency }, mine: agency === look.agency },
    })),
    phase: phaseOf(plan),
    begun: row.at.toISOString().slice(0, 10),
    next: next && { ...next, mine: mine(next.side) },
    clock: plan.ended ? null : (clock ?? null),
    raised: isRaised(plan, profile, today),
  }
}

type Run = ReunificationShown['clocks'][number]
/** Every clock with how it was counted; none where the mission does not know the days of rest of that country. */
function runningOf({ look, profile }: Pick<Showing, 'look' | 'profile'>, row: PlanRow): Run[] {
  const holidays = holidaysOf(look.profile, row.country)
  if (!holidays) return []
  return clocksOf(planOf(row), profile.laws, row.country).map(({ clock, from, met }) => {
    const run = runClock(holidays, clock, from)
    return { clock: run, met: met === null ? null : { on: met, late: met > run.until } }
  })
}

/** The whole plan: the own steps with what was told, the others by what they are called and whether they are done. */
export function showPlan(by: Showing, { row, plan, seen, sides }: PlanSeen): ReunificationShown {
  const { look, today, profile, of, agencies, workers } = by
  const mine = (side: keyof typeof sides) => sides[side] === look.agency
  const open = opener(by, seen)
  const [from, to] = [aboutOf(row, 'from'), aboutOf(row, 'to')]
  const clocks = runningOf(by, row)
  const ready = plan.steps.every((step) => stateOf(step) !== 'open')
  const phase = phaseOf(plan)
  const says = (may: ReunificationShown['may'][number], is: boolean) => (is ? [may] : [])
  return {
    ...showLine(by, row),
    town: townOf(by, row, seen),
    steps: row.steps.map((step) => showStep(step, { row, mine: mine(step.side), today, profile, open, workers })),
    clocks,
    noClock: lawOf(plan) !== undefined && clocks.length === 0,
    laws: profile.laws.filter(({ countries }) => countries.includes(row.country)).map(({ code }) => code),
    handover: row.handover.map(({ turn, on, adult, identity, words, agency, worker }) => ({
      ...{ turn, on, identity, by: workers.get(worker) ?? '', agency: agencies.get(agency) ?? agency },
      adult: of(adult),
      words: open<string>(turn === 'handed-over' ? from : to, words),
    })),
    ended: row.end && {
      because: row.end.because,
      on: row.end.on,
      words: open<string>(row.end.agency === sides.from ? from : to, row.end.words),
    },
    may: [
      ...says('hand-over', phase === 'before' && ready && mine('from')),
      ...says('receive', phase === 'on-the-way' && mine('to')),
      ...says('end', !plan.ended && phase !== 'on-the-way' && (mine('from') || mine('to'))),
    ],
  }
}

type Open = <T>(person: PersonId, sealed: string | null) => T | null
/** What was told under somebody’s keys, to whoever may read of their care. */
const opener =
  (by: Showing, seen: ReadonlyMap<PersonId, Grounds>): Open =>
  (person, sealed) =>
    sealed && seen.get(person)?.opens(FIELD) ? unsealAs(by, person, Buffer.from(sealed, 'hex')) : null

/** To which town they come: told to whoever may read where either of the two is. */
export function townOf(
  by: Pick<Showing, 'rings'>,
  row: PlanRow,
  seen: ReadonlyMap<PersonId, Pick<Grounds, 'opens'>>,
): string | null {
  const isOpen = (['from', 'to'] as const).some((side) => seen.get(aboutOf(row, side))?.opens('family.whereabouts'))
  return isOpen ? unsealAs(by, aboutOf(row, 'from'), row.town) : null
}

function unsealAs<T>({ rings }: Pick<Showing, 'rings'>, person: PersonId, sealed: Buffer): T | null {
  const ring = rings.get(person)!
  return isErased(ring, TOLD.category) ? null : unseal<T>(ring, { person, ...TOLD }, sealed)
}

type Step = Pick<Showing, 'today' | 'profile' | 'workers'> & { row: PlanRow; mine: boolean; open: Open }
function showStep(step: StepRow, { row, mine, today, profile, open, workers }: Step): StepShown {
  const { code, kind, side, turns, followUp, what } = step
  const rule = profile.steps.find((one) => one.code === code)
  const state = stateOf(step)
  const about = aboutOf(row, side)
  const told = turns.findLast((turn) => turn.told !== null)?.told ?? null
  const opened = open<Told>(about, told)
  const words = followUp ? open<string>(about, followUp.words) : (opened?.words ?? null)
  const isOpen = mine || opened !== null || words !== null
  const owner = turns.findLast((turn) => turn.owner !== null)?.owner
  return {
    ...{ code, kind, side, mine, state, due: dueOf(step), late: isLate(step, today), seen: turns.length },
    on: state === 'skipped' ? turns.at(-1)!.on : doneOn(step),
    takes: rule?.takes ?? [],
    maySkip: kind === 'next' || (rule?.skip ?? false),
    ...(isOpen && {
      told: {
        ...{ words, evidence: [...(opened?.evidence ?? [])], owner: (owner && workers.get(owner)) ?? null },
        what: open<string>(about, what),
        followUp: followUp && { how: followUp.how, alone: followUp.alone },
      },
    }),
  }
}
