import type * as z from 'zod/mini'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies, nameWorkers, showWorkers } from '../agencies/index.ts'
import { alertsOf, budgetOf, mayReviewAccess, weekOf } from './rules.ts'
import { overseen, showAccesses } from './show-access.ts'
import { findQuestions, PAGE, type QuestionRow } from './store.ts'
import type { ListUnexplained, UnexplainedListed } from './words.ts'

const DAY = 86_400_000
const BACK_DAYS = 90
const ALERT_DAYS = 28
const ALERTED_MOST = 5000

/** Shows the looks that nothing in the work explains, each with what speaks against it, and which weeks to ask about first. */
export async function listUnexplained(
  look: Look,
  { before }: z.infer<typeof ListUnexplained>,
): Promise<UnexplainedListed> {
  const { actor } = look.asking
  const { role } = look.allow(mayWork(actor, 'oversee', look.purpose))
  const agency = overseen(look)
  const ago = (days: number) => new Date(look.at.getTime() - days * DAY)
  const [rows, recent, all] = await Promise.all([
    findQuestions(look, { agency, before: before ?? null, since: ago(BACK_DAYS), most: PAGE }),
    findQuestions(look, { agency, before: null, since: ago(ALERT_DAYS), most: ALERTED_MOST }),
    showWorkers(look.find, look.node, look.at),
  ])
  const workersOf = new Map<AgencyId, number>()
  const overseenToo = all.filter((worker) => agency === null || worker.agency.id === agency)
  for (const { agency: of } of overseenToo) workersOf.set(of.id, (workersOf.get(of.id) ?? 0) + 1)
  const open = recent.filter(({ verdict }) => verdict === null || verdict === 'unclear')
  const budget = budgetOf(overseenToo.length)
  const alerts = alertsOf(weeksOf(open), workersOf, budget)
  const [shown, workers, agencies] = await Promise.all([
    showAccesses(look, rows),
    nameWorkers(look.find, look.node, workersIn(rows, alerts)),
    nameAgencies(look.find, look.node, [...new Set(alerts.map((one) => one.agency))]),
  ])
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  look.note({ ground: `role ${role}`, persons: [], more: { looks: rows.length, alerts: alerts.length } })
  return {
    alerts: alerts.map(({ worker, agency: of, week, signs, looks }) => ({
      worker: { id: worker, name: workers.get(worker) ?? '' },
      agency: { id: of, name: agencies.get(of) ?? of },
      week,
      signs,
      looks: looks.length,
      positions: looks.map(({ position }) => position).slice(0, PAGE),
    })),
    budget,
    accesses: shown.map((access) => {
      const row = byPosition.get(access.position)!
      return {
        ...access,
        seen: row.seen,
        review: row.verdict && {
          verdict: row.verdict,
          by: workers.get(row.by!) ?? '',
          at: row.reviewedAt!.toISOString(),
        },
        mayReview: mayReviewAccess(actor, row),
      }
    }),
    next: rows.length === PAGE ? rows.at(-1)!.position : null,
  }
}

function weeksOf(rows: readonly QuestionRow[]) {
  const grouped = Map.groupBy(rows, ({ actor, at }) => `${actor} ${weekOf(at)}`)
  return [...grouped.values()].map((looks) => ({
    worker: looks[0]!.actor,
    agency: looks[0]!.agency,
    week: weekOf(looks[0]!.at),
    looks,
  }))
}

const workersIn = (rows: readonly QuestionRow[], alerts: readonly { worker: WorkerId }[]): WorkerId[] => [
  ...new Set([...rows.flatMap(({ by }) => by ?? []), ...alerts.map(({ worker }) => worker)]),
]
