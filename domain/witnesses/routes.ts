import type { Routes } from '../../ground/routes.ts'
import { endWitness } from './end-witness.ts'
import { listWitnesses, type OwnLog } from './list-witnesses.ts'
import { registerWitness } from './register-witness.ts'
import { EndWitness, ListWitnesses, RegisterWitness, WitnessesShown } from './words.ts'

export function witnessRoutes(routes: Routes, log: OwnLog): void {
  routes.deed('register-witness', RegisterWitness, registerWitness)
  routes.deed('end-witness', EndWitness, endWitness)
  routes.look('list-witnesses', ListWitnesses, WitnessesShown, (look) => listWitnesses(look, log))
}
