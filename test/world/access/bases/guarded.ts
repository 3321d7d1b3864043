import { ALWAYS, NEVER } from '../../../../domain/sharing/rules/facts.ts'
import {
  agency,
  approval,
  ask,
  beside,
  child,
  consent,
  cp,
  DAY,
  he,
  lasts,
  opening,
  person,
  type Scene,
  scene,
  sh,
  standing,
  worker,
} from '../facts.ts'
import { NOW } from '../invent.ts'

/** What is guarded against the asker: the country of origin, who is restricted or will not be found, an emergency. */
export const GUARDED: Readonly<Record<string, () => Scene>> = {
  'one who will not be found': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        notToBeFound: true,
        standings: beside('mo', 'co-management'),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  'one traced who will not be found': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        notToBeFound: true,
        standings: beside('mo', 'tracing', { purposes: ['family-tracing'] }),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  'an emergency': () =>
    scene({ ...worker(he, 'clinician'), emergencies: [opening()] }, ask('health-care', 'health.problems'), person()),
  'an emergency after one unreviewed': () =>
    scene(
      {
        ...worker(he, 'clinician'),
        emergencies: [
          opening(),
          opening({ id: 'e0', person: 'p2', openedAt: NOW - 9 * 3_600_000, until: NOW - 8 * 3_600_000 }),
        ],
      },
      ask('health-care', 'health.problems'),
      person({ standings: beside('he', 'referral', { status: 'accepted', categories: ['family'] }) }),
    ),
  'an emergency beyond its limits': () =>
    scene({ ...worker(he, 'clinician'), emergencies: [opening()] }, ask('health-care', 'protection.risk'), person()),
  'an emergency in the country of origin': () =>
    scene(
      {
        ...worker(agency('ro', 'RA', 'QRA'), 'caseworker'),
        siteCountry: 'QRA',
        emergencies: [opening({ purpose: 'reintegration' })],
      },
      ask('reintegration', 'identity.names'),
      person({
        standings: beside('ro', 'custody', { categories: ['assistance'] }),
        records: [{ categories: ['*'], custodian: 'ro', writtenBy: 'ro', from: ALWAYS, until: NEVER }],
      }),
    ),
  'what the agency of origin wrote': () =>
    scene(
      { ...worker(agency('ro', 'RA', 'QRA'), 'caseworker'), siteCountry: 'QRA' },
      ask('reintegration', 'assistance.service'),
      person({
        standings: [standing('s1', 'ro', 'custody')],
        records: [{ categories: ['*'], custodian: 'ro', writtenBy: 'ro', from: ALWAYS, until: NEVER }],
      }),
    ),
  'an international worker and an unknown origin': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('movement', 'movement.legs'),
      person({ origins: ['QSA', 'XXX'], standings: [standing('s1', 'mo', 'custody')] }),
    ),
  'a neighbour and an unknown origin': () =>
    scene(
      { ...worker(agency('cn', 'CP', 'QNA'), 'caseworker'), siteCountry: 'QMA' },
      ask('protection', 'identity.names'),
      person({ origins: null, standings: [standing('s1', 'cn', 'custody')] }),
    ),
  'a conflict and an unknown origin': () =>
    scene(
      { ...worker(cp, 'caseworker'), nationalityConflict: ['QNA'] },
      ask('protection', 'identity.names'),
      person({ origins: ['QSA', 'XXX'] }),
    ),
  restricted: () => scene(worker(cp, 'caseworker'), ask('protection', 'identity.names'), person({ restricted: true })),
  'restricted, cleared, in a search': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'search' }),
      person({ restricted: true, cleared: ['w1'] }),
    ),
  'restricted, written': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'write' }),
      person({ restricted: true }),
    ),
  'restricted in an emergency': () =>
    scene(
      { ...worker(cp, 'caseworker'), emergencies: [opening({ purpose: 'protection' })] },
      ask('protection', 'identity.names'),
      person({ restricted: true }),
    ),
  'a secret field of one restricted': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.sogi'),
      person({ restricted: true, consents: [consent('cp', 'protection')] }),
    ),
  'guarded by a steward': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        stewardApproval: true,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation')],
        approvals: [approval('sh', 'shelter', 'accommodation')],
      }),
    ),
  'a no-contact order': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'contact.address', { inFileOf: 'p2' }),
      person({ orders: [{ id: 'n1', against: 'p2', ...lasts }] }),
    ),
  'the risk of a child': () =>
    scene(
      { ...worker(cp, 'caseworker'), trainings: [{ code: 'code-of-conduct', until: NOW + DAY }] },
      ask('protection', 'protection.risk'),
      person({ adultFrom: child }),
    ),
  'a blocked emergency beside a referral': () =>
    scene(
      {
        ...worker(he, 'clinician'),
        emergencies: [
          opening(),
          opening({ id: 'e0', person: 'p2', openedAt: NOW - 9 * 3_600_000, until: NOW - 8 * 3_600_000 }),
        ],
      },
      ask('health-care', 'health.problems'),
      person({ standings: beside('he', 'referral', { status: 'accepted' }), consents: [consent('he', 'health-care')] }),
    ),
  'an emergency where somebody else consented': () =>
    scene(
      { ...worker(sh, 'shelter-worker'), emergencies: [opening({ purpose: 'accommodation', categories: ['*'] })] },
      ask('accommodation', 'shelter.place'),
      person({
        adultFrom: child,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { by: 'guardian', giver: 'g1' })],
      }),
    ),
}
