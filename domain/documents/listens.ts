import type { Ground } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Ear } from '../../ground/listener.ts'
import { isErased } from '../../ground/seal.ts'
import { findFilesOf } from './store.ts'
import { fileOf } from './uploads.ts'

/** Hears that keys were destroyed, and takes the files away that they had opened. Nobody could read them any more; now they are gone. */
export function dropErased({ keys, files }: Pick<Ground, 'keys' | 'files'>, node: number): Ear {
  return async (sql, heard) => {
    const erasures = heard.filter(({ line }) => line.outcome === 'done' && line.name === 'approve-erasure')
    const persons = [...new Set(erasures.flatMap(({ about }) => about.persons))] as PersonId[]
    if (persons.length === 0) return []
    for (const person of persons) keys.forget(person) // what this process keeps may be older than the erasure
    const [found, rings] = await Promise.all([findFilesOf(sql, node, persons), keys.fetch(sql, persons)])
    for (const { id, person, category } of found)
      if (isErased(rings.get(person)!, category)) await files.remove(fileOf(id))
    return []
  }
}
