import { seedChance } from '../../../db/seeds/chance.ts'
import type { World } from '../../../domain/sharing/rules/evaluate.ts'
import { agreementSide, askerSide, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import type { DataSet } from '../../../domain/sharing/words.ts'
import type { Scene } from './facts.ts'
import { inventAgreement, inventAsk, inventor, inventPerson, inventWorker } from './invent.ts'
import { BASES, neighbour } from './near.ts'

const worldFrom = (set: DataSet, { asker, ask, person, agreements }: Scene): World =>
  worldOf(set, askerSide(set, asker), ask, person && personSide(person), agreementSide(agreements))

/** Small worlds without end, the same for the same seed: most of them invented, some a fact or two away from a decision. */
export function* smallWorlds(set: DataSet, seed: number): Generator<World> {
  const made = inventor(set, seed)
  const chance = seedChance(seed)
  const bases = Object.values(BASES)
  for (let batch = 0; ; batch++) {
    const agreements = Array.from({ length: 4 }, () => inventAgreement(made))
    const people = Array.from({ length: 25 }, () => inventPerson(made, made.chance.id(new Date(0)), agreements))
    const worker = inventWorker(
      made,
      people.map(({ id }) => id),
    )
    const [asker, agreed] = [askerSide(set, worker), agreementSide(agreements)]
    for (const person of people) {
      for (let nth = 0; nth < 4; nth++)
        yield worldOf(set, asker, inventAsk(made, worker.agency.type), personSide(person), agreed)
      const base = bases[batch % bases.length]!
      yield worldFrom(set, neighbour(chance, base(), 1 + (batch % 3)))
    }
  }
}
