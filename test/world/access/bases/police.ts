import { ALWAYS, NEVER } from '../../../../domain/sharing/rules/facts.ts'
import {
  agency,
  agreement,
  ask,
  beside,
  child,
  consent,
  le,
  person,
  request,
  type Scene,
  scene,
  worker,
} from '../facts.ts'

/** What the police ask for, and what of it they get. */
export const POLICE: Readonly<Record<string, () => Scene>> = {
  'a sharing with the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({ requests: [request(['identity.names'])] }),
    ),
  'a sharing of care with the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'family.care', { action: 'share', receiver: le }),
      person({ adultFrom: child, requests: [request(['family.care'])] }),
    ),
  'health for the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'health.disability', { action: 'share', receiver: le }),
      person({ requests: [request(['health.disability'])] }),
    ),
  'a sharing with the police by another': () =>
    scene(
      worker(agency('aa', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({
        standings: beside('aa', 'co-management'),
        consents: [consent('aa', 'asylum-procedure'), consent('le', 'asylum-procedure', { id: 'c2' })],
        requests: [request(['identity.names'])],
      }),
      [agreement({ parties: ['aa', 'le', 'cp'], onward: true })],
    ),
  'the police on a request': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'identity.names'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police, a child': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'family.guardian'),
      person({ standings: beside('le', 'co-management'), consents: [consent('le', 'public-security')] }),
    ),
  'the police and a narrative': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'asylum.narrative'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police and a site': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'shelter.incidents'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police searching': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'family.guardian', { action: 'search' }),
      person({ standings: beside('le', 'co-management'), consents: [consent('le', 'public-security')] }),
    ),
  'what the police wrote': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'legal.detention'),
      person({
        standings: beside('le', 'co-management'),
        consents: [consent('le', 'public-security')],
        records: [{ categories: ['legal'], custodian: 'le', writtenBy: 'le', from: ALWAYS, until: NEVER }],
      }),
    ),
  'the police, a request and a consent by another': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({
        adultFrom: child,
        consents: [consent('le', 'asylum-procedure', { by: 'guardian', giver: 'g1' })],
        requests: [request(['identity.names'])],
      }),
    ),
}
