import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { agree, anOpening, aWord, CHILD_PROTECTION, insist, OK, SHELTER } from '../../../test/world/agreements.ts'
import { aFamily, aPerson, newId } from '../../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../../test/world/house.ts'

let clock = new Date()
let house: TestHouse
let miriam: AtWork
let petra: AtWork
let grace: AtWork
let agreement: FactId
const FOR = { purpose: 'service-delivery' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock })
  const [one, other, ...rest] = (await Promise.all(
    ['Owen Clarke', 'Sofia Marin', 'Miriam Sola', 'Petra Novak', 'Grace Adeyemi'].map(house.signIn),
  )) as [AtWork, AtWork, AtWork, AtWork, AtWork]
  ;[miriam, petra, grace] = rest
  agreement = (await agree({ one, other }, clock)).id
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function register(more: object = {}) {
  const family = { ...aFamily(), ...more }
  await insist(miriam, 'register-household', family)
  return { file: family.case.id, persons: family.people.map(({ id }) => id) as [PersonId, PersonId, PersonId] }
}
const record = (person: PersonId, more: object = {}) => miriam.deed('record-consent', aWord(person, more))
const wordsOf = async (person: PersonId, who = miriam) => (await who.look('read-consents', { person })).body
const best = () => ({ by: { kind: 'best-interests', decision: newId() }, words: 'one room for all three' })
const withdraw = (consent: string, who = miriam, more: object = {}) =>
  who.deed(
    'withdraw-consent',
    { id: newId(), consent, by: { kind: 'person' }, expression: ['spoken'], words: 'I changed my mind', ...more },
    more === FOR ? FOR : {},
  )

describe('what a person says', () => {
  it('is kept as it was said, with what was read to them, and every word is there later', async () => {
    const { persons } = await register()
    const yes = aWord(persons[0], { words: 'only while we live there' })
    expect(await miriam.deed('record-consent', yes)).toMatchObject(OK)
    expect(await record(persons[0], { said: 'refused', categories: ['shelter'] })).toMatchObject(OK)
    const { words, now, partners, speaks, may } = await wordsOf(persons[0])
    expect(words).toHaveLength(2)
    expect(words[1]).toMatchObject({
      id: yes.id,
      status: 'given',
      by: 'person',
      recipient: { name: 'Lighthouse Shelter' },
      notice: yes.notice.text,
      words: 'only while we live there',
      explained: ['read-aloud'],
      recorded: { by: 'Miriam Sola', agency: 'Harbour Family Service' },
    })
    expect(now).toMatchObject([
      { part: 'family-unity', stands: 'yes' },
      { part: 'shelter', stands: 'no' },
    ])
    expect([speaks, may]).toEqual(['person', true])
    expect(partners).toContainEqual(
      expect.objectContaining({ recipient: { id: SHELTER, name: 'Lighthouse Shelter' }, purpose: 'service-delivery' }),
    )
    const { rows } = await house.owner.query('select told, notice from sharing.consent where id = $1', [yes.id])
    expect(rows[0].told.toString('latin1')).not.toContain('only while')
    expect(rows[0].notice.sha256).toBe(createHash('sha256').update(yes.notice.text).digest('hex'))
  })

  it('as a yes must be explained, understood and expressed; a no needs no form', async () => {
    const { persons } = await register()
    for (const lacking of ['explained', 'understood', 'expression'])
      expect(await record(persons[0], { [lacking]: [] }), lacking).toMatchObject(refused(400, 'consent-not-informed'))
    expect(await record(persons[0], { said: 'refused', explained: [], understood: [], expression: [] })).toMatchObject(
      OK,
    )
  })

  it('counts as a yes of who may speak for them alone', async () => {
    const family = aFamily()
    const unknown = aPerson('Nobody', 'Knows')
    const { persons } = await register({
      people: [...family.people, unknown],
      ties: [],
      household: { ...family.household, head: family.people[0]!.id },
    })
    const [mother, child] = persons
    expect(await record(child)).toMatchObject(refused(400, 'giver-not-of-age'))
    expect(await record(unknown.id)).toMatchObject(refused(400, 'giver-not-of-age'))
    expect(await record(mother, best())).toMatchObject(refused(400, 'giver-of-adult'))
    expect(await record(child, { by: { kind: 'guardian', guardian: mother } })).toMatchObject(
      refused(400, 'no-mandate'),
    )
    expect(await record(child, { ...best(), words: undefined })).toMatchObject(refused(400, 'decision-unexplained'))
    expect(await record(child, best())).toMatchObject(OK)
    expect(await record(child, { said: 'refused' })).toMatchObject(OK)
    expect((await wordsOf(child)).now[0]).toMatchObject({ stands: 'no' })
    expect((await wordsOf(unknown.id)).speaks).toBe('unknown')
  })

  it('by a guardian, while the mandate lasts', async () => {
    const { persons } = await register()
    const [mother, child] = persons
    const until = new Date(clock.getTime() + 60_000)
    await house.owner.query(
      `insert into sharing.guardianship (node, id, child, guardian, since, until, agency, worker, deed, at) values (1, $1, $2, $3, $4, $5, $6, $7, $1, $4)`,
      [newId(), child, mother, clock, until, CHILD_PROTECTION, miriam.worker.id],
    )
    expect(await record(child, { by: { kind: 'guardian', guardian: mother } })).toMatchObject(OK)
    const { guardians, now } = await wordsOf(child)
    expect(guardians).toEqual([mother])
    expect(now[0]).toMatchObject({ stands: 'yes' })
    clock = until
    expect((await wordsOf(child)).now[0]).toMatchObject({ stands: 'unspoken' })
    expect(await record(child, { by: { kind: 'guardian', guardian: mother } })).toMatchObject(
      refused(400, 'no-mandate'),
    )
  })

  it('is about an agency that is there and works for the purpose', async () => {
    const { persons } = await register()
    expect(await record(persons[0], { recipient: 'nobody-there' })).toMatchObject(refused(400, 'party-unknown'))
    expect(await record(persons[0], { purpose: 'health-care' })).toMatchObject(refused(400, 'recipient-purpose'))
    expect(await record(persons[0], { until: clock.toISOString() })).toMatchObject(refused(400, 'term-over'))
    expect(await record(newId(), {})).toMatchObject(refused(404, 'no-such-person'))
  })

  it('runs out in the instant that was said', async () => {
    const { persons } = await register()
    const until = new Date(clock.getTime() + 60_000)
    await record(persons[0], { until: until.toISOString() })
    clock = new Date(until.getTime() - 1)
    expect((await wordsOf(persons[0])).now[0]).toMatchObject({ stands: 'yes' })
    clock = until
    expect((await wordsOf(persons[0])).now[0]).toMatchObject({ stands: 'expired' })
  })

  it('is heard by who has custody of them; to strangers neither they nor their word exist', async () => {
    const { persons } = await register()
    const yes = aWord(persons[0])
    await insist(miriam, 'record-consent', yes)
    expect(await grace.deed('record-consent', aWord(persons[0]))).toMatchObject(refused(404, 'no-such-person'))
    expect(await grace.look('read-consents', { person: persons[0] })).toMatchObject(refused(404, 'no-such-person'))
    expect(await withdraw(yes.id, grace)).toEqual(await withdraw(newId(), grace))
    expect(await withdraw(yes.id, grace)).toMatchObject(refused(404, 'no-such-consent'))
    expect(await grace.look('read-consent-receipt', { consent: yes.id })).toMatchObject(refused(404, 'no-such-consent'))
  })
})

