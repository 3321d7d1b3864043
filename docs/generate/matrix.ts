import { readDataSet } from '../../domain/sharing/data-set.ts'
import { decide } from '../../domain/sharing/rules/decide.ts'
import type { AgreementFacts, PersonFacts, WorkerFacts } from '../../domain/sharing/rules/facts.ts'
import { ALWAYS, NEVER } from '../../domain/sharing/rules/facts.ts'
import { askerSide, personSide, worldOf } from '../../domain/sharing/rules/world.ts'
import type { DataSet } from '../../domain/sharing/words.ts'

const AT = Date.parse('2026-01-01T00:00:00Z')
const ALL = { purposes: ['*'], categories: ['*'], from: ALWAYS, until: NEVER }

/** How an agency may be related to a person, in words, and the facts that make it so. */
const RELATIONS: readonly {
  title: string
  reason?: string
  more: (asker: string, purpose: string) => Partial<PersonFacts>
  emergency?: true
}[] = [
  { title: 'It has custody of the person', reason: 'custody', more: () => ({}) },
  { title: 'It works beside the custodian, and the person consented', reason: 'co-management', more: consented },
  { title: 'It works beside the custodian, on a legal obligation', reason: 'co-management', more: obliged },
  { title: 'It accepted a referral, and the person consented', reason: 'referral', more: consented },
  { title: 'A referral was offered to it', reason: 'offered', more: () => ({}) },
  { title: 'An agreement about everything covers it, and the person consented', reason: 'agreement', more: consented },
  { title: 'It traces the person, who consented', reason: 'tracing', more: consented },
  { title: 'It oversees', reason: 'oversight', more: () => ({}) },
  { title: 'One of its workers opened the file in an emergency', more: () => ({}), emergency: true },
  { title: 'A valid legal request names every field', more: requested },
]

function consented(asker: string, purpose: string): Partial<PersonFacts> {
  return { consents: [{ id: 'c', by: 'person', giver: 'p', recipient: asker, purpose, status: 'given', ...ALL }] }
}
function obliged(asker: string, purpose: string): Partial<PersonFacts> {
  return { bases: [{ id: 'b', kind: 'LegalObligation', recipient: asker, purpose, ...ALL }] }
}
function requested(asker: string): Partial<PersonFacts> {
  const fields = readDataSet('demo').fields.map(({ field }) => field)
  const signatures = ['one', 'other'].map((worker) => ({ worker, agency: 'custodian' }))
  return {
    requests: [
      { id: 'l', agency: asker, fields, told: 'told', caseSpecific: true, signatures, from: ALWAYS, until: NEVER },
    ],
  }
}

const KINDS: Readonly<Record<string, string>> = {
  AA: 'Asylum authority',
  CP: 'Child protection',
  HE: 'Health',
  SH: 'Shelter',
  LA: 'Legal aid',
  LE: 'Law enforcement',
  MO: 'Movement operations',
  RA: 'Return and reintegration',
  OV: 'Oversight',
  RS: 'Research',
}
const ROLES: Readonly<Record<string, readonly string[]>> = {
  AA: ['asylum-officer', 'registration-clerk', 'data-steward'],
  CP: ['caseworker', 'gbv-specialist', 'registration-clerk', 'data-steward'],
  HE: ['clinician', 'data-steward'],
  SH: ['shelter-worker', 'gbv-specialist', 'data-steward'],
  LA: ['legal-adviser', 'data-steward'],
  LE: ['police-liaison'],
  MO: ['movement-officer', 'data-steward'],
  RA: ['caseworker', 'data-steward'],
  OV: ['oversight-officer'],
  RS: ['researcher'],
}

/**
 * Who may see what: for each kind of agency, role, relation and purpose what is open of each category. Worked out by the
 * rules themselves, for an adult from another country, with nothing special about them.
 */
export function describeMatrix(): string {
  const set = readDataSet('demo')
  const parts = Object.keys(KINDS).flatMap((kind) => ROLES[kind]!.map((role) => ofRole(set, kind, role)))
  return `Written by bin/generate from the rules of access; do not edit.

WHO MAY SEE WHAT

Each line is a purpose, each column a category of data. What stands there is the most that any field of the category
gives to a worker of that kind of agency in that role, trained in everything that is asked for:

  W  reads, and may change        R  reads        m  sees that it is there, masked        .  nothing

The person is an adult, fled from another country than the agency's, and nothing special is known about them: no
restriction, no order, no refusal. Every one of those closes more. A line that would be empty is left out, and so is a
relation of which every line would be. Minimum data set: ${set.name}, version ${set.version}.

${parts.join('\n')}`
}

