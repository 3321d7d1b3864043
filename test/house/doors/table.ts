import { triageRulesOf } from '../../../domain/triage/profile.ts'
import { aFamily, newId } from '../../world/families.ts'
import { aField, aForm, aList } from '../../world/forms.ts'
import type { About } from './inputs.ts'

/**
 * What is expected at every door, a line each, as people say it and not as the house computes it.
 * The order of a no: not signed in, wrong role, wrong purpose, does not exist, not for you.
 */
export type Line = {
  /** Who does this work at all; `own` is whoever is signed in, for what concerns nobody but themselves. */
  roles: 'own' | readonly string[]
  /** Who gets further than that: whoever is there, the agency that answers for the person, or the parties of the agreement. */
  for: 'all' | 'custodian' | 'parties' | 'recipient' | 'none'
  /** Agencies to which it is open besides. */
  also?: readonly string[]
  /** Of no person and no work with people: the purpose is not asked about. */
  anyPurpose?: true
  /** What it is about is over after the first time, and then like what never was. */
  once?: true
  /** What the partner gets to whom the person is opened, for the purpose of the opening: as much as the custodian, a no, or nothing. */
  partner?: 'in' | 'held'
  /** For another purpose than that of the opening: the partner knows the person and is told no; or finds nothing. */
  otherwise?: 'held'
  /** A list: everybody in these roles is answered, and only they find the person in it. */
  finds?: true
  /** Roles in which those of the custodian are told no all the same. */
  notBy?: readonly string[]
  /** Words of a no that is said only after somebody was let in. */
  admits?: readonly string[]
  /** What is asked, where the least that the schema takes would not reach the decision, or would change the world. */
  with?: (about: About) => object
}

const FIELD = [
  'registration-clerk',
  'caseworker',
  'gbv-specialist',
  'asylum-officer',
  'clinician',
  'movement-officer',
  'shelter-worker',
  'legal-adviser',
]
const KEEPERS = [...FIELD, 'data-steward']
const CASEWORK = FIELD.filter((role) => role !== 'registration-clerk')
const GUARDING = [...CASEWORK, 'data-steward']
/** Whom the rules let them see: a person about whom a request of law enforcement was signed. */
const READERS = [...KEEPERS, 'police-liaison']
const IMPORTING = ['registration-clerk', 'data-steward', 'caseworker', 'asylum-officer']
const OVERSEEING = ['oversight-officer', 'data-steward']
const STEWARDS = ['data-steward']
const ADMINISTRATORS = ['administrator']
const WITNESSING = ['administrator', 'oversight-officer']

const SETTINGS = {
  seen: 0,
  address: null,
  language: 'en',
  zone: 'UTC',
  quiet: null,
  through: true,
  digestAt: 8,
  mail: { urgent: 'now', soon: 'digest', calm: 'none' },
}

const own = (more: Partial<Line> = {}): Line => ({ roles: 'own', for: 'all', ...more })
const administered = (more: Partial<Line> = {}): Line => ({ roles: ADMINISTRATORS, for: 'custodian', ...more })
const agreed = (more: Partial<Line> = {}): Line => ({ roles: STEWARDS, for: 'parties', ...more })
const safeguard = (more: Partial<Line> = {}): Line => ({
  roles: GUARDING,
  for: 'custodian',
  partner: 'held',
  otherwise: 'held',
  ...more,
})
const casework = (more: Partial<Line> = {}): Line => ({ roles: CASEWORK, for: 'custodian', partner: 'held', ...more })
/** A turn of a referral that is over already. */
const turn = (): Line => ({ roles: CASEWORK, for: 'custodian', partner: 'in', otherwise: 'held' })
/** The administrator of child protection made the first half of it, and cannot be the second person. */
const SECOND = { anyPurpose: true, notBy: ADMINISTRATORS } as const
/** All of them together, so that nobody would be parted. */
const transferOf = (persons: readonly string[]) => ({
  people: persons.map((person) => ({ id: newId(), person })),
  ...{ to: 'northgate-office', on: '2027-06-01', until: null },
})
const ANOTHER_ANSWERS = { candidate: null, by: 'authority' } as const
const FAMILY = aFamily()
/** A form of the whole node, whoever asks; and what it asks. */
export const FORM_OF_ALL = newId()
export const FORM = aForm([aField({ key: 'grade', kind: 'code', list: 'doors', as: 'identity.sex', counted: true })])
const NOTICE = { version: '1', language: 'en', text: 'May they see it?' }
const LATER = '2027-06-01T00:00:00.000Z'
const SOON = new Date(Date.now() + 30 * 86_400_000).toISOString()
const KEY = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }
const WITNESS = `oversight.example/w1+00000000+${'A'.repeat(44)}`
const PASSKEY = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {}, clientExtensionResults: {} }

