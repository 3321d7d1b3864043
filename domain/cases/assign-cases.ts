import type { Act } from '../../ground/act.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { getWorker, mayWork } from '../agencies/index.ts'
import { seePeople, worksWith } from '../sharing/index.ts'
import { isClosed } from './see-case.ts'
import { addAssignments, findFiles } from './store/files.ts'
import type { AssignCases } from './words.ts'

/** Gives cases to a worker of the own agency, one or a hundred at once: all of them, or none. */
export async function assignCases(act: Act, { cases: ids, owner }: AssignCases): Promise<void> {
  const decision = mayWork(act.asking.actor, 'casework', act.asking.purpose)
  if (!decision.allow) throw decision.refusal
  const files = await findFiles(act.find, act.node, ids)
  const seen = await seePeople(
    act,
    ids.flatMap((id) => files.get(id)?.focus ?? []),
    'casework',
  )
  const own = ids.flatMap((id) => {
    const file = files.get(id)
    const grounds = file && seen.get(file.focus)
    if (!grounds) throw new Unknown('no-such-case')
    if (!worksWith(grounds)) throw new Forbidden('look-only')
    return [file]
  })
  if (own.some(isClosed)) throw new Conflict('case-closed')
  if ((await getWorker(act.find, act.node, owner)).agency !== act.agency)
    throw new Invalid('not-there', { field: 'owner' })
  act.allow(decision)
  addAssignments(act, own, owner)
  act.record({
    ground: `role ${decision.grounds.role}`,
    persons: own.map(({ focus }) => focus),
    ...(own.length === 1 && { case: own[0]!.id }),
    more: { owner, cases: own.length },
  })
}
