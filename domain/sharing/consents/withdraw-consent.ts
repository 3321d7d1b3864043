import type { Act } from '../../../ground/act.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { sayGround, seePerson } from '../see-person.ts'
import { findFacts } from '../store.ts'
import { TOLD } from './may-hear.ts'
import { giverOf } from './record-consent.ts'
import { giverLacks } from './rules.ts'
import { addConsent, addNotices, findConsent, findConsents, findPastRecipients } from './store.ts'
import type { WithdrawConsent } from './words.ts'

/**
 * Takes back a yes. With the next question it opens nothing any more, since the rules read it; and everybody who saw the
 * person by it is told. The recipient itself may write it down too: nobody is sent elsewhere to take back a word.
 */
export async function withdrawConsent(
  act: Act,
  { id, consent, by, expression, words }: WithdrawConsent,
): Promise<void> {
  const word = await findConsent(act, consent)
  const { grounds } = await seePerson(act, word?.person, 'ask-consent').catch((refusal: Error) => {
    throw refusal instanceof Unknown ? new Unknown('no-such-consent') : refusal
  })
  const { person, recipient, purpose, categories, notice } = word!
  const custodian = ['custody', 'co-management'].includes(grounds.because)
  if (!custodian && recipient !== act.agency) throw new Forbidden('consent-not-yours')
  const [all, known] = await Promise.all([findConsents(act, person), findFacts(act, [person])])
  const later = all.some(
    (one) =>
      one.id !== consent &&
      one.since >= word!.since &&
      one.recipient === recipient &&
      one.purpose === purpose &&
      categories.every((part) => one.categories.includes(part)) &&
      one.status !== 'given',
  )
  if (word!.status !== 'given' || later) throw new Conflict('consent-over')
  const lacks = giverLacks(by, 'refused', known.get(person)!, act.at.getTime())
  if (lacks) throw new Invalid(lacks)

  const ring = await act.keys.extend(act, person, 'consent')
  const told = await findPastRecipients(act, word!)
  addConsent(act, {
    id,
    person,
    by: by.kind,
    giver: giverOf(by, person),
    recipient,
    purpose,
    categories,
    status: 'withdrawn',
    until: null,
    notice: { ...notice, explained: [], understood: [], expression },
    told: words ? seal(ring, { person, category: 'consent', column: TOLD }, { words }) : null,
  })
  addNotices(act, id, told)
  act.record({
    ...sayGround(grounds),
    persons: [person],
    more: { consent, withdrawal: id, recipient, purpose, categories, told },
  })
}
