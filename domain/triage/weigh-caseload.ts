import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { type CaseRow, findCaseload } from '../cases/index.ts'
import { type Grounds, seePeople, worksWith } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { bandOf, type Facts, isClosedTo, type Opens, openFacts, type Weighed } from './rules.ts'
import type { Level, TriageRules } from './words.ts'

/** So many cases are looked at, and so many people in them: one line of the ledger names them all. */
const MOST = { cases: 300, people: 2000 } as const

/** One case with what counts of it: all of it, and as far as it is open to the asker. */
export type Case = { row: CaseRow; facts: Facts; open: Facts; people: Grounds[] }
export type Caseload = {
  cases: Case[]
  seen: Map<PersonId, Grounds>
  more: boolean
  /** Whether rules rest on something closed. */
  closedTo: (rules: TriageRules) => boolean
}

/** The open cases in which the asker works, the newest first, through the condition of the list of cases. */
export async function weighCaseload(look: Look): Promise<Caseload> {
  const { files, more } = await findCaseload(look, MOST)
  const seen = await seePeople(look, [...new Set(files.flatMap(({ persons }) => persons))], 'search')
  const own = files.filter(({ focus }) => seen.has(focus) && worksWith(seen.get(focus)!))
  const known = own.map((row) => ({ ...row, persons: row.persons.filter((person) => seen.has(person)) }))
  const facts = await findCaseFacts(look, known)
  const opens: Opens = (person, field) => seen.get(person)?.opens(field) ?? false
  const cases = known.map((row): Case => {
    const all = facts.get(row.id)!
    return { row, facts: all, open: openFacts(all, opens), people: row.persons.map((person) => seen.get(person)!) }
  })
  return { cases, seen, more, closedTo: (rules) => cases.some(({ facts: all }) => isClosedTo(all, rules, opens)) }
}

/** In which groups a case is counted, no further than what is open to the asker. */
export const groupsOf = ({ row, open }: Case, level: Level): Weighed => ({
  band: bandOf(open.people.find(({ person }) => person === row.focus)?.born, open.on),
  alone: open.people.some(({ alone }) => alone !== null),
  level,
})
