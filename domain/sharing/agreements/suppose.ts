import { categoryOf } from '../openings/judge-opening.ts'
import { judge } from '../rules/decide.ts'
import { type AgreementFacts, NEVER, type PersonFacts, type WorkerFacts } from '../rules/facts.ts'
import { askerSide, personSide, worldOf } from '../rules/world.ts'
import type { DataSet } from '../words.ts'
import type { AgreementRow } from './store.ts'

/** The agreement as the rules would read it once it is signed, begun and assessed. */
export function supposeActive(agreement: AgreementRow, at: number): AgreementFacts {
  const { id, parties, purposes, categories, jurisdictions, onward, from, until } = agreement
  return {
    id,
    parties,
    purposes,
    categories,
    jurisdictions,
    onward,
    status: 'active',
    from: Math.min(from.getTime(), at),
    until: until?.getTime() ?? NEVER,
    assessmentDue: NEVER,
  }
}

type Question = {
  set: DataSet
  fields: readonly string[]
  purposes: readonly string[]
  people: readonly PersonFacts[]
  supposed: AgreementFacts
  at: number
}
/** For each person who would newly be seen: the fields, and whether they would be masked. */
type Opened = Map<string, Map<string, boolean>>

/** What one worker would newly see of these people: with the grounds of today, and if each of them said yes. */
export function whatOpens(worker: WorkerFacts, question: Question): { today: Opened; atMost: Opened } {
  const [today, atMost]: [Opened, Opened] = [new Map(), new Map()]
  for (const person of question.people) {
    const willing = supposeYes(person, worker, question)
    // What a yes alone would open, under what was opened before, is not the doing of this agreement.
    for (const [into, before] of [
      [today, person],
      [atMost, willing],
    ] as const) {
      const now = seen(worker, before, question)
      const then = seen(worker, supposeOpened(before, worker, question), question)
      const fresh = new Map([...then].filter(([field, masked]) => now.get(field) !== masked))
      if (fresh.size > 0) into.set(person.id, fresh)
    }
  }
  return { today, atMost }
}

function seen(worker: WorkerFacts, person: PersonFacts, { set, fields, purposes, at }: Question): Map<string, boolean> {
  const [mine, about] = [askerSide(set, worker), personSide(person)]
  const found = new Map<string, boolean>()
  for (const purpose of purposes)
    for (const field of fields) {
      const ask = { action: 'read', purpose, category: categoryOf(field), field, at }
      const { answer } = judge(worldOf(set, mine, ask, about))
      if (answer === 'allow') found.set(field, false)
      else if (answer === 'mask' && !found.has(field)) found.set(field, true)
    }
  return found
}

const supposeOpened = (person: PersonFacts, { agency }: WorkerFacts, { supposed, at }: Question): PersonFacts => ({
  ...person,
  standings: [
    ...person.standings,
    {
      id: 'supposed',
      agency: agency.id,
      reason: 'agreement',
      purposes: supposed.purposes,
      categories: supposed.categories,
      status: null,
      agreement: supposed,
      from: at,
      until: NEVER,
    },
  ],
})

/** An adult says yes themself; for anybody else it is decided in their best interests. */
function supposeYes(person: PersonFacts, { agency }: WorkerFacts, { supposed, at }: Question): PersonFacts {
  const adult = person.adultFrom !== null && person.adultFrom <= at
  const yes = (purpose: string) => ({
    id: 'supposed',
    by: adult ? 'person' : 'best-interests',
    giver: person.id,
    recipient: agency.id,
    purpose,
    categories: supposed.categories,
    status: 'given',
    from: at,
    until: NEVER,
  })
  return { ...person, consents: [...person.consents, ...supposed.purposes.map(yes)] }
}