describe('taking a yes back', () => {
  it('closes the file at once, and tells everybody who saw it, who must say that they heard', async () => {
    const { file, persons } = await register()
    const yes = aWord(persons[0])
    await insist(miriam, 'record-consent', yes)
    await insist(miriam, 'confirm-sign-in', { proof: null })
    await insist(miriam, 'open-to-partner', anOpening(agreement, [persons[0]]), FOR)
    expect(await petra.look('read-case', { case: file }, FOR)).toMatchObject({ status: 200 })
    expect((await petra.look('read-consents', { person: persons[0] }, FOR)).body).toMatchObject({
      may: false,
      partners: [],
      words: [{ id: yes.id, notice: null, words: null }],
    })
    expect(await petra.deed('record-consent', aWord(persons[0]), FOR)).toMatchObject(refused(403, 'consent-not-yours'))

    expect(await withdraw(yes.id)).toMatchObject(OK)
    expect(await withdraw(yes.id)).toMatchObject(refused(409, 'consent-over'))
    expect(await petra.look('read-case', { case: file }, FOR)).toMatchObject({ status: 404 })
    const { mine } = (await petra.look('list-notices')).body
    const notice = mine.find((one: { person: string }) => one.person === persons[0])
    expect(notice).toMatchObject({ from: { name: 'Harbour Family Service' }, purpose: 'service-delivery' })
    expect((await miriam.look('list-notices')).body.others).toContainEqual(expect.objectContaining({ id: notice.id }))
    expect(await miriam.deed('hear-notice', { notice: notice.id })).toMatchObject(refused(404, 'no-such-notice'))
    expect(await petra.deed('hear-notice', { notice: notice.id })).toMatchObject(OK)
    expect(await petra.deed('hear-notice', { notice: notice.id })).toMatchObject(refused(409, 'heard-already'))
    const waiting = async (who: AtWork, side: string) =>
      (await who.look('list-notices')).body[side].map(({ id }: { id: string }) => id)
    expect(await waiting(petra, 'mine')).not.toContain(notice.id)
    expect(await waiting(miriam, 'others')).not.toContain(notice.id)
  })

  it('can be written down by the recipient itself', async () => {
    const { persons } = await register()
    const yes = aWord(persons[0])
    await insist(miriam, 'record-consent', yes)
    await insist(miriam, 'open-to-partner', anOpening(agreement, [persons[0]]), FOR)
    const taken = { id: newId(), consent: yes.id, by: { kind: 'person' }, expression: ['spoken'] }
    expect(await petra.deed('withdraw-consent', taken, FOR)).toMatchObject(OK)
    expect((await wordsOf(persons[0])).now[0]).toMatchObject({ stands: 'withdrawn' })
  })

  it('tells nobody who never saw it, and a no cannot be taken back as a yes', async () => {
    const { persons } = await register()
    const yes = aWord(persons[0])
    await insist(miriam, 'record-consent', yes)
    expect(await withdraw(yes.id)).toMatchObject(OK)
    const { rows } = await house.owner.query(
      'select from sharing.notice n join sharing.consent c on c.id = n.consent where c.person = $1',
      [persons[0]],
    )
    expect(rows).toHaveLength(0)
    const no = aWord(persons[1], { said: 'refused' })
    await insist(miriam, 'record-consent', no)
    expect(await withdraw(no.id)).toMatchObject(refused(409, 'consent-over'))
  })
})