export const LOOKS: Readonly<Record<string, Line>> = {
  'search-people': { roles: KEEPERS, for: 'all', finds: true, with: ({ name }) => ({ text: name }) },
  'my-work': { roles: KEEPERS, for: 'all' },
  'list-cases': { roles: KEEPERS, for: 'all', finds: true },
  'read-forms': { roles: KEEPERS, for: 'all' },
  'list-forms': { roles: ADMINISTRATORS, for: 'all' },
  'read-form': administered(),
  'read-answers': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'find-by-answer': {
    roles: KEEPERS,
    for: 'all',
    finds: true,
    with: () => ({ form: FORM_OF_ALL, field: 'grade', code: 'none' }),
  },
  'read-case': { roles: READERS, for: 'custodian', partner: 'in' },
  'read-case-work': { roles: READERS, for: 'custodian', partner: 'in' },
  'read-case-ledger': { roles: READERS, for: 'custodian', partner: 'held' },
  'read-family': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'read-person': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'list-reviews': { roles: KEEPERS, for: 'all' },
  'read-review': { roles: KEEPERS, for: 'custodian' },
  'read-cluster': { roles: KEEPERS, for: 'custodian', partner: 'held', otherwise: 'held' },
  'count-judgements': { roles: STEWARDS, for: 'all' },
  'list-models': { roles: STEWARDS, for: 'all' },
  'list-colleagues': own(),
  'list-partners': { roles: [...CASEWORK, 'administrator'], for: 'all' },
  'read-my-sign-ins': own(),
  'list-my-notices': own(),
  'read-notice-settings': own(),
  'foresee-referral': casework({
    with: ({ persons, live }) => ({
      persons,
      agreement: live,
      to: 'lighthouse-shelter',
      forPurpose: 'service-delivery',
      parts: ['shelter'],
    }),
  }),
  'list-referrals': { roles: KEEPERS, for: 'all' },
  'read-referral': { roles: CASEWORK, for: 'custodian', partner: 'in', otherwise: 'held' },
  'list-units': { roles: KEEPERS, for: 'all', with: () => ({ on: '2026-12-01' }) },
  'list-waiting': { roles: KEEPERS, for: 'all' },
  'foresee-parting': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: ({ persons }) => ({ deed: 'plan-transfer', input: transferOf(persons as string[]) }),
  },
  'list-partings': { roles: CASEWORK, for: 'all' },
  'read-belonging': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'list-reunifications': { roles: KEEPERS, for: 'all' },
  'read-reunification': { roles: READERS, for: 'custodian' },
  'list-watched': { roles: KEEPERS, for: 'all' },
  'read-care': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'list-sites': { roles: FIELD, for: 'all' },
  'ask-unity': {
    roles: KEEPERS,
    for: 'custodian',
    partner: 'in',
    with: ({ persons }) => ({ acts: [{ people: persons, to: null, country: 'QNA', on: '2026-12-01', until: null }] }),
  },
  'read-stays': { roles: READERS, for: 'custodian', partner: 'in' },
  'read-circumstances': { roles: READERS, for: 'custodian', partner: 'in' },
  'read-asylum': { roles: READERS, for: 'custodian', partner: 'in' },
  'find-listings': { roles: KEEPERS, for: 'all' },
  'read-plan': { roles: READERS, for: 'custodian', partner: 'in' },
  'read-reminders': { roles: READERS, for: 'custodian', partner: 'in' },
  'list-planned': { roles: KEEPERS, for: 'all' },
  'read-triage': { roles: READERS, for: 'custodian', partner: 'in' },
  'list-triage': { roles: KEEPERS, for: 'all' },
  'simulate-triage': { roles: KEEPERS, for: 'all', with: () => ({ rules: triageRulesOf('demo') }) },
  'list-tracing': { roles: KEEPERS, for: 'all' },
  'read-tracing': { roles: READERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'read-trace': { roles: READERS, for: 'none' },
  'list-documents': { roles: READERS, for: 'custodian', partner: 'in' },
  'preview-document': { roles: READERS, for: 'none' },
  'list-decisions': { roles: KEEPERS, for: 'all' },
  'list-agreements': { roles: [...KEEPERS, 'administrator'], for: 'all' },
  'read-agreement': { roles: [...KEEPERS, 'administrator'], for: 'parties' },
  'foresee-agreement': agreed(),
  'foresee-opening': {
    roles: GUARDING,
    for: 'parties',
    with: ({ persons, live }) => ({ persons, agreement: live, to: 'lighthouse-shelter', categories: ['shelter'] }),
  },
  'read-openings': { roles: KEEPERS, for: 'all' },
  'list-emergencies': { roles: [...KEEPERS, 'oversight-officer'], for: 'all' },
  'read-safeguards': safeguard(),
  'read-consents': { roles: KEEPERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'read-consent-receipt': { roles: KEEPERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'list-notices': { roles: KEEPERS, for: 'all' },
  'list-witnesses': { roles: WITNESSING, for: 'all' },
  'list-cut-offs': { roles: WITNESSING, for: 'all' },
  'list-hooks': { roles: ADMINISTRATORS, for: 'all' },
  'read-deliveries': administered(),
  'read-hook-secret': administered(),
  'list-imports': { roles: IMPORTING, for: 'all' },
  'read-import': { roles: IMPORTING, for: 'custodian' },
  'read-holds': safeguard({ roles: STEWARDS }),
  'read-legal-requests': safeguard({ roles: ['data-steward', 'legal-adviser'] }),
  'list-due': { roles: STEWARDS, for: 'all' },
  'list-erasures': { roles: STEWARDS, for: 'all' },
  'oversee-house': { roles: OVERSEEING, for: 'all' },
  'oversee-lines': { roles: OVERSEEING, for: 'all' },
  'check-rows': { roles: OVERSEEING, for: 'all', with: () => ({ begin: false }) },
  'list-unexplained': { roles: OVERSEEING, for: 'all' },
  'read-doings': safeguard(),
}

/** In this order: what ends something comes last. */
export const DEEDS: Readonly<Record<string, Line>> = {
  'register-household': { roles: FIELD, for: 'all', with: () => FAMILY },
  'write-note': { ...casework(), roles: FIELD, with: () => ({ category: 'family' }) },
  'set-task': { ...casework(), roles: FIELD },
  'finish-task': { ...casework(), roles: FIELD },
  'reopen-task': { ...casework(), roles: FIELD },
  'move-case': casework({ with: () => ({ seen: 'follow-up', stage: 'services' }) }),
  'assign-cases': casework({ with: ({ case: file }) => ({ cases: [file] }) }),
  'record-decision': casework({ with: () => ({ kind: 'closing' }) }),
  'amend-decision': casework({ with: () => ({ edition: 9 }) }),
  'speak-to-decision': casework({ with: () => ({ edition: 9 }) }),
  'review-decision': casework({ with: () => ({ edition: 9 }) }),
  'list-service': { roles: CASEWORK, for: 'all', with: ({ listing }) => ({ id: listing }) },
  'amend-listing': { roles: CASEWORK, for: 'none', with: ({ order }) => ({ listing: order }) },
  'end-listing': { roles: CASEWORK, for: 'none', with: ({ order }) => ({ listing: order }) },
  'close-case': casework(),
  // Those of an agency that houses people come further, and find no such thing; all others are told what they are not.
  'open-unit': { roles: CASEWORK, for: 'all', admits: ['not-a-shelter'], with: ({ listing }) => ({ id: listing }) },
  'amend-unit': { roles: CASEWORK, for: 'all', admits: ['not-a-shelter', 'no-such-unit'] },
  'close-unit': { roles: CASEWORK, for: 'all', admits: ['not-a-shelter', 'no-such-unit'] },
  'ask-for-place': casework({ with: ({ persons }) => ({ people: persons }) }),
  'place-people': casework(),
  'end-request': { roles: CASEWORK, for: 'none' },
  'move-stay': { roles: CASEWORK, for: 'none' },
  'end-stay': { roles: CASEWORK, for: 'none' },
  'note-absence': { roles: CASEWORK, for: 'none' },
  'record-circumstance': casework(),
  'state-wish': { roles: FIELD, for: 'custodian', partner: 'held', with: () => ({ about: null }) },
  'record-care': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: ({ persons }) => ({
      ...{ carer: (persons as string[])[0], over: (persons as string[])[1], form: 'care', basis: 'family' },
    }),
  },
  'judge-care': { roles: FIELD, for: 'none' },
  'record-court-order': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: ({ persons }) => ({ people: persons }),
  },
  'plan-transfer': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: ({ persons }) => transferOf(persons as string[]),
  },
  'cancel-transfer': { roles: FIELD, for: 'none' },
  'ask-release': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    admits: ['nothing-to-release'],
    with: ({ persons }) => ({ deed: 'plan-transfer', input: transferOf(persons as string[]) }),
  },
  'give-release': { roles: CASEWORK, for: 'none' },
  'decline-release': { roles: CASEWORK, for: 'none' },
  'withdraw-release': { roles: CASEWORK, for: 'none' },
  'set-next-step': { roles: CASEWORK, for: 'none' },
  'note-contact': { roles: CASEWORK, for: 'none' },
  'note-view': { roles: CASEWORK, for: 'none' },
  'end-separation': { roles: CASEWORK, for: 'none' },
  'plan-reunification': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    admits: ['party-knows-nobody'],
    with: ({ persons }) => ({
      ...{
        from: (persons as string[]).slice(1, 2),
        to: (persons as string[]).slice(0, 1),
        country: 'QMA',
        town: 'Port',
      },
      sides: { from: 'lighthouse-shelter', to: 'lighthouse-shelter', travel: 'lighthouse-shelter' },
    }),
  },
  'turn-step': { roles: FIELD, for: 'custodian', with: () => ({ step: 'verify-tie', seen: 99 }) },
  'confirm-handover': { roles: FIELD, for: 'custodian', with: () => ({ seen: 99 }) },
  'record-follow-up': { roles: FIELD, for: 'custodian', with: () => ({ step: 'follow-up-1' }) },
  'end-reunification': { roles: FIELD, for: 'custodian', with: () => ({ because: 'followed-up' }) },
  'record-visit': { roles: FIELD, for: 'none' },
  'turn-guardianship': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: ({ persons }) => ({ child: (persons as string[])[1], seen: 99, turn: 'requested' }),
  },
  'turn-ageing-step': {
    roles: FIELD,
    for: 'custodian',
    partner: 'held',
    with: () => ({ step: 'home', seen: 99 }),
  },
  'review-circumstance': { roles: CASEWORK, for: 'none' },
  'end-circumstance': { roles: CASEWORK, for: 'none' },
  'contest-circumstance': { roles: CASEWORK, for: 'none' },
  'settle-contest': { roles: CASEWORK, for: 'none' },
  'set-goal': { ...casework(), roles: FIELD },
  'plan-service': { ...casework(), roles: FIELD, with: () => ({ service: 'food' }) },
  'make-appointment': { ...casework(), roles: FIELD },
  'end-planned': { roles: FIELD, for: 'none' },
  'set-triage': casework({ admits: ['field-not-yours'], with: () => ({ version: 99 }) }),
  // Whoever is let in would seek themself, or answer for an adult, so that nothing is written.
  'open-tracing': casework({
    admits: ['field-not-yours'],
    with: ({ person }) => ({ seeker: person, sought: [{ id: newId(), person }], neverTell: [] }),
  }),
  'add-sought': { roles: CASEWORK, for: 'none', with: () => ({ person: FAMILY.people[0] }) },
  'state-tracing': { roles: CASEWORK, for: 'none' },
  'close-tracing': { roles: CASEWORK, for: 'none' },
  'judge-trace': { roles: CASEWORK, for: 'none' },
  'agree-to-be-found': casework({ admits: ['field-not-yours'], with: () => ANOTHER_ANSWERS }),
  'decline-to-be-found': casework({ admits: ['field-not-yours'], with: () => ANOTHER_ANSWERS }),
  'withdraw-being-found': casework({ admits: ['field-not-yours'], with: () => ANOTHER_ANSWERS }),
  'disclose-trace': { roles: CASEWORK, for: 'none' },
  'add-document': {
    ...casework(),
    roles: FIELD,
    admits: ['no-such-upload'],
    with: () => ({ category: 'identity', sha256: '0'.repeat(64) }),
  },
  'plan-interview': { roles: CASEWORK, for: 'none' },
  'end-interview': { roles: CASEWORK, for: 'none' },
  'record-ruling': { roles: CASEWORK, for: 'none' },
  'notify-ruling': { roles: CASEWORK, for: 'none' },
  'file-appeal': { roles: CASEWORK, for: 'none' },
  'record-claim': casework(),
  'reopen-case': casework(),
  'fill-form': {
    ...casework(),
    roles: FIELD,
    otherwise: 'held',
    with: () => ({ form: FORM_OF_ALL, edition: 9, seen: 0, answers: {}, finished: true }),
  },
  'correct-person': { ...casework(), roles: KEEPERS, otherwise: 'held', with: () => ({ seen: 99, sex: 'female' }) },
  'add-photo': { ...casework(), roles: KEEPERS, otherwise: 'held', with: () => ({ data: 'AAAA' }) },
  'link-records': { roles: KEEPERS, for: 'custodian' },
  'unlink-records': { roles: KEEPERS, for: 'custodian', once: true },
  'draw-tie': {
    ...casework(),
    roles: FIELD,
    with: ({ tie, persons }) => ({ id: tie, from: (persons as string[])[0], to: (persons as string[])[1] }),
  },
  'judge-tie': { ...casework(), roles: FIELD, with: () => ({ seen: 99 }) },
  'join-household': { ...casework(), roles: FIELD },
  'leave-household': { ...casework(), roles: FIELD, with: () => ({ until: '2020-01-01' }) },
  'state-child-status': { ...casework(), roles: FIELD, otherwise: 'held' },
  'settle-review': { roles: KEEPERS, for: 'custodian', with: () => ({ seen: 99 }) },
  'refit-model': { roles: STEWARDS, for: 'all' },
  'approve-model': { roles: STEWARDS, for: 'none', with: () => ({ version: 99 }) },
  'return-to-model': { roles: STEWARDS, for: 'none', with: () => ({ version: 99 }) },
  'run-import': { roles: IMPORTING, for: 'custodian' },

  // Somebody of the family is neither asked for nor named as staying, so that nothing is sent.
  'send-referral': casework({
    with: ({ people, live }) => ({
      people: (people as object[]).slice(0, 1),
      agreement: live,
      to: 'lighthouse-shelter',
      parts: ['shelter'],
      until: LATER,
    }),
  }),
  'withdraw-referral': turn(),
  'receive-referral': turn(),
  'ask-about-referral': turn(),
  'answer-referral': turn(),
  'accept-referral': turn(),
  'refuse-referral': turn(),
  'start-referral': turn(),
  'finish-referral': turn(),
  'note-referral': turn(),
  'ask-deletion': turn(),
  'confirm-deletion': turn(),

  'propose-agreement': {
    roles: STEWARDS,
    for: 'all',
    with: ({ agreement }) => ({ id: agreement, parties: ['harbour-clinic', 'harbour-clinic'], jurisdictions: ['QMA'] }),
  },
  'write-assessment': agreed(),
  'sign-assessment': agreed({ admits: ['own-assessment'] }),
  'review-agreement': agreed(),
  'sign-agreement': agreed(),
  'suspend-agreement': agreed(),
  'resume-agreement': agreed(),
  'end-agreement': agreed(),
  'open-to-partner': {
    roles: GUARDING,
    for: 'custodian',
    partner: 'in',
    with: ({ people, live }) => ({ people, agreement: live, to: 'lighthouse-shelter', until: '2020-01-01T00:00:00Z' }),
  },
  'close-to-partner': { roles: GUARDING, for: 'parties' },
  'open-emergency': { roles: FIELD, for: 'all', with: () => ({ categories: ['legal'] }) },
  'open-case-emergency': { roles: FIELD, for: 'all', with: () => ({ categories: ['legal'] }) },
  'review-emergency': { roles: ['data-steward', 'oversight-officer'], for: 'custodian', also: ['ombuds-office'] },
  'set-safeguards': safeguard({ with: () => ({ gbvInPortal: false }) }),
  'order-no-contact': safeguard({ with: ({ order }) => ({ id: order }) }),
  'end-no-contact': safeguard({ admits: ['no-such-order'] }),
  'approve-sharing': safeguard({ roles: STEWARDS, with: ({ approval }) => ({ id: approval, until: LATER }) }),
  'end-approval': safeguard({ roles: STEWARDS, admits: ['no-such-approval'] }),
  'place-hold': safeguard({
    roles: STEWARDS,
    with: () => ({ categories: ['contact'], until: LATER, reviewDue: '2027-01-01' }),
  }),
  'lift-hold': safeguard({ roles: STEWARDS, admits: ['no-such-hold'] }),
  'record-mandate': safeguard({
    admits: ['giver-of-adult'],
    with: ({ person, persons }) => ({ child: person, guardian: (persons as string[])[1] }),
  }),
  'end-mandate': safeguard({ admits: ['no-such-mandate'], with: ({ person }) => ({ child: person }) }),
  'record-legal-request': safeguard({
    roles: ['data-steward', 'legal-adviser'],
    admits: ['not-law-enforcement'],
    with: () => ({ agency: 'harbour-clinic', fields: ['identity.names'], until: SOON }),
  }),
  'sign-legal-request': safeguard({ roles: ['data-steward', 'legal-adviser'], admits: ['no-such-request'] }),
  'propose-erasure': {
    roles: STEWARDS,
    for: 'custodian',
    with: ({ person }) => ({
      action: 'restrict',
      because: 'schedule',
      line: 'no-such-line',
      items: [{ person, whole: true, categories: [] }],
    }),
    admits: ['not-due'],
  },
  'approve-erasure': { roles: STEWARDS, for: 'none' },
  'decline-erasure': { roles: STEWARDS, for: 'none' },
  'hear-erasure': { roles: STEWARDS, for: 'none' },
  'review-access': { roles: OVERSEEING, for: 'none', with: () => ({ position: 9_999_999, seen: 99 }) },
  'record-consent': { ...safeguard(), roles: KEEPERS, with: () => ({ notice: NOTICE }) },
  'withdraw-consent': { roles: KEEPERS, for: 'custodian', partner: 'in', otherwise: 'held' },
  'hear-notice': { roles: KEEPERS, for: 'recipient', with: ({ heard }) => ({ notice: heard }) },
  'state-basis': { ...safeguard() },
  'end-basis': { ...safeguard() },

  'draft-form': administered({
    with: () => ({ key: 'doors', reach: 'agency', seen: 1, content: FORM }),
  }),
  'publish-form': administered({ with: () => ({ seen: 99, editionSeen: 99 }) }),
  'set-code-list': {
    roles: ADMINISTRATORS,
    for: 'all',
    with: () => ({ list: aList('doors', 'none'), reach: 'agency', seen: 0 }),
  },
  'retire-form': administered({ with: () => ({ editionSeen: 1 }) }),

  'open-agencies': { roles: ADMINISTRATORS, for: 'all' },
  'give-role': administered({ with: ({ given }) => ({ id: given }) }),
  'end-role': administered({ with: ({ given }) => ({ role: given }) }),
  'lend-role': administered({ with: () => ({ until: '2020-01-01T00:00:00Z' }) }),
  'end-lending': administered(),
  'record-training': administered(),
  'assess-conflict': administered(),
  'suspend-worker': administered({ with: ({ suspension }) => ({ id: suspension }) }),
  'suspend-agency': administered({ for: 'none', with: () => ({ agency: 'city-police' }) }),
  'lift-suspension': administered(),
  'start-enrolment': administered({ with: ({ enrolment }) => ({ id: enrolment, half: 'AAAAAAAAAA' }) }),
  'confirm-enrolment': {
    roles: ['administrator', 'data-steward'],
    for: 'custodian',
    ...SECOND,
    with: () => ({ half: 'BBBBBBBBBB' }),
  },
  'stop-enrolment': administered({ once: true, admits: ['enrolment-unknown'] }),
  'link-subject': administered({ with: ({ account }) => ({ id: account }) }),
  'confirm-subject': {
    roles: ['administrator', 'data-steward'],
    for: 'custodian',
    ...SECOND,
    with: ({ account }) => ({ link: account }),
  },
  'end-subject': administered({ with: ({ account }) => ({ link: account }) }),
  'register-machine': { roles: ADMINISTRATORS, for: 'all', with: ({ machine }) => ({ id: machine, key: KEY }) },
  'end-machine': administered({ once: true }),
  'write-down-partner': {
    roles: [...CASEWORK, 'administrator'],
    for: 'all',
    with: ({ listing }) => ({ id: listing, name: 'Kitchen', type: 'SH', country: 'QMA', contact: 'a telephone' }),
  },
  'amend-partner': {
    roles: [...CASEWORK, 'administrator'],
    for: 'none',
    with: () => ({ partner: 'outside-000000000000' }),
  },
  'register-hook': {
    roles: ADMINISTRATORS,
    for: 'all',
    with: ({ hook }) => ({ id: hook, url: 'https://hooks.example/kindred', events: '*', from: null }),
  },
  'test-hook': administered(),
  'replay-hook': administered(),
  'end-hook': administered({ once: true }),
  'register-witness': { roles: WITNESSING, for: 'all', with: () => ({ key: WITNESS }) },
  'end-witness': { roles: WITNESSING, for: 'all', admits: ['no-such-witness'] },

  'cut-off-node': { roles: ['oversight-officer'], for: 'all', with: () => ({ ofNode: 7 }) },
  'lift-cut-off': { roles: WITNESSING, for: 'all', admits: ['not-there'], with: () => ({ ofNode: 8 }) },

  'accept-terms': own(),
  'confirm-sign-in': own({ with: () => ({ proof: null }) }),
  'add-passkey': own({ with: () => ({ passkey: PASSKEY }) }),
  'set-totp': own({
    admits: ['code-refused'],
    with: () => ({ secret: 'A'.repeat(32), number: '12345678', code: '000000' }),
  }),
  'remove-passkey': own({ admits: ['not-there'], with: () => ({ passkey: 'AAAA' }) }),
  'end-session': own(),
  'mark-notices-read': own({ with: () => ({ notices: 'all' }) }),
  'set-notice-settings': own({ admits: ['seen-older'], with: () => SETTINGS }),
  'add-push-endpoint': own({
    admits: ['push-too-many', 'already-there'],
    with: () => ({ endpoint: 'https://push.example/doors', p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) }),
  }),
  'drop-push-endpoint': own({ admits: ['not-there'] }),
}
