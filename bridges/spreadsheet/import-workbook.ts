import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { comeToWork, type KnownWorkers } from '../../domain/agencies/index.ts'
import { registerHousehold } from '../../domain/cases/index.ts'
import { RegisterHousehold } from '../../domain/cases/words.ts'
import { type Finder, findKnown, findReviewed } from '../../domain/matching/index.ts'
import { carryOut, type Ground } from '../../ground/act.ts'
import type { Actor, Asking } from '../../ground/asking.ts'
import { findDoneOf } from '../../ground/entry.ts'
import type { DeedId, PersonId } from '../../ground/ids.ts'
import { ageOn, isDefaultDay, isEstimated, type PartialDate, precisionOf } from '../../ground/partial-date.ts'
import { findPlaced } from '../../ground/read-ledger.ts'
import { Conflict, Refusal } from '../../ground/refusals.ts'
import { householdFromDraft } from './household-from-draft.ts'
import { readRegistration } from './read-registration.ts'
import { problemAt } from './reasons.ts'
import type { Draft, Mapping, Place, Problem, SheetSummary } from './words.ts'

/** The account of an import: every row is registered, waits for review, was refused, or was there before. */
export type Account = {
  file: string
  sheets: SheetSummary[]
  rows: number
  registered: number
  review: number
  refused: number
  unchanged: number
  problems: Problem[]
}
export type Import = {
  path: string
  /** The file's name as it was given; what is read may lie elsewhere. */
  file?: string
  map?: Mapping
  dryRun: boolean
  actor: Actor
  node: number
  now: () => Date
  onProgress?: (done: number, total: number | undefined) => void
}
type Running = Import & {
  fingerprint: string
  ground: Ground
  account: Account
  persons: { person: PersonId; row: Place }[]
  known: KnownWorkers
}
type Household = { id: DeedId; draft: Draft; words: string }

const TOGETHER = 256
const AT_ONCE = 16

/**
 * Registers every household of a workbook by a deed of its own, whose id follows from what the workbook says. So an
 * import that broke off is simply run again, and whoever was registered before is unchanged.
 */
export async function importWorkbook(ground: Ground, order: Import): Promise<Account> {
  const account: Account = {
    file: order.file ?? basename(order.path),
    sheets: [],
    rows: 0,
    registered: 0,
    review: 0,
    refused: 0,
    unchanged: 0,
    problems: [],
  }
  const fingerprint = await digestOf(order.path)
  const running: Running = { ...order, fingerprint, ground, account, persons: [], known: new Map() }
  const on = order.now().toISOString().slice(0, 10)
  const reading = readRegistration(order.path, { on, ...(order.map && { map: order.map }) })
  let waiting: Household[] = []
  for (;;) {
    const { done, value } = await reading.next()
    if (done) {
      account.sheets = value.sheets
      account.rows = value.rows
      break
    }
    if (value.kind === 'problem') account.problems.push(value.problem)
    else if (value.kind === 'refused') account.refused += value.rows.length
    else waiting.push(nameHousehold(running, value.draft))
    if (waiting.length >= TOGETHER) {
      await settle(running, waiting, on)
      waiting = []
    }
  }
  await settle(running, waiting, on)
  if (!order.dryRun) await countReviews(running)
  return account
}

/**
 * A household's deed is named by what the workbook says of it. Where that tells people apart — a number, a phone, full
 * names with a day of birth — the same words are the same household, in whatever file they come again. Where it does
 * not, two people may share the words: there the file and the row are part of the name.
 */
function nameHousehold({ ground, actor, fingerprint, now }: Running, draft: Draft): Household {
  const { key, people, head, since, place, consent, rows } = draft
  const on = now().toISOString().slice(0, 10)
  const told = people.map(({ row: _, born, ...person }) => ({ ...person, born: born && asTold(born, on) }))
  const where = isTelling(people) ? [] : [fingerprint, key, rows]
  const words = JSON.stringify([actor.agency, head, since, place, consent, told, ...where])
  return { id: ground.keys.idFrom<DeedId>(`import ${words}`), draft, words }
}

/** An age stays the age that was told, on whatever day the file is read. */
const asTold = (born: PartialDate, on: string) => (isEstimated(born) ? `age ${ageOn(born, on).least}` : born.edtf)

function isTelling(people: Draft['people']): boolean {
  if (people.some(({ identifiers, phones }) => identifiers.length > 0 || phones.length > 0)) return true
  return people.every(
    ({ names, born }) =>
      names[0]!.parts.length > 1 && born !== undefined && precisionOf(born) === 'day' && !isDefaultDay(born),
  )
}

