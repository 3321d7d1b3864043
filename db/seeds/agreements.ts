import { proposeAgreement } from '../../domain/sharing/agreements/propose-agreement.ts'
import { reviewAgreement } from '../../domain/sharing/agreements/review-agreement.ts'
import { signAgreement } from '../../domain/sharing/agreements/sign-agreement.ts'
import { signAssessment } from '../../domain/sharing/agreements/sign-assessment.ts'
import type { Part, ProposeAgreement, Risk, WriteAssessment } from '../../domain/sharing/agreements/words.ts'
import { writeAssessment } from '../../domain/sharing/agreements/write-assessment.ts'
import { recordConsent } from '../../domain/sharing/consents/record-consent.ts'
import { withdrawConsent } from '../../domain/sharing/consents/withdraw-consent.ts'
import type { Giver } from '../../domain/sharing/consents/words.ts'
import { openToPartner } from '../../domain/sharing/openings/open-to-partner.ts'
import type { Act } from '../../ground/act.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { AgencyId, FactId, PersonId } from '../../ground/ids.ts'
import type { Chance } from './chance.ts'

const DAY = 86_400_000
const [CHILD_PROTECTION, SHELTER, REGISTRATION] = [
  'harbour-family-service',
  'lighthouse-shelter',
  'refugee-registration',
] as AgencyId[] as [AgencyId, AgencyId, AgencyId]

/** One thing that somebody did, so many days ago. */
export type Did = {
  who: string
  daysAgo: number
  name: string
  purpose: Purpose
  work: (act: Act) => Promise<unknown>
}
type World = {
  chance: Chance
  now: Date
  steward: (name: string) => ProposeAgreement['steward']
  /** The people of a family that child protection wrote down, in the order of its story. */
  family: (nth: number) => PersonId[]
}

const RISK: Risk = {
  what: 'Somebody who looks for a family learns that they are here.',
  likelihood: 2,
  harm: 4,
  measure: 'Only workers on duty see it; no list hangs at the door; every look is in the ledger.',
  left: 2,
  owner: 'Owen Clarke',
}

type Terms = Pick<ProposeAgreement, 'title' | 'parties' | 'purposes' | 'categories' | 'jurisdictions'>
const ROOMS: Terms = {
  title: 'Families in the shelter stay together',
  parties: [CHILD_PROTECTION, SHELTER],
  purposes: ['service-delivery', 'registration'],
  categories: ['family-unity', 'shelter'],
  jurisdictions: ['QMA'],
}
const BORDER: Terms = {
  title: 'Children who arrive alone are known at the border',
  parties: [REGISTRATION, CHILD_PROTECTION],
  purposes: ['registration', 'family-tracing'],
  categories: ['identity-lite'],
  jurisdictions: ['QMA', 'QNA'],
}
const RELATIVES: Terms = {
  title: 'Relatives at both borders find each other',
  parties: [REGISTRATION, CHILD_PROTECTION],
  purposes: ['family-tracing'],
  categories: ['family-unity'],
  jurisdictions: ['QMA', 'QNA'],
}
const ANSWERS = {
  data: 'Names, dates of birth as far as needed, and who belongs together.',
  why: 'So that nobody is parted from their family by not being known.',
  less: 'Nothing about health, violence or the asylum claim is shared.',
  people: 'Six families were asked in their languages. They want to know who can see their room.',
}

const rights = (who: string, daysAgo: number, name: string, work: Did['work']): Did => ({
  who,
  daysAgo,
  name,
  purpose: 'rights',
  work,
})
const propose = (who: string, daysAgo: number, said: ProposeAgreement) =>
  rights(who, daysAgo, 'propose-agreement', (act) => proposeAgreement(act, said))
const assess = (who: string, daysAgo: number, written: WriteAssessment) =>
  rights(who, daysAgo, 'write-assessment', (act) => writeAssessment(act, written))
const signTo = (who: string, daysAgo: number, assessment: FactId) =>
  rights(who, daysAgo, 'sign-assessment', (act) => signAssessment(act, { assessment }))
const review = (who: string, daysAgo: number, agreement: FactId) =>
  rights(who, daysAgo, 'review-agreement', (act) => reviewAgreement(act, { agreement }))
const sign = (who: string, daysAgo: number, agreement: FactId) =>
  rights(who, daysAgo, 'sign-agreement', (act) => signAgreement(act, { agreement }))

