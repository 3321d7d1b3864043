import {
  agency,
  agreement,
  approval,
  ask,
  beside,
  consent,
  cp,
  he,
  lasts,
  opening,
  person,
  type Scene,
  scene,
  sh,
  worker,
} from '../facts.ts'

/** What is handed on to another agency, or taken out of the house. */
export const HANDED_ON: Readonly<Record<string, () => Scene>> = {
  'an export': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'protection.narrative', { action: 'export' }),
      person({ approvals: [approval('cp', 'protection', 'protection')] }),
    ),
  'a sharing': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection')] }),
      [agreement()],
    ),
  'a sharing masked': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.birthDate', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection')] }),
      [agreement()],
    ),
  'a sharing of the optional': () =>
    scene(
      worker(cp, 'gbv-specialist'),
      ask('gbv-service', 'gbv.incidentType', { action: 'share', receiver: he }),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        bases: [
          { id: 'b1', kind: 'VitalInterest', recipient: 'he', purpose: 'gbv-service', categories: ['*'], ...lasts },
        ],
        approvals: [approval('he', 'gbv', 'gbv-service')],
      }),
      [agreement({ parties: ['cp', 'he'] })],
    ),
  'a sharing refused': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({
        consents: [consent('sh', 'protection', { status: 'refused' })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'protection', categories: ['*'], ...lasts },
        ],
      }),
      [agreement()],
    ),
  'a sharing by consent of a guardian': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection', { by: 'guardian', giver: 'g1' })] }),
      [agreement()],
    ),
  onward: () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'health.disability', { action: 'share', receiver: sh }),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        consents: [consent('he', 'health-care'), consent('sh', 'health-care', { id: 'c2' })],
      }),
      [agreement({ parties: ['cp', 'he', 'sh'], onward: true })],
    ),
  'a sharing where origin is unknown': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'share', receiver: agency('cn', 'CP', 'QNA') }),
      person({ origins: ['QSA', 'XXX'], consents: [consent('cn', 'protection')] }),
      [agreement({ parties: ['cp', 'cn'] })],
    ),
  'a sharing by duty beside the consent of another': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({
        consents: [consent('sh', 'protection', { by: 'guardian', giver: 'g1' })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'protection', categories: ['*'], ...lasts },
        ],
      }),
      [agreement()],
    ),
  'a sharing on an emergency': () =>
    scene(
      { ...worker(sh, 'shelter-worker'), emergencies: [opening({ purpose: 'accommodation', categories: ['*'] })] },
      ask('accommodation', 'shelter.place', { action: 'share', receiver: cp }),
      person({ standings: beside('sh', 'referral', { status: 'offered' }) }),
      [agreement()],
    ),
}
