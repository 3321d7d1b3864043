import type { Act } from '../../ground/act.ts'
import { Conflict, Forbidden } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { seeOpenCase } from '../cases/index.ts'
import { findChildrenAmong, offerPeople, sayGround } from '../sharing/index.ts'
import { withRecalls } from './find-mine.ts'
import { insistOnSealing, keepPackage, packReferral } from './packages/pack-referral.ts'
import { answerBy, readParty, readUntil, stateOf } from './rules.ts'
import { addReferral, courseOf, findIds, findReferrals } from './store.ts'
import type { SendReferral } from './words.ts'

export const WORDS = { category: 'assistance', column: 'referrals.referral.reason' } as const

/**
 * Asks another agency to help with people of a case, to work along, or to take the case over. Until it answers it sees how
 * many they are, which languages they speak, and who they may be, masked; by accepting, what was foreseen. Where nobody has an
 * account, what was foreseen goes sealed in a package, by a code that the house is not told.
 */
export async function sendReferral(act: Act, asked: SendReferral): Promise<void> {
  const { id, kind, to, agreement, forPurpose, parts, service, urgency, people, left, earlier = null } = asked
  const { file, grounds, people: seen } = await seeOpenCase(act, asked.case, 'casework')
  const persons = readParty(asked, [...seen.keys()])
  await insistOnSealing(act, asked)
  const by = answerBy(asked, act.at)
  const until = readUntil(asked, by)
  if (kind === 'transfer') {
    const foreign = persons.some((person) => seen.get(person)!.because !== 'custody')
    if (foreign) throw new Forbidden('only-the-custodian')
    if (!persons.includes(file.focus)) throw new Conflict('transfer-without-focus')
  }
  await insistOnNew(act, asked)
  const contents = asked.sealed && (await packReferral(act, asked, persons))
  const rests = await offerPeople(act, { people, agreement, to, categories: parts, forPurpose, until: by })

  const children = await findChildrenAmong(act, persons)
  const about = persons[0]!
  const ring = await act.keys.extend(act, about, WORDS.category)
  addReferral(act, {
    id,
    kind,
    case: asked.case,
    about,
    receiver: to,
    agreement,
    service,
    urgency,
    purpose: forPurpose,
    parts,
    adults: persons.length - children.size,
    children: children.size,
    languages: asked.languages,
    answerBy: by,
    until,
    reason: seal(ring, { person: about, ...WORDS }, asked.reason),
    earlier,
    people,
    left,
  })
  if (contents) keepPackage(act, asked, { about, ring, contents })
  act.record({
    ...sayGround(grounds),
    rests: [grounds.standing, ...rests].join(' '),
    persons,
    case: asked.case,
    more: { referral: id, kind, service, urgency, to, categories: parts, left: left.length },
  })
}

/** The same service of the same case is not asked of the same agency twice while an answer is awaited. */
async function insistOnNew(act: Act, { case: file, to, service, kind, earlier }: SendReferral): Promise<void> {
  const rows = await withRecalls(act, await findReferrals(act, await findIds(act, { case: file })))
  if (earlier && !rows.some(({ id }) => id === earlier)) throw new Conflict('no-such-referral')
  const open = rows
    .filter((row) => ['sent', 'received', 'asked'].includes(stateOf(courseOf(row), act.at)))
    .some((row) =>
      kind === 'transfer'
        ? row.kind === 'transfer'
        : row.receiver === to && row.service === service && row.kind === kind,
    )
  if (open) throw new Conflict('referral-open-already')
}
