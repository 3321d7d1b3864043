import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { registerHousehold } from '../../domain/cases/index.ts'
import { RegisterHousehold } from '../../domain/cases/words.ts'
import { findKnown, findReviewedOf } from '../../domain/matching/index.ts'
import { carryOut, type Ground } from '../../ground/act.ts'
import type { Actor, Asking } from '../../ground/asking.ts'
import { findDoneOf } from '../../ground/entry.ts'
import type { DeedId, PersonId } from '../../ground/ids.ts'
import { findPlaced } from '../../ground/read-ledger.ts'
import { Refusal } from '../../ground/refusals.ts'
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
type Running = Import & { ground: Ground; account: Account; persons: { person: PersonId; row: Place }[] }
type Household = { id: DeedId; draft: Draft; words: string }

const TOGETHER = 64
const AT_ONCE = 8

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
  const running: Running = { ...order, ground, account, persons: [] }
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

/** A household's deed is named by everything that the workbook says of it, and by the agency; not by where it stands in the sheet. */
function nameHousehold({ ground, actor }: Running, draft: Draft): Household {
  const { key, people, head, since, place, consent } = draft
  const words = JSON.stringify([
    actor.agency,
    key,
    head,
    since,
    place,
    consent,
    people.map(({ row: _, ...person }) => person),
  ])
  return { id: ground.keys.idFrom<DeedId>(`import ${words}`), draft, words }
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
    await carryOut(ground, asking, (act) => registerHousehold(act, arrival.data))
    account.registered += draft.rows.length
    draft.people.forEach(({ row }, i) => void running.persons.push({ person: arrival.data.people[i]!.id, row }))
  } catch (error) {
    if (!(error instanceof Refusal) && arrival.success) throw error
    account.refused += draft.rows.length
    const why =
      error instanceof Refusal ? error.message : `the field ${(error as Error).message} cannot be kept as it is`
    for (const place of draft.rows) account.problems.push(problemAt(place, '', 'not-registered', { why }))
  }
}

/** In a dry run nothing is written: the newcomers are only held against those who are known. */
async function foretell({ ground, account, node, now }: Running, households: Household[]): Promise<void> {
  const people = households.flatMap(({ draft }) => draft.people)
  const known = await findKnown({ find: ground.database.sql, node, keys: ground.keys, at: now() }, people)
  const rows = households.reduce((sum, { draft }) => sum + draft.rows.length, 0)
  const review = known.filter(Boolean).length
  account.review += review
  account.registered += rows - review
}

/** Waits until the newcomers were compared with everybody, and counts those who wait for a human's judgement. */
async function countReviews({ ground, account, persons, node }: Running): Promise<void> {
  await untilHeard(ground)
  for (let from = 0; from < persons.length; from += 5000) {
    const some = persons.slice(from, from + 5000)
    const reviewed = await findReviewedOf(
      ground.database.sql,
      node,
      some.map(({ person }) => person),
    )
    const rows = some.filter(({ person }) => reviewed.has(person)).length
    account.review += rows
    account.registered -= rows
  }
}

const PATIENCE_MS = 600_000

async function untilHeard({ database }: Ground): Promise<void> {
  const { entries } = await findPlaced(database.sql)
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if ((await findPlaced(database.sql)).heard >= entries) return
    await sleep(50)
  }
  throw new Error('the comparison with known people did not come to its end; run the import again')
}
