import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { overseen, showAccesses } from './show-access.ts'
import { findLines, PAGE } from './store.ts'
import type { LinesOverseen, OverseeLines } from './words.ts'

/** Shows who did and who looked, when, for what and on which ground, refusals too; and nobody whom it was about. */
export async function overseeLines(look: Look, asked: OverseeLines): Promise<z.infer<typeof LinesOverseen>> {
  const { role } = look.allow(mayWork(look.asking.actor, 'oversee', look.purpose))
  const rows = await findLines(look, { ...asked, agency: overseen(look) ?? asked.agency })
  look.note({ ground: `role ${role}`, persons: [], more: { lines: rows.length } })
  return { lines: await showAccesses(look, rows), next: rows.length === PAGE ? rows.at(-1)!.position : null }
}
