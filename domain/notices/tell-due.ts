import type { Ground } from '../../ground/act.ts'
import type { FactId, WorkerId } from '../../ground/ids.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { endpointOf } from './add-push-endpoint.ts'
import { nextTry, whenToTell } from './rules.ts'
import { addressOf } from './set-notice-settings.ts'
import { mayKnow, type Reader, standIn } from './stand-in.ts'
import { addGone, findEndpointsOf, findSettings, type SettingRow } from './store/settings.ts'
import { type DueRow, findDue, type Mark, markTellings } from './store/tellings.ts'
import type { NoticeKind, NoticeLanguage, Urgency } from './words.ts'

/** What leaves the house to a worker: kinds, and of nobody a name, a number or an id. */
export type Letter = {
  to: string
  language: NoticeLanguage
  digest: boolean
  lines: { kind: NoticeKind; count: number }[]
}
export type Push = {
  endpoint: string
  p256dh: string
  auth: string
  kind: NoticeKind
  language: NoticeLanguage
  urgency: Urgency
}
/** How the house can reach somebody outside; none where it was not opened so. */
export type Carriers = {
  mail: ((letter: Letter) => Promise<boolean>) | null
  push: ((push: Push) => Promise<'told' | 'gone' | 'failed'>) | null
}
type Given = { ground: Ground; node: number; now: () => Date; carriers: Carriers }

/** Tells what is due now; noted after it was told, so that after a fall something may be told twice and nothing is lost. */
export async function tellDue(given: Given): Promise<void> {
  const { ground, node, now } = given
  const at = now()
  const due = await findDue({ find: ground.database.sql, node }, at)
  for (const [worker, rows] of Map.groupBy(due, (row) => row.worker)) {
    const ready = await judge(given, worker, { rows, at })
    if (ready.marks.length > 0) await markTellings(ground.database.sql, node, ready.marks, at)
    if (!ready.setting) continue
    for (const way of ['mail', 'digest'] as const)
      await mail(given, ready.setting, { rows: ready.rows.filter((row) => row.way === way), at })
    await push(given, ready.setting, { rows: ready.rows.filter((row) => row.way === 'push'), at })
  }
}

type Some = { rows: DueRow[]; at: Date }
const mark = ({ notice, way, endpoint, tries }: DueRow, state: Mark['state'], due: Date | null = null): Mark => ({
  ...{ notice, way, endpoint, tries, state, due },
})

/** What of it may be told now is decided anew: somebody may have read it, may be suspended, or may know the person no more. */
async function judge({ ground, node }: Given, worker: WorkerId, { rows, at }: Some) {
  return ground.database.readAs(AS_HOUSE, async (find) => {
    const reader: Reader = { find, node, profile: ground.profile, at }
    const [setting] = await findSettings(reader, [worker])
    const actor = await standIn(reader, worker)
    const [marks, ready]: [Mark[], DueRow[]] = [[], []]
    for (const row of rows) {
      const asked = { person: row.person, purposes: row.purpose && [row.purpose], work: null }
      const when = setting && whenToTell({ ...setting, address: true }, row.urgency, at)
      if (row.read || !when) marks.push(mark(row, 'passed-over'))
      else if (!actor || !(await mayKnow(reader, actor, asked))) marks.push(mark(row, 'withheld'))
      else if (when > at) marks.push(mark(row, 'waiting', when))
      else ready.push(row)
    }
    return { setting, marks, rows: ready }
  })
}

/** One mail for all that is due at the same moment. */
async function mail({ ground, node, carriers }: Given, setting: SettingRow, { rows, at }: Some): Promise<void> {
  if (rows.length === 0) return
  const effect = ground.database.sql
  const { worker, language, address } = setting
  if (!address || !carriers.mail)
    return void (await markTellings(
      effect,
      node,
      rows.map((row) => mark(row, 'passed-over')),
      at,
    ))
  const to = ground.keys.openAbout(addressOf(worker), address).toString()
  const kinds = Map.groupBy(rows, ({ kind }) => kind)
  const lines = [...kinds].map(([kind, some]) => ({ kind, count: some.length }))
  const isTold = await carriers.mail({ to, language, digest: rows[0]!.way === 'digest', lines })
  await markTellings(
    effect,
    node,
    rows.map((row) => (isTold ? mark(row, 'told') : later(row, at))),
    at,
  )
}

function later(row: DueRow, at: Date): Mark {
  const tries = row.tries + 1
  const due = nextTry(tries, at)
  return { ...mark(row, due ? 'waiting' : 'given-up', due), tries }
}

/** A browser of which its service says that it is there no more is dropped. */
async function push({ ground, node, carriers }: Given, setting: SettingRow, { rows, at }: Some): Promise<void> {
  if (rows.length === 0) return
  const effect = ground.database.sql
  const endpoints = await findEndpointsOf({ find: ground.database.sql, node }, [setting.worker])
  const gone = new Set<FactId>()
  for (const row of rows) {
    const found = endpoints.find(({ id }) => id === row.endpoint)
    const isThere = found && carriers.push && !gone.has(found.id)
    const told = isThere
      ? await carriers.push!({
          ...JSON.parse(ground.keys.openAbout(endpointOf(found.id), found.sealed).toString()),
          ...{ kind: row.kind, language: setting.language, urgency: row.urgency },
        })
      : 'gone'
    if (told === 'gone' && isThere) {
      gone.add(found.id)
      await addGone(effect, node, found.id, at)
    }
    const said = told === 'told' ? mark(row, 'told') : told === 'gone' ? mark(row, 'passed-over') : later(row, at)
    await markTellings(effect, node, [said], at)
  }
}
