import { randomBytes } from 'node:crypto'
import type { DeedId } from '../../../ground/ids.ts'
import { agree, anOpening, aWord, insist } from '../../world/agreements.ts'
import { aFamily, newId } from '../../world/families.ts'
import type { AtWork, TestHouse } from '../../world/house.ts'
import { anImport, factsOfAgency, formsOf, openNewcomers } from './agency-facts.ts'
import { CUSTODIAN } from './askers.ts'
import type { About } from './inputs.ts'
import { FORM_OF_ALL } from './line.ts'

const FOR = { purpose: 'service-delivery' } as const
const RUN = { purpose: 'administration' } as const
const RIGHTS = { purpose: 'rights' } as const
const HOUR = 3_600_000
const LATER = '2027-06-01T00:00:00.000Z'

/** Somebody whom requests are about, and every fact that hangs on them, each in a state in which one more deed is a conflict. */
export type Someone = { name: string; about: About; ids: readonly string[] }
export type Clock = { now: Date }
export type Team = Record<'miriam' | 'lena' | 'nadia' | 'owen' | 'petra' | 'sofia' | 'salim' | 'viktor', AtWork>
const TEAM: Record<keyof Team, string> = {
  miriam: 'Miriam Sola',
  lena: 'Lena Fuchs',
  nadia: 'Nadia Haddad',
  owen: 'Owen Clarke',
  petra: 'Petra Novak',
  sofia: 'Sofia Marin',
  salim: 'Dr Salim Aziz',
  viktor: 'Viktor Hahn',
}

/** Two families of child protection: one opened to the shelter, one that was opened and is so no longer; and facts of the agencies. */
export async function liveThrough(house: TestHouse, clock: Clock): Promise<{ opened: Someone; closed: Someone }> {
  const team = (await signedIn(house)) as Team
  await openNewcomers(house, team)
  const ended = await agree({ one: team.owen, other: team.sofia }, clock.now)
  const { rows } = await house.owner.query('select id from sharing.assessment where agreement = $1', [ended.id])
  await insist(team.owen, 'end-agreement', { agreement: ended.id, reason: 'it was for a summer' }, RIGHTS)
  const live = await agree({ one: team.owen, other: team.sofia }, clock.now)
  const shared = {
    form: await formsOf(team),
    ...(await factsOfAgency(house, team)),
    import: await anImport(house, team),
    agreement: ended.id,
    assessment: rows[0].id,
    live: live.id,
  }
  const stage = { house, team, clock, shared }
  const opened = await aFamilyWithAPast(stage, { name: 'Openedova', isOpen: true })
  const closed = await aFamilyWithAPast(stage, { name: 'Closedova', isOpen: false })
  // What was opened in an emergency is over before anybody comes to the doors.
  clock.now = new Date(clock.now.getTime() + 9 * HOUR)
  return { opened, closed }
}

async function signedIn(house: TestHouse) {
  const named = Object.entries(TEAM).map(async ([key, name]) => [key, await house.signIn(name)] as const)
  return Object.fromEntries(await Promise.all(named))
}

