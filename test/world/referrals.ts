import type { FactId, PersonId } from '../../ground/ids.ts'
import { agree, aWord, insist, SHELTER } from './agreements.ts'
import { aFamily, newId } from './families.ts'
import type { AtWork } from './house.ts'

const PURPOSES = ['service-delivery', 'accommodation'] as const
type Team = { sender: AtWork; stewards: { one: AtWork; other: AtWork } }

/** A family of child protection that said yes to the shelter. */
export async function willing({ sender, stewards }: Team, name?: string, at = new Date()) {
  const { id: agreement } = await agree(stewards, at, { purposes: [...PURPOSES] })
  const family = aFamily(name)
  await insist(sender, 'register-household', family)
  const [mother, ...children] = family.people.map(({ id }) => id) as [PersonId, ...PersonId[]]
  for (const purpose of PURPOSES) await insist(sender, 'record-consent', aWord(mother, { purpose }))
  return { family, agreement, mother, children }
}

/** And a referral of its mother to the shelter. */
export async function askTheShelter(team: Team, more: { name?: string; at?: Date; asked?: object } = {}) {
  const { family, agreement, mother, children } = await willing(team, more.name, more.at)
  const referral = newId<FactId>()
  const asked = {
    id: referral,
    kind: 'referral',
    case: family.case.id,
    to: SHELTER,
    agreement,
    forPurpose: 'accommodation',
    parts: ['family-unity', 'shelter'],
    service: 'shelter',
    urgency: 'day',
    people: [{ id: newId(), person: mother }],
    left: children.map((person) => ({ person, because: 'with-other-carer' })),
    languages: ['ara'],
    until: '2027-06-01T00:00:00Z',
    reason: 'kanarienflugblatt',
    ...more.asked,
  }
  await insist(team.sender, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
  await insist(team.sender, 'send-referral', asked, { purpose: 'service-delivery' })
  return { family, referral, mother }
}
