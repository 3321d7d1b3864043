import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId } from '../../ground/ids.ts'
import { agree, aWord, insist, SHELTER } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'

let house: TestHouse
let [miriam, joseph, petra, owen, sofia]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  const names = ['Miriam Sola', 'Joseph Okello', 'Petra Novak', 'Owen Clarke', 'Sofia Marin']
  ;[miriam, joseph, petra, owen, sofia] = await Promise.all(names.map(house.signIn))
})
afterAll(async () => house?.close())

const mine = async (who: AtWork, more: Parameters<AtWork['look']>[2] = {}) => {
  await house.settle()
  return (await who.look('list-my-notices', { most: 100 }, more)).body
}
const unread = async ({ cookie }: AtWork) => {
  const answer = await house.house.app.inject({ url: '/api/notices/unread', headers: { cookie } })
  return answer.json().unread as number
}

const PURPOSES = ['service-delivery', 'accommodation'] as const
/** A family of child protection, and a referral of its mother to the shelter. */
async function askTheShelter(more: object = {}) {
  const { id: agreement } = await agree({ one: owen!, other: sofia! }, new Date(), { purposes: [...PURPOSES] })
  const family = aFamily()
  await insist(miriam!, 'register-household', family)
  const [mother, ...children] = family.people.map(({ id }) => id)
  for (const purpose of PURPOSES) await insist(miriam!, 'record-consent', aWord(mother!, { purpose }))
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
    ...more,
  }
  await insist(miriam!, 'confirm-sign-in', { proof: null }, { purpose: 'administration' })
  await insist(miriam!, 'send-referral', asked, { purpose: 'service-delivery' })
  return { family, referral, mother: mother! }
}

describe('a referral', () => {
  it('is told to whoever may take it on, and what they say to whoever asked', async () => {
    const before = await unread(petra!)
    const { referral } = await askTheShelter()
    const { notices } = await mine(petra!, { purpose: 'accommodation' })
    const [came] = notices
    expect(came).toMatchObject({
      kind: 'referral-came',
      urgency: 'soon',
      read: false,
      opens: { to: 'referral', id: referral },
    })
    expect(await unread(petra!)).toBe(before + 1)
    await insist(petra!, 'accept-referral', { referral, seen: 'sent' }, { purpose: 'accommodation' })
    const told = (await mine(miriam!, { purpose: 'service-delivery' })).notices[0]
    expect(told).toMatchObject({ kind: 'referral-accepted', opens: { to: 'referral', id: referral } })
    expect((await mine(joseph!)).notices.map(({ kind }: { kind: string }) => kind)).not.toContain('referral-accepted')
  })
})