/** From the first proposal to the last signature, in ten days. */
const wholeWay = ([one, other]: [string, string], ago: number, said: ProposeAgreement, written: WriteAssessment) => [
  propose(one, ago, said),
  assess(one, ago - 1, written),
  signTo(other, ago - 2, written.id),
  review(one, ago - 3, said.id),
  review(other, ago - 4, said.id),
  sign(one, ago - 5, said.id),
  sign(other, ago - 6, said.id),
]

/** Agreements as work would have left them: one in force, one that waits, one whose assessment is about to lapse. */
export function whatWasAgreed({ chance, now, steward, family }: World): { done: Did[]; border: FactId } {
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const id = () => chance.id<FactId>(now)
  const terms = (by: string, more: Terms, from: number): ProposeAgreement => ({
    id: id(),
    onward: false,
    from: at(from).toISOString(),
    until: at(from + 365).toISOString(),
    steward: steward(by),
    ...more,
  })
  const assessment = (agreement: FactId, days: number): WriteAssessment => ({
    id: id(),
    agreement,
    answers: ANSWERS,
    risks: [RISK],
    reviewDue: at(days).toISOString().slice(0, 10),
  })
  const border = terms('Ines Duarte', BORDER, -200)
  const rooms = terms('Owen Clarke', ROOMS, -90)
  const relatives = terms('Ines Duarte', RELATIVES, 14)
  const done = [
    ...wholeWay(['Ines Duarte', 'Owen Clarke'], 210, border, assessment(border.id, 9)),
    ...wholeWay(['Owen Clarke', 'Sofia Marin'], 100, rooms, assessment(rooms.id, 85)),
    ...whatWasSaid({ id, family, agreement: rooms.id }),
    propose('Ines Duarte', 5, relatives),
    assess('Ines Duarte', 4, assessment(relatives.id, 200)),
    review('Ines Duarte', 3, relatives.id),
  ]
  return { done, border: border.id }
}

type Said = { id: () => FactId; family: World['family']; agreement: FactId }

/** What people said to the shelter, who was opened to it, and one who took it back. */
function whatWasSaid({ id, family, agreement }: Said): Did[] {
  const parts: Part[] = ['family-unity', 'shelter']
  const miriam = (daysAgo: number, name: string, work: Did['work']): Did => ({
    who: 'Miriam Sola',
    daysAgo,
    name,
    purpose: 'service-delivery',
    work,
  })
  const say = (daysAgo: number, person: PersonId, by: Giver, said: 'given' | 'refused' = 'given') => {
    const word = {
      id: id(),
      person,
      recipient: SHELTER,
      purpose: 'service-delivery' as const,
      categories: parts,
      said,
      by,
      notice: {
        version: 'kindred-1',
        language: 'en',
        text: 'May Lighthouse Shelter see your name, birth, sex and language, what help you need in daily life, who belongs to you, where you sleep, with whom, and what happens there, for giving a service? If you say no, you keep your room, your food and all other help.',
      },
      explained: ['read-aloud', 'interpreter'] as ('read-aloud' | 'interpreter')[],
      understood: ['said-back'] as 'said-back'[],
      expression: ['spoken'] as 'spoken'[],
      ...(by.kind === 'best-interests' && {
        words: 'One room for all four: the children are not parted from their mother.',
      }),
      until: null,
    }
    return { id: word.id, did: miriam(daysAgo, 'record-consent', (act) => recordConsent(act, word)) }
  }
  const open = (daysAgo: number, persons: PersonId[]) => {
    const people = persons.map((person) => ({ id: id(), person }))
    return miriam(daysAgo, 'open-to-partner', (act) =>
      openToPartner(act, { people, agreement, to: SHELTER, categories: parts, until: null }),
    )
  }
  const inBestInterests = (): Giver => ({ kind: 'best-interests', decision: id() })
  const [mother, ...siblings] = family(0) as [PersonId, ...PersonId[]]
  const [aunt, girl] = family(1) as [PersonId, PersonId]
  const yes = say(10, aunt, { kind: 'person' })
  const withdrawal = { id: id(), consent: yes.id, by: { kind: 'person' as const }, expression: ['spoken' as const] }
  return [
    say(38, mother, { kind: 'person' }).did,
    ...siblings.map((child) => say(38, child, inBestInterests()).did),
    open(37, [mother, ...siblings]),
    yes.did,
    say(10, girl, { kind: 'person' }, 'refused').did,
    open(9, [aunt]),
    miriam(3, 'withdraw-consent', (act) => withdrawConsent(act, withdrawal)),
  ]
}
