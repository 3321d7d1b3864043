import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameWorkers } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { sayGround } from '../sharing/index.ts'
import { placeOf } from './record-circumstance.ts'
import { CATEGORY, FIELD, stateOf } from './rules.ts'
import { findCircumstances } from './store.ts'
import type { CircumstancesShown, Content, ReadCircumstances } from './words.ts'

/** What is so of the people of a case, each kind as far as its field is open; of what is secret and closed there is no sign. */
export async function readCircumstances(
  look: Look,
  { case: file }: z.infer<typeof ReadCircumstances>,
): Promise<CircumstancesShown> {
  const { grounds, people } = await seeCase(look, file, 'read')
  const rows = await findCircumstances(look, { case: file })
  const rings = await look.keys.fetch(look.find, [...new Set(rows.map(({ person }) => person))])
  const open = rows.filter(
    ({ person, kind }) => people.get(person)?.opens(FIELD[kind]) && !isErased(rings.get(person)!, CATEGORY[kind]),
  )
  const names = await nameWorkers(look.find, look.node, [
    ...new Set(open.flatMap(({ turns }) => turns.map(({ worker }) => worker))),
  ])
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: file,
    more: { categories: [...new Set(open.map(({ kind }) => CATEGORY[kind]))] },
  })
  const today = look.at.toISOString().slice(0, 10)
  return {
    facts: open.map(({ id, person, kind, content, since, until, reviewDue, turns, agency }) => {
      const ring = rings.get(person)!
      const state = stateOf({ until, turns }, today)
      const due =
        turns.findLast((turn) => turn.turn === 'reviewed')?.reviewDue ??
        (turns.some((turn) => turn.turn === 'reviewed') ? null : reviewDue)
      return {
        ...{ id, person, since, until, state },
        content: unseal<Content>(ring, placeOf(person, kind, 'content'), content),
        reviewDue: due,
        late: state === 'in-force' && due !== null && due < today,
        turns: turns.map(({ turn, code, words, on, worker }) => ({
          ...{ turn, code, on },
          words: unseal<string>(ring, placeOf(person, kind, 'words'), Buffer.from(words, 'hex')),
          by: names.get(worker) ?? '',
        })),
        mine: agency === look.agency,
      }
    }),
  }
}