type Stage = { house: TestHouse; team: Team; clock: Clock; shared: About }
async function aFamilyWithAPast(stage: Stage, { name, isOpen }: { name: string; isOpen: boolean }): Promise<Someone> {
  const { house, team, clock, shared } = stage
  const { miriam, petra, owen, salim, nadia } = team
  for (const who of Object.values(team)) await who.deed('confirm-sign-in', { proof: null }, RUN)
  const [family, twin] = [aFamily(name), aFamily(name)]
  for (const one of [family, twin]) await insist(miriam, 'register-household', one, { purpose: 'protection' })
  await house.settle()
  const persons = family.people.map(({ id }) => id)
  const words = () =>
    persons.map((person, nth) =>
      aWord(person, nth > 0 ? { by: { kind: 'best-interests', decision: newId() }, words: 'one room for all' } : {}),
    )
  const say = async (said: ReturnType<typeof words>) => {
    for (const word of said) await insist(miriam, 'record-consent', word, FOR)
  }
  const first = words()
  await say(first)
  const before = anOpening(shared['live'] as never, persons)
  const aReferral = {
    id: newId(),
    kind: 'referral',
    case: family.case.id,
    to: 'lighthouse-shelter',
    agreement: shared['live'],
    forPurpose: 'service-delivery',
    parts: ['shelter'],
    service: 'shelter',
    urgency: 'week',
    people: persons.map((one) => ({ id: newId(), person: one })),
    left: [],
    languages: ['ar'],
    until: LATER,
    reason: `a room for ${name}`,
  }
  await insist(miriam, 'send-referral', aReferral, FOR)
  const withdrawn = { referral: aReferral.id, seen: 'sent', words: 'not needed any more' }
  await insist(miriam, 'withdraw-referral', withdrawn, FOR)
  await insist(miriam, 'open-to-partner', before, FOR)
  clock.now = new Date(clock.now.getTime() + 1000)
  const taken = { id: newId(), consent: first[0]!.id, by: { kind: 'person' }, expression: ['spoken'] }
  await insist(miriam, 'withdraw-consent', taken, FOR)
  const { mine } = (await petra.look('list-notices', {}, FOR)).body
  const notice = mine.find(({ person }: { person: string }) => person === persons[0]).id
  await insist(petra, 'hear-notice', { notice }, FOR)
  await insist(miriam, 'close-to-partner', { openings: before.people.map(({ id }) => id) }, FOR)
  clock.now = new Date(clock.now.getTime() + 1000)
  if (isOpen) {
    await say(words())
    await insist(miriam, 'open-to-partner', anOpening(shared['live'] as never, persons), FOR)
  }
  const [basis, order, approval, emergency, task, link, machine, hook] = Array.from({ length: 8 }, () => newId())
  const person = persons[0]
  const key = { kty: 'OKP', crv: 'Ed25519', x: randomBytes(32).toString('base64url') }
  const lawful = {
    kind: 'LegalObligation',
    recipient: 'harbour-clinic',
    purpose: 'health-care',
    categories: ['contact'],
  }
  const approved = {
    person,
    category: 'shelter',
    recipient: 'harbour-clinic',
    purpose: 'health-care',
    until: LATER,
    why: 'asked',
  }
  const urgent = { id: emergency, person, categories: ['identity'], hours: 1, reason: 'she lies unconscious' }
  const joined = { id: link, records: [persons[2], twin.people[2]!.id], reason: 'the same girl' }
  const against = twin.people[0]!.id
  const aListing = {
    id: newId(),
    services: ['food'],
    name: 'Kitchen',
    place: 'Quay 1',
    eligibility: 'everybody',
    languages: [],
    hours: 'noon',
    capacity: null,
    openForNew: true,
  }
  const aDecision = {
    id: newId(),
    case: family.case.id,
    kind: 'plan',
    content: {
      what: `they stay with ${name}`,
      ground: 'her word',
      options: [{ what: 'the hall', why: 'no room' }],
      view: { said: 'yes' },
    },
    reviewDue: null,
  }
  const plan = newId()
  const aPlan = {
    ...{ id: plan, from: persons.slice(1, 2), to: persons.slice(0, 1), country: 'QMA', town: 'Port' },
    sides: { from: CUSTODIAN, to: CUSTODIAN, travel: CUSTODIAN },
  }
  const answers = { grade: 'none' }
  const filled = { sheet: newId(), form: FORM_OF_ALL, edition: 1, person, seen: 0, answers, finished: true }
  const deeds: [AtWork, string, object, object][] = [
    [miriam, 'fill-form', filled, FOR],
    [miriam, 'state-basis', { id: basis, person, ...lawful, until: LATER, why: 'the law asks for it' }, FOR],
    [miriam, 'end-basis', { basis }, FOR],
    [miriam, 'order-no-contact', { id: order, protects: person, against, until: LATER, source: 'her word' }, FOR],
    [owen, 'approve-sharing', { id: approval, ...approved }, RIGHTS],
    [miriam, 'record-decision', aDecision, FOR],
    [miriam, 'plan-reunification', aPlan, FOR],
    [miriam, 'list-service', aListing, FOR],
    [miriam, 'set-task', { id: task, case: family.case.id, what: `call ${name}`, due: '2026-12-01' }, FOR],
    [miriam, 'link-records', joined, FOR],
    [salim, 'open-emergency', urgent, { purpose: 'health-care' }],
    [owen, 'review-emergency', { emergency, verdict: 'justified', words: 'she could not be asked' }, RIGHTS],
    [nadia, 'register-machine', { id: machine, name: `machine of ${name}`, key }, RUN],
    [nadia, 'register-hook', { id: hook, url: 'https://hooks.example/in', events: ['accept-terms'], from: null }, RUN],
  ]
  for (const [who, deed, input, more] of deeds) await insist(who, deed, input, more)
  const review = await house.owner.query(
    'select id from matching.review where one = any($1) or other = any($1) limit 1',
    [[persons[0]]],
  )
  const ids = [family, twin].flatMap((one) => [one.case.id, ...one.people.map(({ id }) => id)])
  await strangersStandings(house, persons)
  const about = {
    ...shared,
    case: family.case.id,
    person,
    persons,
    people: persons.map((one) => ({ id: newId(), person: one })),
    records: [person, person],
    tie: family.ties[0]!.id,
    household: family.household.id,
    protects: person,
    consent: first[0]!.id,
    openings: before.people.map(({ id }) => id),
    review: review.rows[0].id,
    recipient: 'harbour-clinic',
    to: 'lighthouse-shelter',
    referral: aReferral.id,
    decision: aDecision.id,
    plan,
    listing: aListing.id,
    owner: house.workers.find((one) => one.name === 'Miriam Sola')!.id,
    ...{ basis, order, approval, emergency, task, link, machine, hook, heard: notice, against },
  }
  return { name, about, ids }
}

/** The office of the country that they fled has custody on paper, put there behind the back of the house. It opens nothing. */
async function strangersStandings(house: TestHouse, persons: readonly string[]): Promise<void> {
  const deed = newId<DeedId>()
  for (const person of persons)
    await house.owner.query(
      `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, deed)
       values (1, $1, $2, 'office-of-origin', 'custody', '{*}', '{*}', '2026-01-01', $3)`,
      [newId(), person, deed],
    )
}

/** The same kinds of facts about nobody. */
export function nobody({ about }: Someone): About {
  const fresh = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fresh)
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fresh(v)]))
    return typeof value === 'string' && /^[0-9a-f]{8}-/.test(value) ? newId() : value
  }
  return fresh(about) as About
}
