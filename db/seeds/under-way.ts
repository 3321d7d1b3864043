import { registerHousehold } from '../../domain/cases/index.ts'
import { planReunification } from '../../domain/reunification/plan-reunification.ts'
import { turnStep } from '../../domain/reunification/turn-step.ts'
import type { TurnStep } from '../../domain/reunification/words.ts'
import { recordConsent } from '../../domain/sharing/consents/record-consent.ts'
import type { Giver } from '../../domain/sharing/consents/words.ts'
import { openToPartner } from '../../domain/sharing/openings/open-to-partner.ts'
import type { AgencyId, FactId, WorkerId } from '../../ground/ids.ts'
import { dateFromTold } from '../../ground/partial-date.ts'
import type { Did } from './agreements.ts'
import type { Chance } from './chance.ts'
import { type Story, writeDown } from './family.ts'

const DAY = 86_400_000
const [CHILD_PROTECTION, REGISTRATION] = ['harbour-family-service', 'refugee-registration'] as AgencyId[] as [
  AgencyId,
  AgencyId,
]
const FATHER = ['Rashidullah', 'Rashidullah'] as const
const born = (year: number, month: number, day: number) => dateFromTold({ calendar: 'gregory', year, month, day })
const GIRL = {
  ...{ as: 'girl', name: [['Senoara', 'Senoara'] as const, FATHER], kinds: ['given', 'father'] as const },
  ...{ sex: 'female' as const, born: born(2013, 8, 21), nationality: 'MMR', language: 'rhg' },
}

/** A young man at one border asks for his sister … */
const BROTHER: Story = {
  head: 'brother',
  kind: 'protection',
  people: [
    {
      ...{ as: 'brother', name: [['Nurul', 'Nurul'], FATHER], kinds: ['given', 'father'] },
      ...{ sex: 'male', born: born(2001, 3, 4), nationality: 'MMR', language: 'rhg', interpreter: true },
      contact: { phones: ['+999 555 618 240'] },
    },
    { ...GIRL, apart: { cause: 'movement', when: '2026-06', place: 'in the port, at night', trace: 'wanted' } },
  ],
  ties: [['brother', 'sibling', 'girl']],
}
/** … who is alone at the border of another country. */
const SISTER: Story = {
  ...{ head: 'girl', kind: 'child-protection', ties: [] },
  people: [{ ...GIRL, interpreter: true, child: 'unaccompanied', needs: ['SC'] }],
}

type World = { chance: Chance; now: Date; workerOf: (name: string) => WorkerId; agreement: FactId }
/** A plan by which a girl comes to her brother in another country, half way: one step is overdue, nobody was handed over. */
export function whatIsUnderWay({ chance, now, workerOf, agreement }: World): Did[] {
  const day = (ahead: number) => new Date(now.getTime() + ahead * DAY).toISOString().slice(0, 10)
  const id = () => chance.id<FactId>(now)
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const [his, hers] = [writeDown(chance, ago(41), BROTHER), writeDown(chance, ago(39), SISTER)]
  const [brother, girl, plan] = [his.people[0]!.id, hers.people[0]!.id, id()]
  const does = (who: string, daysAgo: number, name: string, work: Did['work']): Did => ({
    ...{ who, daysAgo, name, work },
    purpose: name === 'register-household' ? 'registration' : 'family-tracing',
  })
  const agrees = (who: string, person: typeof girl, by: Giver) => {
    const recipient = person === girl ? CHILD_PROTECTION : REGISTRATION
    const categories = ['identity-lite' as const]
    const people = [{ id: id(), person }]
    const word = {
      ...{ id: id(), person, recipient, purpose: 'family-tracing' as const, categories, said: 'given' as const, by },
      notice: { version: 'kindred-1', language: 'en', text: 'May those who look for your family see your name?' },
      ...{ explained: ['interpreter' as const], understood: ['said-back' as const], expression: ['spoken' as const] },
      ...(by.kind === 'best-interests' && { words: 'She asks for her brother every day.' }),
      until: null,
    }
    return [
      does(who, 36, 'record-consent', (act) => recordConsent(act, word)),
      does(who, 36, 'open-to-partner', (act) =>
        openToPartner(act, { people, agreement, to: recipient, categories, until: null }),
      ),
    ]
  }
  const turns = (who: string, daysAgo: number, step: string, turn: TurnStep['turn'], more: Partial<TurnStep> = {}) =>
    does(who, daysAgo, 'turn-step', (act) => turnStep(act, { plan, step, seen: 0, turn, on: day(-daysAgo), ...more }))
  return [
    does('Miriam Sola', 41, 'register-household', (act) => registerHousehold(act, his)),
    does('Tomas Brandt', 39, 'register-household', (act) => registerHousehold(act, hers)),
    ...agrees('Miriam Sola', brother, { kind: 'person' }),
    ...agrees('Grace Adeyemi', girl, { kind: 'best-interests', decision: id() }),
    does('Miriam Sola', 32, 'plan-reunification', (act) =>
      planReunification(act, {
        ...{ id: plan, from: [girl], to: [brother], country: 'QMA', town: 'Qamar Harbour' },
        sides: { from: REGISTRATION, to: CHILD_PROTECTION, travel: REGISTRATION },
      }),
    ),
    turns('Miriam Sola', 30, 'home-checked', 'planned', { owner: workerOf('Joseph Okello'), due: day(-4) }),
    turns('Miriam Sola', 25, 'wishes-to', 'done', { words: 'He has a room for her and has asked at the school.' }),
    turns('Grace Adeyemi', 24, 'legal-ground', 'done', { law: { code: 'take-charge', from: day(-24) } }),
    turns('Grace Adeyemi', 22, 'wishes-from', 'done', { words: 'She wants to live with him. She was asked alone.' }),
    turns('Grace Adeyemi', 17, 'verify-tie', 'done', {
      evidence: [{ kind: 'dna', laboratory: 'Qamar State Laboratory', number: 'QS-2026-407' }],
    }),
    turns('Grace Adeyemi', 12, 'best-interests', 'planned', { owner: workerOf('Grace Adeyemi'), due: day(6) }),
    turns('Grace Adeyemi', 8, 'travel', 'planned', { owner: workerOf('Grace Adeyemi'), due: day(30) }),
  ]
}
