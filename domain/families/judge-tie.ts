import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { insistOn, sayGround, seePeople } from '../sharing/index.ts'
import { sealWords } from './seal-words.ts'
import { addStatement, findTie } from './store/ties.ts'
import type { JudgeTie } from './words.ts'

/** Says anew how a tie stands: verified, contested, ended, or claimed again. Everything said before stays. */
export async function judgeTie(act: Act, { tie, status, reason, on, seen }: JudgeTie): Promise<void> {
  const found = await findTie(act.find, act.node, tie)
  const people = await seePeople(act, found ? [found.from, found.to] : [], 'tell-of-families')
  const [grounds] = people.values()
  if (!found || !grounds || people.size < 2) throw new Unknown('no-such-tie')
  for (const one of people.values()) insistOn(one, 'write', ['family.relation'])
  if (found.statements !== seen) throw new Conflict('seen-older')

  const ring = await act.keys.extend(act, found.from, 'family')
  const sealed = sealWords(new Map([[found.from, ring]]), found.from, 'families.tie_statement.reason', reason)
  addStatement(act, { tie, nth: seen + 1, status, since: on ?? null, reason: sealed })
  act.record({ ...sayGround(grounds), persons: [found.from, found.to], more: { tie, status } })
}
