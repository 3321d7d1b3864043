import { all, among, inForce, is, known, not, same, so, some, type Test, upTo } from '../language.ts'
import { covers, isChild } from './asking.ts'

export const wantsNotToBeFound = so('person.notToBeFound')
/** The country is known to be one that the person comes from. */
export const comesFrom = (country: string): Test => all(known('person.origins'), among(country, 'person.origins'))
/** They may come from elsewhere too: it was written so, or nothing is known at all. */
export const originUnknown = among({ value: 'XXX' }, 'person.origins')
export const isInternational = (agency: string): Test => is(`${agency}.country`, 'INT')
export const isElsewhere = (country: string): Test => not(same(country, 'person.protectionIn'))

/** A no-contact order that keeps the person from whose file is open, or from whoever asks in the portal. */
export const keptFrom = (other: Test): Test => some('order', 'order', inForce('order'), other)

export const isOwn = same('ask.actor', 'person.id')
export const isGuardian = all(
  known('person.adultFrom'),
  isChild,
  some('guardianship', 'guardianship', same('guardianship.guardian', 'ask.actor'), inForce('guardianship')),
)
export const isHeld = some('hold', 'hold', inForce('hold'), covers('hold.categories'))
/** Certainly grown up by now. An unknown age is not. */
export function known18(): Test {
  return all(known('person.adultFrom'), upTo('person.adultFrom', 'ask.at'))
}
