import type * as z from 'zod/mini'
import type { Category } from '../../ground/categories.ts'
import type { Look } from '../../ground/look.ts'
import { readTrail } from '../../ground/read-ledger.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { findWorkAround } from '../cases/index.ts'
import { showPeople } from '../people/index.ts'
import { sayGround, seePerson, worksWith } from '../sharing/index.ts'
import { findMisused } from './store.ts'
import type { DoingsShown, ReadDoings } from './words.ts'

const MOST = 200

/**
 * Everything that was done with one person's data, and everybody who looked, as the person would get it: which agency, when,
 * for what and on which ground. Nobody else is in it, neither a relative nor the name of a worker.
 */
export async function readDoings(look: Look, { person, before }: z.infer<typeof ReadDoings>): Promise<DoingsShown> {
  look.allow(mayWork(look.asking.actor, 'read-doings', look.purpose))
  const { grounds } = await seePerson(look, person, 'read-doings')
  if (!worksWith(grounds)) throw new Forbidden('look-only')
  const work = await findWorkAround(look.find, look.node, { cases: [], persons: [person] })
  const subjects = [person, ...work.map(({ file }) => file)]
  const read = await readTrail(look, subjects, { most: MOST, before, looks: true })
  const own = read.filter(({ about }) => about.persons.length === 0 || about.persons.includes(person))
  const positions = own.flatMap(({ position }) => position ?? [])
  const [misused, agencies, [shown]] = await Promise.all([
    findMisused(look, positions),
    nameAgencies(look.find, look.node, [...new Set(own.map(({ line }) => line.agency))]),
    showPeople(look, new Map([[person, grounds]])),
  ])
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['identity'] } })
  return {
    names: shown?.names ?? [],
    doings: own.map(({ line, about, position }) => ({
      at: line.at,
      agency: agencies.get(line.agency) ?? '',
      name: line.name,
      outcome: line.outcome,
      purpose: line.purpose,
      ground: line.ground,
      categories: (about.more?.['categories'] ?? []) as Category[],
      misuse: position !== null && misused.has(position),
    })),
    next: read.length === MOST ? read.at(-1)!.arrival : null,
  }
}
