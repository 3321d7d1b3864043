import type { Look } from '../../ground/look.ts'
import { findAtWork } from './store/at-work.ts'
import { findColleagues } from './store/colleagues.ts'
import { findLastEnrolment } from './store/enrolments.ts'
import { findLendingsOf, findNotices, findSessionsOf } from './store/own.ts'
import { findPasskeysOf } from './store/passkeys.ts'
import { nameWorkers } from './store/workers.ts'
import { showEnrolment, showRoles } from './views.ts'
import type { MySignIns } from './words.ts'

const MINUTE = 60_000

/** A worker's own ways in: where they are signed in, by which passkeys they can, and what happened to them. */
export async function readMySignIns(look: Look, idleMinutes: number): Promise<MySignIns> {
  const { find, node, at } = look
  const { id, signIn } = look.asking.actor
  const [sessions, passkeys, notices, enrolment, worker, lent, colleagues] = await Promise.all([
    findSessionsOf(find, node, id),
    findPasskeysOf(find, node, id),
    findNotices(find, node, id),
    findLastEnrolment(find, node, id),
    findAtWork(find, node, id),
    findLendingsOf(find, node, { worker: id, at }),
    findColleagues(find, node, look.agency),
  ])
  const names = await nameWorkers(
    find,
    node,
    colleagues.map((one) => one.id),
  )
  look.note({ ground: 'own sign-ins', persons: [] })
  return {
    sessions: sessions
      .filter(({ until, usedAt }) => until > at && at.getTime() - usedAt.getTime() < idleMinutes * MINUTE)
      .map((one) => ({ ...one, ...inWords(one), here: one.id === signIn.session })),
    passkeys: passkeys.map((one) => ({ id: one.id, synced: one.synced, ...inWords(one) })),
    notices: notices.map(({ code, at: when, by }) => ({
      code,
      at: when.toISOString(),
      by: by && (names.get(by) ?? null),
    })),
    enrolment: showEnrolment(enrolment, { names, at, confirmable: false }),
    roles: showRoles(worker!, { names, at }),
    lent: lent.map((one) => ({
      id: one.id,
      role: one.role,
      to: names.get(one.borrower) ?? '',
      from: one.from.toISOString(),
      until: one.until.toISOString(),
    })),
  }
}

const inWords = ({ at, usedAt }: { at: Date; usedAt: Date }) => ({ at: at.toISOString(), usedAt: usedAt.toISOString() })
