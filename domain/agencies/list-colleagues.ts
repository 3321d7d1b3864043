import type { WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import type { IssuerOf } from './link-subject.ts'
import { isTrained } from './may-come-to-work.ts'
import { mayConfirm } from './may-enrol.ts'
import { findAtWork } from './store/at-work.ts'
import { type ColleagueRow, findColleagues } from './store/colleagues.ts'
import { findLastEnrolment } from './store/enrolments.ts'
import { findMachinesOf } from './store/machines.ts'
import { findAccount } from './store/subjects.ts'
import { nameWorkers } from './store/workers.ts'
import { showEnrolment, showRoles } from './views.ts'
import type { AtWork, ColleaguesShown } from './words.ts'

const KEEPERS = ['administrator', 'data-steward']

/** The people of one's own agency. Everyone sees who has which role; the rest is for those who run its affairs. */
export async function listColleagues(look: Look, issuerOf: IssuerOf): Promise<ColleaguesShown> {
  const { roles } = look.asking.actor
  const keeps = KEEPERS.some((role) => roles.includes(role))
  const rows = await findColleagues(look.find, look.node, look.agency)
  const names = await nameWorkers(
    look.find,
    look.node,
    rows.map(({ id }) => id),
  )
  look.note({ ground: 'own agency', persons: [] })
  const colleagues = await Promise.all(rows.map((row) => showColleague(look, row, { names, keeps })))
  const administers = roles.includes('administrator')
  const machines = administers ? await findMachinesOf(look.find, look.node, look.agency) : []
  return {
    administers,
    provider: issuerOf(look.agency) !== undefined,
    colleagues,
    machines: machines.map(({ id, name, at }) => ({ id, name, at: at.toISOString() })),
  }
}

type Sight = { names: Map<WorkerId, string>; keeps: boolean }
async function showColleague(look: Look, row: ColleagueRow, { names, keeps }: Sight) {
  const worker = (await findAtWork(look.find, look.node, row.id))!
  const { id, name, site } = row
  const all = showRoles(worker, { names, at: look.at })
  const roles = keeps ? all : all.filter(({ now }) => now)
  return { id, name, site, roles, known: keeps ? await showKnown(look, row, { worker, names }) : null }
}

async function showKnown(look: Look, row: ColleagueRow, { worker, names }: { worker: AtWork; names: Sight['names'] }) {
  const enrolment = await findLastEnrolment(look.find, look.node, row.id)
  const confirmable =
    enrolment !== undefined && mayConfirm(look.asking.actor, { worker: row.id, starter: enrolment.starter }).allow
  return {
    trainings: worker.trainings.map(({ code, until }) => ({
      code,
      until: until.toISOString(),
      now: isTrained({ ...worker, trainings: [{ code, until }] }, code, look.at),
    })),
    nationalityConflict: worker.nationalityConflict,
    suspension: row.suspension,
    passkeys: row.passkeys,
    account: await showAccount(look, row),
    enrolment: showEnrolment(enrolment, { names, at: look.at, confirmable }),
  }
}

async function showAccount(look: Look, { id }: ColleagueRow) {
  const found = await findAccount(look.find, look.node, id)
  if (!found) return null
  const may = mayConfirm(look.asking.actor, { worker: id, starter: found.starter }).allow
  return { id: found.id, subject: found.subject, confirmed: found.confirmed, confirmable: may && !found.confirmed }
}
