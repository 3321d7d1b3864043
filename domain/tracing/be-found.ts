import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { findChildrenAmong, sayGround } from '../sharing/index.ts'
import { findDeterminations } from '../unity/index.ts'
import { findAnswerers } from './find-answerers.ts'
import { getTrace } from './judge-trace.ts'
import { isAssessed } from './rules.ts'
import { seeToTrace } from './see-tracing.ts'
import { addAnswer } from './store/answers.ts'
import { sealTold } from './told.ts'
import type { AgreeToBeFound, DeclineToBeFound, Said, WithdrawBeingFound } from './words.ts'

/** Somebody agrees to be found: an adult themself; for a child whoever may decide, after it was found to be best. */
export async function agreeToBeFound(act: Act, input: AgreeToBeFound): Promise<void> {
  const isChild = await insistOnAnswerer(act, input)
  if (isChild) await insistOnBestInterests(act, input)
  await answer(act, input, 'yes')
}

/** Somebody says no, or not now. Whoever seeks them learns nothing of it. */
export async function declineToBeFound(act: Act, { said, ...input }: DeclineToBeFound): Promise<void> {
  await insistOnAnswerer(act, input)
  await answer(act, input, said)
}

/** Takes a yes back. What was told before cannot be untold; nothing more is. */
export async function withdrawBeingFound(act: Act, input: WithdrawBeingFound): Promise<void> {
  await insistOnAnswerer(act, input)
  await answer(act, input, 'withdrawn')
}

async function insistOnAnswerer(act: Act, { person, by, guardian, candidate }: AgreeToBeFound): Promise<boolean> {
  await seeToTrace(act, [person])
  if (candidate) await getTrace(act, candidate, person)
  const isChild = (await findChildrenAmong(act, [person])).has(person)
  if (isChild && by === 'self') throw new Invalid('child-decides-not')
  if (!isChild && by !== 'self') throw new Invalid('adult-decides')
  if ((by === 'guardian') !== (guardian !== undefined)) throw new Invalid('no-mandate')
  if (guardian && !(await findAnswerers(act, person)).includes(guardian)) throw new Invalid('no-mandate')
  return isChild
}

async function insistOnBestInterests(act: Act, { person }: AgreeToBeFound): Promise<void> {
  const found = await findDeterminations(act, [person])
  if (!isAssessed(found, act.at.toISOString().slice(0, 10))) throw new Invalid('best-interests-first')
}

async function answer(act: Act, { explained, ...said }: AgreeToBeFound, word: Said): Promise<void> {
  const { person, candidate, by } = said
  const grounds = (await seeToTrace(act, [person])).get(person)!
  const ring = await act.keys.extend(act, person, 'family')
  act.allow({ allow: true, grounds })
  addAnswer(act, { ...said, said: word, words: sealTold(ring, person, explained) })
  act.record({
    ...sayGround(grounds),
    persons: [person],
    more: { said: word, by, ...(candidate && { trace: candidate }) },
  })
}
