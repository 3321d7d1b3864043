import type * as z from 'zod/mini'
import type { CaseId, PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { countTrail, findCheckpoint } from '../../ground/read-ledger.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { sayGround, worksWith } from '../sharing/index.ts'
import { readTimeline } from './read-timeline.ts'
import { seeCase } from './see-case.ts'
import type { CaseLedgerShown, ReadCaseLedger } from './words.ts'

/** Shows who did and who saw what in a case, refusals too, with the checkpoint that makes it provable. */
export async function readCaseLedger(
  look: Look,
  { case: id, before }: z.infer<typeof ReadCaseLedger>,
): Promise<z.infer<typeof CaseLedgerShown>> {
  const { grounds, people } = await seeCase(look, id, 'read')
  if (!worksWith(grounds)) throw new Forbidden('look-only')
  const subjects: [CaseId, ...PersonId[]] = [id, ...people.keys()]
  const [{ lines, next }, counts, checkpoint] = await Promise.all([
    readTimeline(look, subjects, { most: 100, before, looks: true }),
    countTrail(look, subjects),
    findCheckpoint(look.find),
  ])
  look.note({ ...sayGround(grounds), persons: [], case: id, more: { categories: [] } })
  const root = checkpoint?.note.split('\n')[2]
  return {
    lines,
    counts,
    next,
    checkpoint: checkpoint
      ? { size: checkpoint.size, root: root!, at: checkpoint.at.toISOString(), lagMs: checkpoint.lagMs }
      : null,
  }
}
