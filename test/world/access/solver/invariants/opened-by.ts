import * as c from '../../../../../domain/sharing/rules/conditions/index.ts'
import {
  among,
  any,
  below,
  inForce,
  is,
  not,
  oneOf,
  same,
  so,
  some,
  type Test,
} from '../../../../../domain/sharing/rules/language.ts'
import type { DataSet } from '../../../../../domain/sharing/words.ts'
import { type Invariant, maybe } from '../theory.ts'
import { lookingOnly, nothing, nothingInClear, notSure } from './say.ts'

/** By somebody else than whoever asks, for this agency. */
const secondPerson = (agency: string): Test =>
  some(
    'approval',
    'yes',
    same('yes.recipient', agency),
    same('yes.category', 'ask.category'),
    inForce('yes'),
    not(same('yes.by', 'worker.id')),
  )
const mostSensitive = maybe(not(below('field.sensitivity', { value: 5 })))
export const GUARDED: readonly Invariant[] = [
  nothing(
    'what a steward guards is not passed on without the yes of a second person',
    c.atWork,
    c.shares,
    so('person.stewardApproval'),
    notSure(secondPerson('receiver.id')),
  ),
  nothing('nor is what is most sensitive', c.atWork, c.shares, mostSensitive, notSure(secondPerson('receiver.id'))),
  nothing(
    'what a steward guards no other agency sees without it',
    c.atWork,
    not(c.counts),
    so('person.stewardApproval'),
    notSure(c.isCustodian),
    notSure(secondPerson('agency.id')),
  ),
  nothing(
    'what is most sensitive is not exported without it',
    c.atWork,
    is('ask.action', 'export'),
    mostSensitive,
    notSure(secondPerson('agency.id')),
  ),
  nothing('nothing is erased without it', c.atWork, c.erases, notSure(secondPerson('agency.id'))),
  nothing(
    'the restricted are in no search of who is not cleared',
    c.atWork,
    so('person.restricted'),
    is('ask.action', 'search'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing(
    'and what is secret of how to reach them is there for nobody else',
    c.atWork,
    so('person.restricted'),
    oneOf('ask.category', 'identity', 'contact'),
    so('field.hidden'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing('nor are they in any count', c.atWork, so('person.restricted'), c.counts),
  nothingInClear(
    'how to reach the restricted stands in clear for nobody else',
    c.atWork,
    lookingOnly,
    so('person.restricted'),
    is('ask.category', 'contact'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing(
    'in the file of whom an order keeps away, where the protected are is not there',
    c.atWork,
    so('field.location'),
    so('ask.inFile'),
    not(same('ask.inFileOf', 'person.id')),
    some('order', 'order', inForce('order'), same('order.against', 'ask.inFileOf')),
  ),
  nothing(
    'who does not want to be found is not traced, but by who has custody or on a request of the law',
    c.atWork,
    not(is('agency.type', 'LE')),
    is('ask.purpose', 'family-tracing'),
    so('person.notToBeFound'),
    not(some('standing', 'held', is('held.reason', 'custody'), same('held.agency', 'agency.id'))),
  ),
]

const begunStanding = some('standing', 'mine', same('mine.agency', 'agency.id'), inForce('mine'))
const ownEmergency = some(
  'emergency',
  'opening',
  same('opening.worker', 'worker.id'),
  same('opening.person', 'person.id'),
  inForce('opening'),
)
const ownRequest = some('request', 'asked', same('asked.agency', 'agency.id'), inForce('asked'))
const byEmergency = [c.atWork, notSure(c.standingShows), notSure(c.requestShows)]
const emergency = (test: Test): Test =>
  some('emergency', 'opening', same('opening.worker', 'worker.id'), inForce('opening'), test)

export const opened = (set: DataSet): readonly Invariant[] => [
  nothing(
    'without custody, another standing, an emergency or a request of the law nothing is open',
    c.atWork,
    notSure(begunStanding),
    notSure(ownEmergency),
    notSure(ownRequest),
  ),
  nothing(
    'an emergency opens no category but those of the profile',
    ...byEmergency,
    not(oneOf('ask.category', ...set.emergencyCategories)),
  ),
  nothing(
    'nor one that it does not name',
    ...byEmergency,
    notSure(emergency(any(among('ask.category', 'opening.categories'), among({ value: '*' }, 'opening.categories')))),
  ),
  nothing('nor for another purpose', ...byEmergency, notSure(emergency(same('opening.purpose', 'ask.purpose')))),
  nothing('nor without a reason', ...byEmergency, notSure(emergency(so('opening.reasoned')))),
  nothing('nor without a fresh sign-in', ...byEmergency, notSure(emergency(so('opening.fresh')))),
  nothing('nor what is secret', ...byEmergency, so('field.hidden')),
  nothing('nor narratives', ...byEmergency, so('field.narrative')),
  nothing('nor for anything but looking', ...byEmergency, not(lookingOnly)),
  nothing('an emergency opens nothing to law enforcement', ...byEmergency, is('agency.type', 'LE')),
  nothing(
    'nor against a no of the person, unless the law or a life demands it',
    ...byEmergency,
    c.refuses('agency.id'),
    notSure(c.mustAnyway('agency.id')),
  ),
  nothing('an emergency replaces no role', ...byEmergency, notSure(c.roleCovers)),
  nothing(
    'nor the training for work with children',
    ...byEmergency,
    is('ask.category', 'protection'),
    maybe(c.isChild),
    notSure(c.trained('child-safeguarding')),
  ),
]
