import { Conflict, Invalid } from '../../ground/refusals.ts'
import type { ItemKind, PlanOutcome } from './words.ts'

const OF_KIND: Readonly<Record<ItemKind, readonly PlanOutcome[]>> = {
  goal: ['met', 'partly-met', 'not-met', 'dropped'],
  service: ['delivered', 'refused-by-person', 'not-delivered', 'dropped'],
  appointment: ['kept', 'missed', 'moved', 'dropped'],
}
/** What may be written again: it was tried and not yet done. */
const GOES_ON: ReadonlySet<PlanOutcome> = new Set(['partly-met', 'not-met', 'not-delivered'])

export type Planned = { kind: ItemKind; due: string; turns: readonly PlanOutcome[] }
export const isOver = ({ turns }: Planned): boolean => turns.length > 0 && !GOES_ON.has(turns.at(-1)!)

/** What became of something planned fits its kind, and is written once it happened, by who saw where it stood. */
export function insistOnOutcome(
  item: Planned,
  { seen, outcome, on }: { seen: number; outcome: PlanOutcome; on: string },
  today: string,
): void {
  if (item.turns.length !== seen) throw new Conflict('seen-older')
  if (isOver(item)) throw new Conflict('plan-over')
  if (!OF_KIND[item.kind].includes(outcome)) throw new Invalid('outcome-not-of-kind', { field: 'outcome' })
  if (on > today) throw new Invalid('day-ahead', { field: 'on' })
}

/** Late is what was due before today and is not over. */
export const isLate = (item: Planned, today: string): boolean => !isOver(item) && item.due < today

/** After so many days late it is not only its owner's: the whole team sees it; of a child or somebody at risk sooner. */
const TEAM_AFTER_DAYS = { usual: 7, atRisk: 1 } as const
export function isForTeam(
  item: Planned,
  { owner, atRisk }: { owner: boolean; atRisk: boolean },
  today: string,
): boolean {
  if (!owner) return true
  const late = (Date.parse(today) - Date.parse(item.due)) / 86_400_000
  return isLate(item, today) && late >= TEAM_AFTER_DAYS[atRisk ? 'atRisk' : 'usual']
}
