import type { Act } from '../../ground/act.ts'
import type { PersonId, TieId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { type Asker, type Grounds, insistOn, seePeople } from '../sharing/index.ts'
import { sealWords } from './seal-words.ts'
import { addStatement, findTie } from './store/ties.ts'
import type { TieStatus } from './words.ts'

export type TieSeen = { id: TieId; from: PersonId; to: PersonId; statements: number; grounds: Grounds }

/** A tie of whose people the asker may say how they belong together. */
export async function seeTie(asker: Asker, id: TieId): Promise<TieSeen> {
  const found = await findTie(asker.find, asker.node, id)
  const people = await seePeople(asker, found ? [found.from, found.to] : [], 'tell-of-families')
  const [grounds] = people.values()
  if (!found || !grounds || people.size < 2) throw new Unknown('no-such-tie')
  for (const one of people.values()) insistOn(one, 'write', ['family.relation'])
  return { id, ...found, grounds }
}

type Said = { status: TieStatus; since: string | null; reason: string }
/** Says anew how a tie stands. Everything that was said before stays. */
export async function stateTie(act: Act, { id, from, statements }: TieSeen, said: Said): Promise<void> {
  const ring = await act.keys.extend(act, from, 'family')
  const reason = sealWords(new Map([[from, ring]]), from, 'families.tie_statement.reason', said.reason)
  addStatement(act, { tie: id, nth: statements + 1, status: said.status, since: said.since, reason })
}
