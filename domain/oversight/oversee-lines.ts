import type { Look } from '../../ground/look.ts'
import { mayWork, showWorkers } from '../agencies/index.ts'
import { overseen, showAccesses } from './show-access.ts'
import { findLines, PAGE } from './store.ts'
import type { LinesOverseen, OverseeLines } from './words.ts'

/** Shows who did and who looked, when, for what and on which ground, refusals too; and nobody whom it was about. */
export async function overseeLines(look: Look, asked: OverseeLines): Promise<LinesOverseen> {
  const { role } = look.allow(mayWork(look.asking.actor, 'oversee', look.purpose))
  const whose = overseen(look)
  const [rows, workers] = await Promise.all([
    findLines(look, { ...asked, agency: whose ?? asked.agency }),
    asked.before === undefined ? showWorkers(look.find, look.node, look.at) : [],
  ])
  look.note({ ground: `role ${role}`, persons: [], more: { lines: rows.length } })
  return {
    lines: await showAccesses(look, rows),
    workers: workers
      .filter(({ agency }) => whose === null || agency.id === whose)
      .map(({ id, name, agency }) => ({ id, name, agency: agency.id })),
    next: rows.length === PAGE ? rows.at(-1)!.position : null,
  }
}