/** Takes a few dozen households together: which are known, which are new, and registers the new ones. */
async function settle(running: Running, households: Household[], on: string): Promise<void> {
  const { ground, account, dryRun, onProgress } = running
  const before = await findDoneOf(
    ground.database.sql,
    households.map(({ id }) => id),
  )
  const fresh: Household[] = []
  for (const household of households) {
    if (before.has(household.id) || fresh.some(({ id }) => id === household.id))
      account.unchanged += household.draft.rows.length
    else fresh.push(household)
  }
  if (dryRun) await foretell(running, fresh)
  else {
    const queue = [...fresh]
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) await register(running, next, on)
      }),
    )
  }
  onProgress?.(account.registered + account.review + account.refused + account.unchanged, undefined)
}

async function register(running: Running, { id, draft, words }: Household, on: string): Promise<void> {
  const { ground, account, actor, node, now } = running
  const nameId = <Id extends string>(part: string) => ground.keys.idFrom<Id>(`${id} ${part}`)
  const arrival = RegisterHousehold.safeParse(householdFromDraft(draft, on, nameId))
  const asking: Asking = {
    id,
    name: 'register-household',
    actor,
    purpose: 'registration',
    at: now(),
    node,
    digest: ground.keys.digest(words),
  }
  try {
    if (!arrival.success) throw new Error(arrival.error.issues[0]!.path.join('.'))
    await carryOut(ground, asking, async (act) => {
      await comeToWork(act, running.known) // an import that runs when its worker is suspended registers nobody more
      await registerHousehold(act, arrival.data)
    })
    account.registered += draft.rows.length
    draft.people.forEach(({ row }, i) => void running.persons.push({ person: arrival.data.people[i]!.id, row }))
  } catch (error) {
    if (error instanceof Conflict && error.code === 'deed-id-taken') {
      account.unchanged += draft.rows.length // somebody else of the agency brought it in at the same moment
      return
    }
    if (!(error instanceof Refusal) && arrival.success) throw error
    account.refused += draft.rows.length
    const why =
      error instanceof Refusal ? error.message : `the field ${(error as Error).message} cannot be kept as it is`
    for (const place of draft.rows) account.problems.push(problemAt(place, '', 'not-registered', { why }))
  }
}

/** In a dry run nothing is written: the newcomers are only held against those who are known. */
async function foretell(running: Running, households: Household[]): Promise<void> {
  const { account } = running
  const people = households.flatMap(({ draft }) => draft.people)
  const known = await readAtWork(running, (finder) => findKnown(finder, people))
  const rows = households.reduce((sum, { draft }) => sum + draft.rows.length, 0)
  const review = known.filter(Boolean).length
  account.review += review
  account.registered += rows - review
}

/** Reads as the worker who imports, if they are still at work: of others than they may find, they are told no number. */
async function readAtWork<T>(running: Running, work: (finder: Finder) => Promise<T>): Promise<T> {
  const { ground, actor, node, now, fingerprint, known } = running
  const at = now()
  const id = ground.keys.idFrom<DeedId>(`find ${fingerprint}`)
  const asking: Asking = { id, name: 'run-import', actor, purpose: 'registration', at, node, digest: fingerprint }
  await comeToWork({ find: ground.database.sql, asking }, known)
  return ground.database.readAs(asking.actor.told!, (find) =>
    work({ find, node, profile: ground.profile, keys: ground.keys, agency: actor.agency, at, asking }),
  )
}

/** Waits until the newcomers were compared with everybody, and counts those who wait for a human's judgement. */
async function countReviews(running: Running): Promise<void> {
  const { ground, account, persons } = running
  await untilHeard(ground)
  for (let from = 0; from < persons.length; from += 5000) {
    const some = persons.slice(from, from + 5000)
    const ids = some.map(({ person }) => person)
    // Who was suspended meanwhile is told no number; the reviews wait all the same.
    const reviewed = await readAtWork(running, (finder) => findReviewed(finder, ids)).catch((refusal) => {
      if (!(refusal instanceof Refusal)) throw refusal
      return new Set<PersonId>()
    })
    const rows = some.filter(({ person }) => reviewed.has(person)).length
    account.review += rows
    account.registered -= rows
  }
}

/** The listener after which newcomers were compared with everybody. */
const COMPARED = 'compare-newcomers'
const PATIENCE_MS = 600_000

async function untilHeard({ database }: Ground): Promise<void> {
  const { entries } = await findPlaced(database.sql, COMPARED)
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if ((await findPlaced(database.sql, COMPARED)).heard >= entries) return
    await sleep(50)
  }
  throw new Error('the comparison with known people did not come to its end; run the import again')
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64url')
}
