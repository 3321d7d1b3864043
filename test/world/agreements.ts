import type { ProposeAgreement, WriteAssessment } from '../../domain/sharing/agreements/words.ts'
import type { RecordConsent } from '../../domain/sharing/consents/words.ts'
import type { OpenToPartner } from '../../domain/sharing/openings/words.ts'
import type { AgencyId, FactId, PersonId } from '../../ground/ids.ts'
import { newId } from './families.ts'
import type { AtWork } from './house.ts'

export const CHILD_PROTECTION = 'harbour-family-service' as AgencyId
export const SHELTER = 'lighthouse-shelter' as AgencyId
const DAY = 86_400_000
const ago = (at: Date, days: number) => new Date(at.getTime() + days * DAY)

/** Terms between child protection and the shelter, as a test needs them. */
export const someTerms = (steward: AtWork, at: Date, more: Partial<ProposeAgreement> = {}): ProposeAgreement => ({
  id: newId<FactId>(),
  title: 'Families in the shelter stay together',
  parties: [CHILD_PROTECTION, SHELTER],
  purposes: ['service-delivery', 'registration'],
  categories: ['family-unity', 'shelter'],
  jurisdictions: ['QMA'],
  onward: false,
  from: ago(at, -1).toISOString(),
  until: ago(at, 300).toISOString(),
  steward: steward.worker.id,
  ...more,
})

export const anAssessment = (agreement: FactId, at: Date, more: Partial<WriteAssessment> = {}): WriteAssessment => ({
  id: newId<FactId>(),
  agreement,
  answers: {
    data: 'Names, dates of birth, who belongs together, and where they sleep.',
    why: 'So that a family gets one room.',
    less: 'Nothing about health or violence goes.',
    people: 'Three women in the shelter were asked.',
  },
  risks: [
    {
      what: 'Somebody at the gate learns who is inside.',
      likelihood: 2,
      harm: 4,
      measure: 'Only workers on duty, names on no list at the door.',
      left: 2,
    },
  ],
  reviewDue: ago(at, 180).toISOString().slice(0, 10),
  ...more,
})

export type Stewards = { one: AtWork; other: AtWork }
export const OK = { status: 200 } as const

/** All that has to happen before the first signature. */
export async function bringToSigning({ one, other }: Stewards, terms: ProposeAgreement, at: Date): Promise<void> {
  const assessment = anAssessment(terms.id, at)
  const steps: [AtWork, string, object][] = [
    [one, 'propose-agreement', terms],
    [one, 'write-assessment', assessment],
    [other, 'sign-assessment', { assessment: assessment.id }],
    [one, 'review-agreement', { agreement: terms.id }],
    [other, 'review-agreement', { agreement: terms.id, remarks: 'We read it with the night staff.' }],
  ]
  for (const [who, name, input] of steps) await insist(who, name, input)
}

/** Proposed, assessed, reviewed and signed: in force. */
export async function agree(stewards: Stewards, at: Date, more: Partial<ProposeAgreement> = {}) {
  const terms = someTerms(stewards.one, at, more)
  await bringToSigning(stewards, terms, at)
  for (const who of [stewards.one, stewards.other]) await insist(who, 'sign-agreement', { agreement: terms.id })
  return terms
}

export async function insist(who: AtWork, name: string, input: object, more: Parameters<AtWork['deed']>[2] = {}) {
  const answer = await who.deed(name, input, more)
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** What somebody said to the shelter about one of these people: a yes of an adult, if nothing else is said. */
export const aWord = (person: PersonId, more: Partial<RecordConsent> = {}): RecordConsent => ({
  id: newId<FactId>(),
  person,
  recipient: SHELTER,
  purpose: 'service-delivery',
  categories: ['family-unity', 'shelter'],
  said: 'given',
  by: { kind: 'person' },
  notice: { version: 'test-1', language: 'en', text: 'May Lighthouse Shelter see who belongs to you?' },
  explained: ['read-aloud'],
  understood: ['said-back'],
  expression: ['spoken'],
  until: null,
  ...more,
})

export const anOpening = (agreement: FactId, persons: readonly PersonId[], more: Partial<OpenToPartner> = {}) => ({
  people: persons.map((person) => ({ id: newId<FactId>(), person })),
  agreement,
  to: SHELTER,
  categories: ['family-unity', 'shelter'] as OpenToPartner['categories'],
  until: null,
  ...more,
})
