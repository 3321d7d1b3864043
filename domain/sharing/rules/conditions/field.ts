import { all, among, any, is, not, oneOf, so } from '../language.ts'
import { counts, searches, shares } from './asking.ts'
import { emergencyOpens } from './emergency.ts'
import { offered, standingOpens } from './standing.ts'
import { hasOwn } from './worker.ts'

/** Identity and contact of a restricted person, for whoever is not cleared by name. */
export const isRestricted = all(
  so('person.restricted'),
  oneOf('ask.category', 'identity', 'contact'),
  not(among('worker.id', 'person.cleared')),
)
/** Only an opening in an emergency that names identity shows who a restricted person is. */
const unmasked = all(is('ask.category', 'identity'), emergencyOpens)
export const unmaskedByEmergency = all(isRestricted, unmasked)
export const masksRestricted = all(isRestricted, not(unmasked))

const given = any(oneOf('field.mark', 'W', 'R', 'C', 'P', 'L'), all(oneOf('field.mark', 'W own', 'R own'), hasOwn))
const countable = any(so('field.countable'), not(oneOf('field.mark', '-', 'S', 'L')))
const seesMasked = any(is('field.mark', 'P'), offered, masksRestricted)
/** The data set gives the field to the asker; for sharing in clear, and to the receiver too. */
export const fieldGiven = any(
  all(counts, countable),
  all(not(counts), not(shares), given),
  all(shares, given, not(seesMasked), oneOf('field.receiverMark', 'W', 'R', 'C', 'P', 'L')),
)
export const fieldWritable = all(oneOf('field.mark', 'W', 'W own'), not(masksRestricted))

export const hidesRestricted = all(
  so('person.restricted'),
  any(counts, all(searches, not(all(among('worker.id', 'person.cleared'), any(standingOpens, offered))))),
)
