import { ALWAYS, NEVER } from '../../../../domain/sharing/rules/facts.ts'
import {
  agency,
  agreement,
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
  standing,
  worker,
} from '../facts.ts'
import { NOW } from '../invent.ts'

/** Counting people, and erasing what is known of them. */
export const COUNTED_AND_ERASED: Readonly<Record<string, () => Scene>> = {
  counting: () =>
    scene(worker(cp, 'caseworker'), ask('statistics', 'education.school', { action: 'count', cell: 5 }), person()),
  'counting for research': () =>
    scene(
      worker(agency('rs', 'RS'), 'researcher'),
      ask('research', 'shelter.place', { action: 'count', cell: 5 }),
      person({ standings: beside('rs', 'agreement', { agreement: agreement({ parties: ['cp', 'rs'] }) }) }),
    ),
  erasing: () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'contact.address', { action: 'erase' }),
      person({ approvals: [approval('cp', 'contact', 'rights')] }),
    ),
  'erasing what is held': () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'contact.address', { action: 'erase' }),
      person({
        approvals: [approval('cp', 'contact', 'rights')],
        holds: [{ id: 'h1', categories: ['contact'], ...lasts }],
      }),
    ),
  'erasing a tie': () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'family.relation', { action: 'erase' }),
      person({ approvals: [approval('cp', 'family', 'rights')] }),
    ),
  'counting without training': () =>
    scene(
      { ...worker(cp, 'gbv-specialist'), trainings: [{ code: 'code-of-conduct', until: NOW + DAY }] },
      ask('statistics', 'gbv.incidentType', { action: 'count', cell: 10 }),
      person({ adultFrom: child }),
    ),
  'counting after a no': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('statistics', 'education.school', { action: 'count', cell: 5 }),
      person({
        standings: [standing('s1', 'cp', 'co-management')],
        consents: [consent('cp', 'statistics', { status: 'refused' })],
      }),
    ),
  'erasing what is optional, after a no': () =>
    scene(
      { ...worker(cp, 'data-steward'), emergencies: [opening({ purpose: 'rights' })] },
      ask('rights', 'documents.copy', { action: 'erase' }),
      person({
        consents: [consent('cp', 'rights', { status: 'refused' })],
        approvals: [approval('cp', 'documents', 'rights')],
      }),
    ),
  'erasing what the data set does not give': () =>
    scene(
      worker(he, 'data-steward'),
      ask('rights', 'identity.nationality', { action: 'erase' }),
      person({
        standings: [standing('s1', 'he', 'custody')],
        approvals: [{ ...approval('he', 'identity', 'rights'), byAgency: 'he' }],
        records: [{ categories: ['*'], custodian: 'he', writtenBy: 'he', from: ALWAYS, until: NEVER }],
      }),
    ),
}