function ofRole(set: DataSet, kind: string, role: string): string {
  const head = `${KINDS[kind]} (${kind}), ${role}`
  const tables = RELATIONS.flatMap((relation) => {
    const lines = (set.purposesOfType[kind] ?? []).flatMap((purpose) => {
      const cells = set.categories.map((category) => cell(set, { kind, role, purpose, category, relation }))
      return cells.every((one) => one === '.')
        ? []
        : [
            `    ${purpose.padEnd(22)}${cells
              .map((one) => one.padEnd(12))
              .join('')
              .trimEnd()}`,
          ]
    })
    return lines.length > 0
      ? [
          `  ${relation.title}\n    ${''.padEnd(22)}${set.categories
            .map((one) => one.padEnd(12))
            .join('')
            .trimEnd()}\n${lines.join('\n')}\n`,
        ]
      : []
  })
  return `${head}\n${'-'.repeat(head.length)}\n${tables.length > 0 ? tables.join('\n') : '  Nothing about anybody.\n'}`
}

type Cell = { kind: string; role: string; purpose: string; category: string; relation: (typeof RELATIONS)[number] }

function cell(set: DataSet, { kind, role, purpose, category, relation }: Cell): string {
  const asker = askerSide(set, workerOf(kind, role, purpose, relation.emergency))
  const person = personSide(personOf(relation, purpose))
  const answers = set.fields
    .filter(({ field }) => field.startsWith(`${category}.`))
    .flatMap(({ field }) =>
      ['read', 'write'].map((action) => {
        const { answer } = decide(worldOf(set, asker, { action, purpose, category, field, at: AT }, person))
        return answer === 'allow' ? action : answer
      }),
    )
  if (answers.includes('write')) return 'W'
  if (answers.includes('read')) return 'R'
  return answers.includes('mask') ? 'm' : '.'
}

function workerOf(kind: string, role: string, purpose: string, emergency: true | undefined): WorkerFacts {
  return {
    kind: 'worker',
    id: 'w',
    agency: { id: 'asker', type: kind, country: 'QMA', suspendedAt: NEVER, nodeCutOffAt: NEVER },
    siteCountry: 'QMA',
    roles: [{ role, from: ALWAYS, until: NEVER, lent: null }],
    trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({ code, until: NEVER })),
    nationalityConflict: [],
    suspendedAt: NEVER,
    signIn: { strength: 'passkey', minutes: 1, confirmedMinutes: 1 },
    emergencies: emergency
      ? [
          {
            id: 'e',
            person: 'p',
            purpose,
            categories: ['*'],
            reason: 'given',
            fresh: true,
            openedAt: AT,
            until: AT + 1,
            reviewedAt: null,
          },
        ]
      : [],
  }
}

function personOf({ reason, more }: (typeof RELATIONS)[number], purpose: string): PersonFacts {
  const agreement: AgreementFacts = {
    id: 'a',
    parties: ['asker', 'custodian'],
    jurisdictions: ['QMA'],
    status: 'active',
    assessmentDue: NEVER,
    onward: false,
    ...ALL,
  }
  const standing = (agency: string, because: string) => ({
    id: agency,
    agency,
    reason: because === 'offered' ? 'referral' : because,
    status: because === 'offered' ? 'offered' : because === 'referral' ? 'accepted' : null,
    agreement: because === 'agreement' ? agreement : null,
    ...ALL,
  })
  const custodian = reason === 'custody' ? 'asker' : 'custodian'
  return {
    id: 'p',
    erasedAt: NEVER,
    origins: ['QRA'],
    protectionIn: 'QMA',
    adultFrom: ALWAYS,
    restricted: false,
    notToBeFound: false,
    cleared: [],
    stewardApproval: false,
    contactSafety: 'private',
    gbvInPortal: false,
    riskReviewed: true,
    standings: [standing(custodian, 'custody'), ...(reason && reason !== 'custody' ? [standing('asker', reason)] : [])],
    consents: [],
    bases: [],
    approvals: [],
    orders: [],
    requests: [],
    holds: [],
    guardianships: [],
    records: [{ categories: ['*'], custodian, writtenBy: custodian, from: ALWAYS, until: NEVER }],
    ...more('asker', purpose),
  }
}
