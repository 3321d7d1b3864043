import type * as z from 'zod/mini'
import type { PersonId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { findAnswers, sayGround, seePeople } from '../sharing/index.ts'
import { findMine, type Mine } from './find-mine.ts'
import { WORDS } from './send-referral.ts'
import { named, opensLetter, placeOf, shellOf, turnsFor } from './show-referral.ts'
import { TURN_WHO, TURN_WORDS } from './take-turn.ts'
import type { ReadReferral, ReferralShown } from './words.ts'

/** Shows a referral: to the receiver before it accepts, how many and who they may be, masked, and what it would see. */
export async function readReferral(look: Look, { referral }: z.infer<typeof ReadReferral>): Promise<ReferralShown> {
  const mine = await findMine(look, referral)
  const { row, grounds, side } = mine
  const asked = row.people.map(({ person }) => person)
  const left = side === 'sender' ? row.left.map(({ person }) => person) : []
  const seen = await seePeople(look, [...asked, ...left], 'read')
  const [people, agencies, workers, words, fields] = await Promise.all([
    showPeople(look, seen),
    nameAgencies(look.find, look.node, [row.sender, row.receiver]),
    nameWorkers(look.find, look.node, [row.worker, ...row.turns.map(({ worker }) => worker)] as WorkerId[]),
    openWords(look, mine),
    findAnswers(
      look,
      row.people.map(({ offered }) => offered),
    ),
  ])
  look.note({
    ...sayGround(grounds),
    persons: [...seen.keys()],
    case: row.case,
    more: { referral, categories: [...new Set([...categoriesIn(people), ...(words.reason ? ['assistance'] : [])])] },
  })
  const by = new Map(people.map((person) => [person.id, person]))
  return {
    ...shellOf(look, row, agencies),
    people: asked.flatMap((person) => by.get(person) ?? []),
    languages: row.languages,
    parts: row.parts,
    by: workers.get(row.worker) ?? '',
    reason: words.reason,
    left: row.left.flatMap(({ person, because }) => {
      const shown = side === 'sender' && by.get(person)
      return shown ? [{ person: shown, because: because as ReferralShown['left'][number]['because'] }] : []
    }),
    fields: fields.filter(({ person }) => by.has(person as PersonId)),
    turns: row.turns.map(({ turn, code, agency, worker, at }, nth) => ({
      turn,
      code,
      words: words.turns[nth]!,
      agency: named(agencies, agency),
      by: words.who[nth] ?? workers.get(worker) ?? '',
      at: new Date(at).toISOString(),
    })),
    earlier: row.earlier,
    later: row.later,
    may: turnsFor(look, row),
  }
}

type Words = { reason: string | null; turns: (string | null)[]; who: (string | null)[] }
async function openWords(look: Look, { row }: Mine): Promise<Words> {
  const ring = (await look.keys.fetch(look.find, [row.about])).get(row.about)!
  const nothing = row.turns.map(() => null)
  if (isErased(ring, WORDS.category)) return { reason: null, turns: nothing, who: nothing }
  const open = (place: typeof TURN_WORDS | typeof TURN_WHO, sealed: string | null) =>
    sealed ? unseal<string>(ring, { person: row.about, ...place }, Buffer.from(sealed, 'hex')) : null
  const { state } = shellOf(look, row, new Map())
  return {
    reason: opensLetter(placeOf(row, look.agency), state)
      ? unseal<string>(ring, { person: row.about, ...WORDS }, row.reason)
      : null,
    turns: row.turns.map(({ words }) => open(TURN_WORDS, words)),
    who: row.turns.map(({ who }) => open(TURN_WHO, who)),
  }
}
