import * as c from '../../../../../domain/sharing/rules/conditions/index.ts'
import {
  all,
  among,
  any,
  below,
  inForce,
  is,
  known,
  not,
  same,
  so,
  some,
  type Test,
} from '../../../../../domain/sharing/rules/language.ts'
import { type Invariant, maybe, type Premise } from '../theory.ts'
import { nothing, notSure } from './say.ts'

const isPolice = all(c.atWork, is('agency.type', 'LE'))
const toldToPolice = all(c.atWork, c.shares, is('receiver.type', 'LE'))
const never = {
  health: is('ask.category', 'health'),
  protection: is('ask.category', 'protection'),
  violence: any(is('ask.category', 'gbv'), so('field.violence')),
  narratives: so('field.narrative'),
}

export const POLICE: readonly Invariant[] = [
  ...Object.entries(never).flatMap(([what, test]) => [
    nothing(`law enforcement never sees ${what}`, isPolice, test),
    nothing(`${what} is never passed on to law enforcement`, toldToPolice, test),
  ]),
  nothing(
    'law enforcement sees nothing of the protection of a child, or of whoever may be one',
    isPolice,
    so('field.childProtection'),
    maybe(below('ask.at', 'person.adultFrom')),
  ),
  nothing('law enforcement never searches', isPolice, is('ask.action', 'search')),
  nothing(
    'what the law lets law enforcement ask for is open on a request signed by two workers of one agency only',
    isPolice,
    is('field.mark', 'L'),
    notSure(
      some(
        'request',
        'asked',
        same('asked.agency', 'agency.id'),
        inForce('asked'),
        among('ask.field', 'asked.fields'),
        some(
          'signature',
          'one',
          same('one.request', 'asked.id'),
          some(
            'signature',
            'other',
            same('other.request', 'asked.id'),
            same('other.agency', 'one.agency'),
            not(same('other.worker', 'one.worker')),
          ),
        ),
      ),
    ),
  ),
]

const national = (who: string): Test => not(is(`${who}.country`, 'INT'))
const from = (country: string): Test => all(known('person.origins'), among(country, 'person.origins'))
const unknownOrigin = any(
  not(known('person.origins')),
  all(known('person.origins'), among({ value: 'XXX' }, 'person.origins')),
)
const notHere = (country: string): Premise => maybe(not(same(country, 'person.protectionIn')))
export const ORIGIN: readonly Invariant[] = [
  nothing(
    'an agency of the country of origin sees nothing but what it wrote and holds itself',
    c.atWork,
    from('agency.country'),
    notSure(c.hasOwn),
  ),
  nothing('and that under a standing of its own only', c.atWork, from('agency.country'), notSure(c.standingShows)),
  nothing(
    'an agency of the country of origin does not even count those who fled',
    c.atWork,
    from('agency.country'),
    c.counts,
  ),
  nothing(
    'whoever works in the country of origin for somebody else sees nothing',
    c.atWork,
    from('worker.siteCountry'),
    not(from('agency.country')),
  ),
  nothing(
    'origin unknown: a national agency elsewhere than where the person asks for protection sees nothing',
    c.atWork,
    unknownOrigin,
    national('agency'),
    notHere('agency.country'),
  ),
  nothing(
    'origin unknown: whoever works elsewhere than where the person asks for protection sees nothing',
    c.atWork,
    unknownOrigin,
    notHere('worker.siteCountry'),
  ),
  nothing('nothing is passed on to an agency of the country of origin', c.atWork, c.shares, from('receiver.country')),
  nothing(
    'origin unknown: nothing is passed on to a national agency elsewhere',
    c.atWork,
    c.shares,
    unknownOrigin,
    national('receiver'),
    notHere('receiver.country'),
  ),
  nothing('whose nationality conflicts nobody assessed sees nobody', c.atWork, not(known('worker.conflict'))),
  nothing(
    'origin unknown: who has any conflict at all sees nothing',
    c.atWork,
    unknownOrigin,
    so('worker.hasConflict'),
  ),
]
