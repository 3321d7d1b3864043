import { all, any, below, inForce, is, not, oneOf, same, some, type Test, upTo } from '../language.ts'
import { covers, isAdult } from './asking.ts'
import { known18 } from './person.ts'

/** What the person said last to this agency about this purpose and category, unless it has run out. */
const lastWord = (agency: string, ...said: Test[]): Test =>
  some(
    'consent',
    'consent',
    same('consent.recipient', agency),
    same('consent.purpose', 'ask.purpose'),
    covers('consent.categories'),
    inForce('consent'),
    ...said,
    not(
      some(
        'consent',
        'later',
        same('later.recipient', agency),
        same('later.purpose', 'ask.purpose'),
        covers('later.categories'),
        upTo('later.from', 'ask.at'),
        any(
          below('consent.from', 'later.from'),
          all(same('consent.from', 'later.from'), is('consent.status', 'given'), not(is('later.status', 'given'))),
        ),
      ),
    ),
  )
/** Who gave the consent can speak for the person now. */
const speaks = any(
  all(is('consent.by', 'person'), same('consent.giver', 'person.id'), isAdult),
  all(
    is('consent.by', 'guardian'),
    not(known18()),
    some('guardianship', 'mandate', same('mandate.guardian', 'consent.giver'), inForce('mandate')),
  ),
  all(is('consent.by', 'best-interests'), not(known18())),
)

export const consents = (agency: string): Test => lastWord(agency, is('consent.status', 'given'), speaks)
export const consentByOther = (agency: string): Test => lastWord(agency, is('consent.status', 'given'), not(speaks))
export const refuses = (agency: string): Test => lastWord(agency, not(is('consent.status', 'given')))

const ground = (agency: string, ...kinds: Test[]): Test =>
  some(
    'basis',
    'basis',
    same('basis.recipient', agency),
    same('basis.purpose', 'ask.purpose'),
    covers('basis.categories'),
    inForce('basis'),
    any(not(is('basis.kind', 'LegitimateInterest')), below('field.sensitivity', { value: 4 })),
    ...kinds,
  )
/** A ground that a no does not outweigh. */
export const mustAnyway = (agency: string): Test =>
  ground(agency, oneOf('basis.kind', 'LegalObligation', 'VitalInterest'))
export const grounded = (agency: string): Test =>
  any(consents(agency), mustAnyway(agency), all(ground(agency), not(refuses(agency))))
