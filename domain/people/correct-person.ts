import type { Act } from '../../ground/act.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { changeSubject, insistOn, sayGround, seePerson } from '../sharing/index.ts'
import { accessOf, FIELD_OF, insistOnBirths } from './rules.ts'
import { findRecords, replaceRecord, sealContact, sealIdentity } from './store/records.ts'
import { openContact, openIdentity } from './views.ts'
import type { CorrectPerson } from './words.ts'

/** Puts right what is written about a person. What stood before is kept, with the reason. */
export async function correctPerson(act: Act, correction: CorrectPerson): Promise<void> {
  const { person, seen, reason } = correction
  const { grounds } = await seePerson(act, person, 'correct')
  const [before] = await findRecords(act.find, act.node, [person])
  if (!before || before.agency !== act.agency) throw new Unknown('no-such-person')
  if (before.version !== seen) throw new Conflict('seen-older')
  const fields = Object.keys(correction).filter((field) => !['person', 'seen', 'reason'].includes(field))
  insistOn(grounds, 'correct', [...new Set(fields.map((field) => FIELD_OF[field]!))])
  insistOnBirths([{ id: person, born: correction.born }], act.at)

  const ring = (await act.keys.fetch(act.find, [person])).get(person)!
  const now = openIdentity(before, ring)
  if (!now) throw new Unknown('erased')
  const {
    names = now.names,
    born = now.born,
    nationalities = now.nationalities,
    languages = now.languages,
    identifiers = now.identifiers,
  } = correction
  const contact = correction.contact ?? openContact(before, ring)
  replaceRecord(act, before, {
    sex: correction.sex ?? before.sex,
    identity: sealIdentity(ring, person, { names, ...(born && { born }), nationalities, languages, identifiers }),
    contact: sealContact(ring, person, contact),
    reason: seal(ring, { person, category: 'identity', column: 'people.past.reason' }, reason),
  })
  changeSubject(act, person, {
    ...accessOf({ nationalities, ...(born && { born }), ...(contact && { contact }) }, act.at),
  })
  act.record({ ...sayGround(grounds), persons: [person], more: { fields, version: seen + 1 } })
}