describe('another ground than consent', () => {
  it('is stated with the reason, carries an opening, and ends', async () => {
    const { file, persons } = await register()
    const basis = {
      id: newId(),
      person: persons[0],
      kind: 'LegalObligation',
      recipient: SHELTER,
      purpose: 'service-delivery',
      categories: ['family-unity'],
      until: null,
      why: 'The reception act, section 4: the shelter must know who is one family.',
    }
    await insist(miriam, 'confirm-sign-in', { proof: null })
    const opening = anOpening(agreement, [persons[0]], { categories: ['family-unity'] })
    expect(await miriam.deed('open-to-partner', opening, FOR)).toMatchObject(refused(403, 'open-lacks-basis'))
    expect(await miriam.deed('state-basis', basis)).toMatchObject(OK)
    await insist(miriam, 'open-to-partner', opening, FOR)
    expect(await petra.look('read-case', { case: file }, FOR)).toMatchObject({ status: 200 })
    expect((await wordsOf(persons[0])).bases).toMatchObject([{ why: basis.why, ended: false }])
    expect(await grace.deed('end-basis', { basis: basis.id })).toMatchObject(refused(404, 'no-such-basis'))
    expect(await miriam.deed('end-basis', { basis: basis.id })).toMatchObject(OK)
    expect(await miriam.deed('end-basis', { basis: basis.id })).toMatchObject(refused(409, 'ended-already'))
    expect(await petra.look('read-case', { case: file }, FOR)).toMatchObject({ status: 404 })
  })
})

describe('the receipt', () => {
  it('says it in the terms of DPV, with every event, and what stands now', async () => {
    const { persons } = await register()
    const yes = aWord(persons[0])
    await insist(miriam, 'record-consent', yes)
    await withdraw(yes.id)
    const { body } = await miriam.look('read-consent-receipt', { consent: yes.id })
    expect(body).toMatchObject({
      '@type': ['dpv:ConsentRecord', 'dpv:ConsentReceipt'],
      '@id': `urn:uuid:${yes.id}`,
      'dct:conformsTo': 'ISO/IEC TS 27560:2023',
      'dpv:hasDataSubject': { '@id': `urn:uuid:${persons[0]}` },
      'dpv:hasRecipient': { 'dpv:hasName': 'Lighthouse Shelter' },
      'dpv:hasPurpose': { 'skos:broader': [{ '@id': 'dpv:RequestedServiceProvision' }] },
      'dpv:hasNotice': { 'kindred:text': yes.notice.text, 'dct:language': 'en' },
      'dpv:hasConsentStatus': { '@id': 'dpv:ConsentWithdrawn' },
    })
    expect(
      body['dpv:hasEvent'].map((event: { 'dpv:hasConsentStatus': object }) => event['dpv:hasConsentStatus']),
    ).toEqual([{ '@id': 'dpv:ConsentGiven' }, { '@id': 'dpv:ConsentWithdrawn' }])
  })
})
