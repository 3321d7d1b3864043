import { all, below, inForce, is, meets, not, oneOf, same, so, some, type Test } from '../language.ts'

/** Whoever asks in the portal is a person; everybody else is a worker. */
export const inPortal = so('ask.portal')
export const atWork = not(inPortal)
export const does = (...actions: string[]): Test => oneOf('ask.action', ...actions)
export const searches = does('search')
export const counts = does('count')
export const shares = does('share')
export const erases = does('erase')
export const corrects = does('correct')
export const changes = does('write', 'correct')
export const takesAway = does('export', 'share', 'erase')
export const reads = does('read', 'search')

export const ofPolice = all(atWork, is('agency.type', 'LE'))
export const toPolice = all(atWork, shares, is('receiver.type', 'LE'))

/** A child, or somebody whose age is not known: possibly so protects. */
export const isChild = below('ask.at', 'person.adultFrom')
export const isAdult = not(isChild)

export const covers = (list: string): Test => meets(list, 'ask.covering')
export const forPurpose = (list: string): Test => meets(list, 'ask.covers')

/** Somebody has custody of the person now; of this category now. */
export const custodian = (agency: Test, ...also: Test[]): Test =>
  some('standing', 'custody', is('custody.reason', 'custody'), inForce('custody'), agency, ...also)
export const isCustodian = custodian(same('custody.agency', 'agency.id'), covers('custody.categories'))
