import type { Ground } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { nameAgencies, purposesOf } from '../agencies/index.ts'
import { findWorkAround } from '../cases/index.ts'
import { openRecords } from '../people/index.ts'
import { type AppointmentRow, findAppointments } from '../plans/index.ts'
import { mayRemind, type Reminding } from './may-remind.ts'
import { DAY, nextTry } from './rules.ts'
import { opensTo, type Reader, standIn } from './stand-in.ts'
import { findReminders, keepReminder, type ReminderRow } from './store/reminders.ts'
import type { NoticeLanguage, ReminderResult } from './words.ts'

/** What a person is told: when, in their language, and by whom only where that is safe. */
export type Reminder = { to: string; language: NoticeLanguage; when: Date; agency: string | null }
type Given = {
  ground: Ground
  node: number
  now: () => Date
  remind: ((reminder: Reminder) => Promise<boolean>) | null
}
const AHEAD_DAYS = 1

/** Reminds people of what they come to tomorrow, each once, where their contact says that it is safe; else it is written down why not. */
export async function remindPeople(given: Given): Promise<void> {
  const { ground, node, now } = given
  const at = now()
  const reader = { find: ground.database.sql, node }
  const rows = await findAppointments(reader, { from: at, until: new Date(at.getTime() + AHEAD_DAYS * DAY) })
  const before = new Map(
    (
      await findReminders(
        reader,
        rows.map(({ id }) => id),
      )
    ).map((one) => [one.item, one]),
  )
  for (const row of rows) {
    const tried = before.get(row.id)
    if (tried && !(tried.result === 'waiting' && tried.next && tried.next <= at)) continue
    await remindOf(given, row, { at, tries: tried?.tries ?? 0 })
  }
}

async function remindOf(given: Given, row: AppointmentRow, { at, tries }: { at: Date; tries: number }): Promise<void> {
  const { ground, node, remind } = given
  const asked = await ground.database.readAs(AS_HOUSE, (find) => ask(find, given, row, at))
  const kept: ReminderRow = {
    ...{ item: row.id, person: row.about, file: row.case, at, next: null },
    result: typeof asked === 'string' ? asked : remind ? 'sent' : 'no-mail-here',
    tries: tries + 1,
  }
  if (typeof asked !== 'string' && remind && !(await remind({ ...asked, when: row.when }))) {
    const next = nextTry(tries + 1, at)
    Object.assign(kept, { next, result: next && next < row.when ? 'waiting' : 'given-up' })
  }
  await keepReminder(ground.database.sql, node, kept)
}

/** The contact is opened as whoever's work it is would see it; where it is closed to them, the house does not write there either. */
async function ask(
  find: Sql,
  { ground, node }: Given,
  row: AppointmentRow,
  at: Date,
): Promise<(Omit<Reminding, 'sayWho'> & { agency: string | null }) | ReminderResult> {
  const reader: Reader = { find, node, profile: ground.profile, at }
  const around = await findWorkAround(find, node, { cases: [row.case], persons: [] })
  const owner = row.owner ?? around.find(({ agency }) => agency === row.agency)?.worker
  const actor = owner && (await standIn(reader, owner))
  const field = 'contact.safeContact'
  if (!actor || !(await opensTo(reader, actor, { person: row.about, purposes: purposesOf(actor), field })))
    return 'contact-closed'
  const [record] = await openRecords({ find, node, keys: ground.keys }, [row.about])
  const may = mayRemind(record?.contact, record?.identity.languages ?? [])
  if (typeof may === 'string') return may
  const { sayWho, ...rest } = may
  const names = sayWho ? await nameAgencies(find, node, [row.agency]) : undefined
  return { ...rest, agency: names?.get(row.agency) ?? null }
}
