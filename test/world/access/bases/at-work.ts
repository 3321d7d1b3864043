import { ALWAYS, NEVER } from '../../../../domain/sharing/rules/facts.ts'
import {
  agency,
  agreement,
  ask,
  beside,
  child,
  consent,
  cp,
  DAY,
  he,
  lasts,
  person,
  type Scene,
  scene,
  sh,
  standing,
  worker,
} from '../facts.ts'
import { NOW } from '../invent.ts'

/** A worker reads, writes, searches: by custody, consent, referral, agreement, tracing and oversight. */
export const AT_WORK: Readonly<Record<string, () => Scene>> = {
  custody: () => scene(worker(cp, 'caseworker', 'gbv-specialist'), ask('protection', 'protection.needs'), person()),
  'custody of a child': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'family.whereabouts'), person({ adultFrom: child })),
  'own violence data': () => scene(worker(cp, 'gbv-specialist'), ask('gbv-service', 'gbv.incidentType'), person()),
  'own violence data for another purpose': () =>
    scene(worker(cp, 'gbv-specialist', 'data-steward'), ask('rights', 'gbv.incidentType'), person()),
  'an optional field': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'health.sensitive'),
      person({ standings: [standing('s1', 'he', 'custody')], consents: [consent('he', 'health-care')] }),
    ),
  'writing as custodian': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'protection.needs', { action: 'write' }), person()),
  correcting: () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'identity.names', { action: 'correct' }), person()),
  'co-management by consent': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({ standings: beside('sh', 'co-management'), consents: [consent('sh', 'accommodation')] }),
    ),
  'a consent by a guardian': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        adultFrom: child,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { by: 'guardian', giver: 'g1' })],
        guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }],
      }),
    ),
  'a no beside public interest': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { status: 'refused' })],
        bases: [
          { id: 'b1', kind: 'PublicInterest', recipient: 'sh', purpose: 'accommodation', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a legal obligation': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { status: 'withdrawn', from: NOW - DAY })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'accommodation', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a word withdrawn and given again': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [
          consent('sh', 'accommodation', { id: 'c0', status: 'withdrawn', from: NOW - 2 }),
          consent('sh', 'accommodation', { from: NOW - 1 }),
        ],
      }),
    ),
  'a referral': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'contact.safeContact'),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        bases: [
          { id: 'b1', kind: 'VitalInterest', recipient: 'he', purpose: 'health-care', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a referral that was offered': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'identity.names'),
      person({ standings: beside('he', 'referral', { status: 'offered' }) }),
    ),
  'an agreement': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'identity.names'),
      person({
        standings: beside('sh', 'agreement', { agreement: agreement({ categories: ['identity-lite'] }) }),
        consents: [consent('sh', 'accommodation')],
      }),
    ),
  tracing: () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        standings: beside('mo', 'tracing', { purposes: ['family-tracing'] }),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  oversight: () =>
    scene(
      worker(agency('ov', 'OV'), 'oversight-officer'),
      ask('oversight', 'identity.names', { reason: 'complaint 17' }),
      person({ standings: beside('ov', 'oversight', { purposes: ['oversight'] }) }),
    ),
  'a search': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'identity.names', { action: 'search' }), person()),
  'a search for violence': () =>
    scene(worker(cp, 'gbv-specialist'), ask('gbv-service', 'gbv.incidentType', { action: 'search' }), person()),
  'a lent role': () =>
    scene(
      {
        ...worker(cp),
        roles: [
          {
            role: 'caseworker',
            ...lasts,
            lent: { id: 'd1', lenderFrom: ALWAYS, lenderUntil: NEVER, lenderSuspendedAt: NEVER },
          },
        ],
      },
      ask('protection', 'protection.needs'),
      person(),
    ),
  nobody: () => scene(worker(cp, 'caseworker'), ask('protection', 'identity.names'), undefined),
  'traced, and worked with': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('movement', 'movement.legs'),
      person({
        notToBeFound: true,
        standings: [...beside('mo', 'co-management', { purposes: ['movement'] }), standing('s3', 'mo', 'tracing')],
        consents: [consent('mo', 'movement')],
      }),
    ),
}
