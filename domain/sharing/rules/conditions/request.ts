import { all, among, any, inForce, is, known, not, same, so, some, type Test } from '../language.ts'
import { covers, custodian, does, ofPolice } from './asking.ts'
import { emergencyShows } from './emergency.ts'
import { standingShows } from './standing.ts'

/** A request of law enforcement under the law: one case, signed by two workers of the custodian, the person told or the law forbidding it. */
const signedBy = (...of: Test[]): Test =>
  some(
    'signature',
    'first',
    same('first.request', 'request.id'),
    custodian(same('custody.agency', 'first.agency'), ...of),
    some(
      'signature',
      'second',
      same('second.request', 'request.id'),
      same('second.agency', 'first.agency'),
      not(same('second.worker', 'first.worker')),
    ),
  )
const validRequest = (agency: string, ...of: Test[]): Test =>
  all(
    same('request.agency', agency),
    inForce('request'),
    so('request.caseSpecific'),
    so('request.names'),
    known('request.told'),
    signedBy(...of),
  )
export const requestTried = (agency: string): Test => some('request', 'request', same('request.agency', agency))
export const requestShows = all(ofPolice, some('request', 'request', validRequest('agency.id')))
export const requestNames = (agency: string): Test =>
  some('request', 'request', validRequest(agency, covers('custody.categories')), among('ask.field', 'request.fields'))
export const requestOpens = all(ofPolice, is('field.mark', 'L'), does('read', 'export'), requestNames('agency.id'))

/** The asker knows of the person. */
export const isKnown = any(standingShows, emergencyShows, requestShows)
