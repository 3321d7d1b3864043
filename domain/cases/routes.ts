import type { Routes } from '../../ground/routes.ts'
import { PeopleFound, SearchPeople } from '../matching/words.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { assignCases } from './assign-cases.ts'
import { closeCase, proposeClosing, reopenCase } from './close-case.ts'
import { finishTask, reopenTask } from './finish-task.ts'
import { listCases } from './list-cases.ts'
import { moveCase } from './move-case.ts'
import { myWork } from './my-work.ts'
import { openCaseEmergency } from './open-case-emergency.ts'
import { readCase } from './read-case.ts'
import { readCaseLedger } from './read-case-ledger.ts'
import { readCaseWork } from './read-case-work.ts'
import { readPerson } from './read-person.ts'
import { registerHousehold } from './register-household.ts'
import { searchPeople } from './search-people.ts'
import { setTask } from './set-task.ts'
import {
  AssignCases,
  CaseLedgerShown,
  CaseShown,
  CasesListed,
  CaseWorkShown,
  CloseCase,
  FinishTask,
  ListCases,
  MoveCase,
  MyWork,
  MyWorkShown,
  OpenCaseEmergency,
  PersonRead,
  ReadCase,
  ReadCaseLedger,
  ReadPerson,
  RegisterHousehold,
  ReopenCase,
  ReopenTask,
  SetTask,
  WriteNote,
} from './words.ts'
import { writeNote } from './write-note.ts'

/** The deeds of this room that can part people. */
export const CASES_GUARDED: GuardedDeeds = {
  'close-case': guarded(CloseCase, proposeClosing),
}

export function caseRoutes(routes: Routes): void {
  routes.deed('register-household', RegisterHousehold, registerHousehold)
  routes.deed('write-note', WriteNote, writeNote)
  routes.deed('set-task', SetTask, setTask)
  routes.deed('finish-task', FinishTask, finishTask)
  routes.deed('reopen-task', ReopenTask, reopenTask)
  routes.deed('move-case', MoveCase, moveCase)
  routes.deed('assign-cases', AssignCases, assignCases)
  routes.deed('close-case', CloseCase, closeCase)
  routes.deed('reopen-case', ReopenCase, reopenCase)
  routes.deed('open-case-emergency', OpenCaseEmergency, openCaseEmergency)
  routes.look('search-people', SearchPeople, PeopleFound, searchPeople)
  routes.look('my-work', MyWork, MyWorkShown, myWork)
  routes.look('list-cases', ListCases, CasesListed, listCases)
  routes.look('read-case', ReadCase, CaseShown, readCase)
  routes.look('read-case-work', ReadCase, CaseWorkShown, readCaseWork)
  routes.look('read-person', ReadPerson, PersonRead, readPerson)
  routes.look('read-case-ledger', ReadCaseLedger, CaseLedgerShown, readCaseLedger)
}
