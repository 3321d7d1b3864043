import type { Act } from '../../ground/act.ts'
import { seal } from '../../ground/seal.ts'
import { insistOnKeeping, ownerOf, renewTask, seeOpenCase } from '../cases/index.ts'
import { insistOn, sayGround } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { triageRulesOf } from './profile.ts'
import { insistOnTriage, suggest } from './rules.ts'
import { addDecision, dropWaiting } from './store.ts'
import type { SetTriage } from './words.ts'

/** The field of the data set that a level is: who may write it decides, and who may read it is told. */
export const RISK = 'protection.risk'
export const BECAUSE = { category: 'protection', column: 'triage.decision.because' } as const

/** Decides how urgent the work with a case is, as was suggested or otherwise, and when somebody looks at it again. */
export async function setTriage(act: Act, input: SetTriage): Promise<void> {
  const { id, case: of, level, suggested, version, because, reviewDue } = input
  const { file, grounds, people } = await seeOpenCase(act, of, 'casework')
  insistOnKeeping(grounds)
  for (const one of people.values()) insistOn(one, 'write', [RISK])
  const rules = triageRulesOf(act.profile)
  const facts = (await findCaseFacts(act, [{ ...file, persons: [...people.keys()] }])).get(of)!
  insistOnTriage(input, { suggested: suggest(facts, rules).level, rules, on: facts.on })
  const ring = because && (await act.keys.extend(act, file.focus, BECAUSE.category))
  const sealed = ring ? seal(ring, { person: file.focus, ...BECAUSE }, because) : null
  addDecision(act, { id, case: of, about: file.focus, level, suggested, version, because: sealed, reviewDue })
  dropWaiting(act, of)
  await renewTask(act, of, { code: 'triage-review', due: reviewDue, owner: ownerOf(file, act.agency) })
  act.record({
    ...sayGround(grounds),
    persons: [file.focus],
    case: of,
    more: { triage: id, level, suggested, version, due: reviewDue },
  })
}
