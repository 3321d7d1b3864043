import type { Ground } from '../../ground/act.ts'
import type { AgencyId, FactId, WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { AS_HOUSE, speakAs } from '../../ground/told.ts'
import { findHolders, rolesFor } from '../agencies/index.ts'
import { clockFor, findUnappealed, lawOf } from '../asylum/index.ts'
import { findTasksDue, findWorkAround } from '../cases/index.ts'
import { findAppointments } from '../plans/index.ts'
import { courseOf, findAnswerBy, stateOf } from '../referrals/index.ts'
import { findNearEnd } from '../sharing/index.ts'
import { findReleasesDue, findStepsDue } from '../unity/index.ts'
import { addNotices, noticeId, type ToTell } from './add-notices.ts'
import { BY_CLOCK } from './events.ts'
import { type Addressed, askedSide } from './find-told.ts'
import { readKeptDays } from './profile.ts'
import { DAY, dayOf, isAnswerNear, keptSince, NEAR } from './rules.ts'
import type { Reader } from './stand-in.ts'
import { dropOld, findLaid } from './store/notices.ts'

/** An endpoint of an agency that was given up, as whoever sends to it says. */
export type GivenUp = { hook: FactId; agency: AgencyId; since: Date }
type Given = { node: number; at: Date; givenUp: readonly GivenUp[] }
type Late = Omit<ToTell, 'urgency' | 'at'> & { kind: keyof typeof BY_CLOCK }

/** Lays before workers what comes near or is past by the clock alone, once each, and lets go of what is old. */
export async function tellByClock({ database, keys, profile }: Ground, { node, at, givenUp }: Given): Promise<void> {
  await database.transact(async (sql) => {
    const find = speakAs(sql, () => AS_HOUSE)
    const reader: Reader = { find, node, profile, at }
    const found = [
      ...(await tasks(reader)),
      ...(await steps(reader)),
      ...(await releases(reader)),
      ...(await appointments(reader)),
      ...(await appeals(reader)),
      ...(await referrals(reader)),
      ...(await agreements(reader)),
      ...(await hooks(reader, givenUp)),
    ]
    const all = found.map((one): ToTell => ({ ...one, urgency: BY_CLOCK[one.kind], at }))
    const sent = await addNotices(reader, { effect: sql, keys }, await notLaid(reader, keys, all))
    return [...sent, dropOld(sql, node, keptSince(at, readKeptDays(profile)))]
  })
}

/** Of what was laid before somebody nobody is asked again. */
async function notLaid(reader: Reader, keys: Keys, all: readonly ToTell[]): Promise<ToTell[]> {
  const id = (one: ToTell, worker: WorkerId) => noticeId(keys, one, worker)
  const laid = await findLaid(
    reader,
    all.flatMap((one) => one.addressed.workers.map((worker) => id(one, worker))),
  )
  return all.map((one) => ({
    ...one,
    addressed: { ...one.addressed, workers: one.addressed.workers.filter((worker) => !laid.has(id(one, worker))) },
  }))
}

const to = (workers: readonly (WorkerId | null)[], more: Partial<Addressed> = {}): Addressed => ({
  workers: [...new Set(workers.flatMap((worker) => worker ?? []))],
  ...{ work: null, purposes: null, person: null, case: null },
  ...more,
})

const spanOf = (at: Date) => ({ from: dayOf(at, -NEAR.pastDays), until: dayOf(at, NEAR.taskDays) })

async function tasks({ find, node, at }: Reader): Promise<Late[]> {
  const today = dayOf(at)
  return (await findTasksDue({ find, node }, spanOf(at))).map((task) => ({
    kind: task.due < today ? 'task-late' : 'task-near',
    cause: `${task.id} ${task.due}`,
    subject: task.id,
    addressed: to([task.owner], { person: task.person ?? task.focus, case: task.case }),
  }))
}

/** What is to bring two together again. */
async function steps({ find, node, at }: Reader): Promise<Late[]> {
  const today = dayOf(at)
  return (await findStepsDue({ find, node }, spanOf(at))).map(({ id, nth, one, other, owner, due }) => ({
    kind: due < today ? 'step-late' : 'step-near',
    cause: `${id} ${nth}`,
    subject: id,
    addressed: to([owner], { person: one, or: [other] }),
  }))
}

/** On the day of its review a release is looked at again: by who gave it, and by whose work the people are at that agency. */
async function releases(reader: Reader): Promise<Late[]> {
  const { find, node, at } = reader
  const late: Late[] = []
  for (const { id, persons, agency, by, due } of await findReleasesDue(reader, { ...spanOf(at), until: dayOf(at) })) {
    const around = await findWorkAround(find, node, { cases: [], persons })
    const owners = around.filter((work) => work.agency === agency).map(({ worker }) => worker)
    const [person, ...or] = persons
    const addressed = to([by, ...owners], { person: person!, or })
    late.push({ kind: 'release-due', cause: `${id} ${due}`, subject: id, addressed })
  }
  return late
}

async function appointments(reader: Reader): Promise<Late[]> {
  const { find, node, at } = reader
  const until = new Date(at.getTime() + NEAR.appointmentDays * DAY)
  const rows = await findAppointments({ find, node }, { from: at, until })
  const owners = await ownersOf(reader, rows)
  return rows.map((row) => ({
    kind: 'appointment-near',
    cause: row.id,
    subject: row.id,
    addressed: to(row.owner ? [row.owner] : (owners.get(row.case) ?? []), { person: row.about, case: row.case }),
  }))
}

async function appeals(reader: Reader): Promise<Late[]> {
  const { find, node, profile, at } = reader
  const rows = (await findUnappealed({ find, node }, dayOf(at, -NEAR.rulingDays))).filter((ruling) => {
    const law = lawOf(profile, ruling.country)
    const clock = law && clockFor(law, ruling, ruling.notifiedOn)
    return clock && clock.until >= dayOf(at) && clock.until <= dayOf(at, NEAR.appealDays)
  })
  const owners = await ownersOf(reader, rows)
  return rows.map((row) => ({
    kind: 'appeal-near',
    cause: row.id,
    subject: row.id,
    addressed: to(owners.get(row.case) ?? [], { person: row.person, case: row.case }),
  }))
}

/** Whose work these cases are. */
async function ownersOf({ find, node }: Reader, rows: readonly { case: Addressed['case'] }[]) {
  const cases = [...new Set(rows.flatMap((row) => row.case ?? []))]
  const found = cases.length > 0 ? await findWorkAround(find, node, { cases, persons: [] }) : []
  return new Map(found.map(({ file, worker }) => [file, [worker]]))
}

async function referrals(reader: Reader): Promise<Late[]> {
  const { find, node, at } = reader
  const [from, until] = [-NEAR.pastDays, NEAR.appointmentDays].map((days) => new Date(at.getTime() + days * DAY))
  const late: Late[] = []
  for (const row of await findAnswerBy({ find, node }, { from: from!, until: until! })) {
    const state = stateOf(courseOf(row), at)
    const known = { cause: row.id, subject: row.id }
    const about = { person: row.about, case: row.case }
    if (state === 'lapsed') late.push({ kind: 'referral-lapsed', ...known, addressed: to([row.worker], about) })
    else if (['sent', 'received'].includes(state) && isAnswerNear(row, at))
      late.push({ kind: 'referral-near', ...known, addressed: { ...(await askedSide(reader, row)), ...about } })
  }
  return late
}

async function agreements({ find, node, at }: Reader): Promise<Late[]> {
  const rows = await findNearEnd({ find, node }, null, new Date(at.getTime() + NEAR.agreementDays * DAY))
  const late: Late[] = []
  for (const { id, parties, until, assessmentDue } of rows) {
    const workers = await findHolders(find, node, { agencies: parties, roles: rolesFor('agree') })
    const cause = `${id} ${until?.toISOString()} ${assessmentDue?.toISOString()}`
    late.push({ kind: 'agreement-ending', cause, subject: id, addressed: to(workers, { work: 'agree' }) })
  }
  return late
}

async function hooks({ find, node }: Reader, givenUp: readonly GivenUp[]): Promise<Late[]> {
  const late: Late[] = []
  for (const { hook, agency, since } of givenUp) {
    const workers = await findHolders(find, node, { agencies: [agency], roles: rolesFor('administer') })
    const addressed = to(workers, { work: 'administer' })
    late.push({ kind: 'hook-given-up', cause: `${hook} ${since.toISOString()}`, subject: hook, addressed })
  }
  return late
}
