import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64 } from '../../ground/bytes.ts'
import type { FactId } from '../../ground/ids.ts'
import { aWord, insist, OK } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { agreeOnPaper, aPartner, aSeal, atTheDoor, type Partner } from '../../test/world/packages.ts'
import { tellByClock } from './index.ts'
import type { NoticeShown } from './words.ts'

const HOUR = 3_600_000
const CARE = { purpose: 'service-delivery' } as const
const RUN = { purpose: 'administration' } as const
let house: TestHouse
let [miriam, joseph, owen, elif]: AtWork[] = []
let quay: Partner
let agreement: FactId
beforeAll(async () => {
  house = await openTestHouse()
  const names = ['Miriam Sola', 'Joseph Okello', 'Owen Clarke', 'Elif Aydin']
  ;[miriam, joseph, owen, elif] = await Promise.all(names.map(house.signIn))
  quay = await aPartner(miriam!)
  agreement = await agreeOnPaper({ one: owen!, other: elif! }, quay.partner, new Date())
})
afterAll(async () => house?.close())

/** A package about one mother that waits for the quay, and the quay in front of it. */
async function sent(name: string) {
  const family = aFamily(name)
  await insist(miriam!, 'register-household', family)
  const [mother, ...children] = family.people.map(({ id }) => id)
  for (const purpose of ['service-delivery', 'accommodation'] as const)
    await insist(
      miriam!,
      'record-consent',
      aWord(mother!, { purpose, recipient: quay.partner, categories: ['family-unity'] }),
    )
  const { code, sealed } = await aSeal(24)
  const id = newId<FactId>()
  const asked = {
    ...{ id, kind: 'referral', case: family.case.id, to: quay.partner, agreement, forPurpose: 'accommodation', sealed },
    ...{ parts: ['family-unity'], service: 'shelter', urgency: 'day', people: [{ id: newId(), person: mother }] },
    left: children.map((person) => ({ person, because: 'with-other-carer' })),
    ...{ languages: ['ara'], until: new Date(Date.now() + 60 * 24 * HOUR).toISOString(), reason: 'kanarienbrief' },
  }
  await insist(miriam!, 'confirm-sign-in', { proof: null }, RUN)
  await insist(miriam!, 'send-referral', asked, CARE)
  const door = atTheDoor(house, id)
  await told(miriam!)
  return { id, door, mother, ...(await door.prove(code)) }
}
/** What waits unread for somebody; then it is read. */
async function told(who: AtWork): Promise<NoticeShown[]> {
  await house.settle()
  const { body } = await who.look('list-my-notices', { most: 100 }, CARE)
  await insist(who, 'mark-notices-read', { notices: 'all' })
  return body.notices.filter(({ read }: NoticeShown) => !read)
}
const kinds = async (who: AtWork) => (await told(who)).map(({ kind }) => kind)
const wrong = () => toBase64(crypto.getRandomValues(new Uint8Array(32)))

describe('a sealed package', () => {
  it('is told of to whoever sent it when it is first opened, when it is asked about and when it is answered', async () => {
    const { id, door, proof } = await sent('Quaysidova')
    await door.open(proof)
    expect(await told(miriam!)).toMatchObject([
      { kind: 'package-opened', urgency: 'calm', opens: { to: 'referral', id } },
    ])
    await door.open(proof)
    expect(await told(miriam!)).toEqual([])
    expect(await door.answer(proof, { turn: 'asked', seen: 'sent', words: 'kanarientreppe' })).toMatchObject(OK)
    expect(await kinds(miriam!)).toEqual(['referral-asked'])
    await insist(miriam!, 'answer-referral', { referral: id, seen: 'asked', words: 'Yes.' }, CARE)
    expect(await door.answer(proof, { turn: 'accepted', seen: 'received' })).toMatchObject(OK)
    expect(await kinds(miriam!)).toEqual(['referral-accepted'])
    expect(await told(joseph!)).toEqual([])
  })

  it('that is closed by wrong codes is told of once, however many were tried at once', async () => {
    const { id, door, mother } = await sent('Lockedova')
    await Promise.all(Array.from({ length: 20 }, () => door.open(wrong())))
    expect(await told(miriam!)).toMatchObject([
      { kind: 'package-shut', urgency: 'soon', opens: { to: 'referral', id }, names: [{}] },
    ])
    const { rows } = await house.owner.query('select * from notices.notice where person = $1', [mother])
    expect(JSON.stringify(rows)).not.toMatch(/kanarien|Lockedova/)
  })

  it('that nobody answers in time is told of by the clock, to its sender alone', async () => {
    const { id } = await sent('Driftova')
    const at = new Date(Date.now() + 25 * HOUR)
    await tellByClock(house.ground, { node: house.config.node, at: new Date(at.getTime() - 2 * HOUR), givenUp: [] })
    await tellByClock(house.ground, { node: house.config.node, at, givenUp: [] })
    const { rows } = await house.owner.query('select worker, kind from notices.notice where subject = $1', [id])
    expect(rows).toEqual([{ worker: miriam!.worker.id, kind: 'referral-lapsed' }])
  })
})
