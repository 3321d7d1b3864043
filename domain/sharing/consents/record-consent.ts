import { createHash } from 'node:crypto'
import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { sayGround } from '../see-person.ts'
import { insistOnRecipient, mayHear, TOLD } from './may-hear.ts'
import { giverLacks, isInformed } from './rules.ts'
import { addConsent } from './store.ts'
import type { Giver, RecordConsent } from './words.ts'

/**
 * Writes down what a person said, or who may speak for them, to one recipient for one purpose. A yes must have been
 * explained, understood and expressed; a no needs no form, and costs nothing.
 */
export async function recordConsent(act: Act, said: RecordConsent): Promise<void> {
  const { id, person, recipient, purpose, categories, by, notice, until } = said
  const { grounds, known } = await mayHear(act, person, 'ask-consent')
  await insistOnRecipient(act, recipient, purpose)
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  if (!isInformed(said)) throw new Invalid('consent-not-informed')
  if (by.kind === 'best-interests' && said.said === 'given' && !said.words) throw new Invalid('decision-unexplained')
  const lacks = giverLacks(by, said.said, known, act.at.getTime())
  if (lacks) throw new Invalid(lacks)

  const ring = await act.keys.extend(act, person, 'consent')
  const { text, version, language } = notice
  const { explained, understood, expression, words } = said
  addConsent(act, {
    id,
    person,
    by: by.kind,
    giver: giverOf(by, person),
    recipient,
    purpose,
    categories,
    status: said.said,
    until: until === null ? null : new Date(until),
    notice: { version, language, sha256: digestOf(text), explained, understood, expression },
    told: seal(ring, { person, category: 'consent', column: TOLD }, { text, ...(words && { words }) }),
  })
  act.record({
    ...sayGround(grounds),
    persons: [person],
    more: { consent: id, recipient, said: said.said, purpose, categories, by: by.kind },
  })
}

export const giverOf = (by: Giver, person: string): string => {
  if (by.kind === 'person') return person
  return by.kind === 'guardian' ? by.guardian : by.decision
}

/** Proves later which words were read, without keeping them readable. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
