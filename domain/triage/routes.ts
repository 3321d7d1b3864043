import type { Routes } from '../../ground/routes.ts'
import { listTriage } from './list-triage.ts'
import { readTriage } from './read-triage.ts'
import { setTriage } from './set-triage.ts'
import { simulateTriage } from './simulate-triage.ts'
import { spreadTriage } from './spread-triage.ts'
import * as words from './words.ts'

export function triageRoutes(routes: Routes): void {
  routes.deed('set-triage', words.SetTriage, setTriage)
  routes.look('read-triage', words.ReadTriage, words.TriageShown, readTriage)
  routes.look('list-triage', words.ListTriage, words.TriageListed, listTriage)
  routes.look('spread-triage', words.SpreadTriage, words.TriageSpread, spreadTriage)
  routes.look('simulate-triage', words.SimulateTriage, words.TriageSimulated, simulateTriage)
}
