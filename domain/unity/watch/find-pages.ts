import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { type Grounds, seePeople, visiblePeople, worksWith } from '../../sharing/index.ts'
import { findWatchFacts } from './find-watch-facts.ts'
import { opensLine } from './show-watched.ts'
import { findWatchedFrom } from './store/watched.ts'
import { linesOf, type WatchLine } from './what-is-due.ts'
import { type Behind, WatchedPart } from './words.ts'

const PAGE = 50
/** Where little of what is due is the asker’s to know, so many portions are gone through, and no more. */
const PORTIONS = 6

/** Where one line is kept, and what is told of it. */
type Told = { row: Behind; line: WatchLine }
type Page = { part: WatchedPart; behind: Behind | undefined; told: Told[]; isFound: boolean }
type Pages = { lines: WatchLine[]; seen: Map<PersonId, Grounds>; next: Behind[] }

/**
 * A page of what is due in each part, or in one part behind a line. What is kept says of whom to ask first; what is told is
 * worked out from what is written down now. Whoever is hidden takes up no place on a page.
 */
export async function findPages(look: Look, from: Behind | undefined): Promise<Pages> {
  const visible = await visiblePeople(look)
  const seen = new Map<PersonId, Grounds>()
  const parts = from ? [from.part] : WatchedPart.options
  const pages = parts.map((part): Page => ({ part, behind: from, told: [], isFound: false }))
  for (let nth = 1; nth <= PORTIONS; nth++) {
    const open = pages.filter(({ isFound }) => !isFound)
    if (open.length === 0) break
    const most = PAGE + 1
    const rows = await findWatchedFrom(look, visible, { parts: open, most })
    const told = await thoseToTell(look, rows, seen)
    for (const page of open) {
      const portion = rows.filter(({ part }) => part === page.part)
      page.told.push(...told.filter(({ row }) => row.part === page.part))
      page.behind = portion.at(-1)
      page.isFound = portion.length < most || page.told.length > PAGE
    }
  }
  const lines = pages.flatMap(({ told }) => told.slice(0, PAGE).map(({ line }) => line))
  return { lines, seen, next: pages.flatMap((page) => behindOf(page) ?? []) }
}

/** Behind what the next page begins; nothing where nothing follows that may be told. */
const behindOf = ({ told, isFound, behind }: Page): Behind | undefined =>
  told.length > PAGE ? told[PAGE - 1]!.row : isFound ? undefined : behind

async function thoseToTell(look: Look, rows: readonly Behind[], seen: Map<PersonId, Grounds>): Promise<Told[]> {
  const persons = [...new Set(rows.map(({ person }) => person))].filter((person) => !seen.has(person))
  for (const [person, grounds] of await seePeople(look, persons, 'search')) seen.set(person, grounds)
  const open = rows.filter(({ person, part }) => {
    const grounds = seen.get(person)
    return grounds && worksWith(grounds) && opensLine(grounds, part)
  })
  const whose = [...new Set(open.map(({ person }) => person))]
  const facts = await findWatchFacts(look, whose)
  const all = Map.groupBy(
    whose.flatMap((person) => linesOf(facts, person)),
    keyOf,
  )
  return open.flatMap((row) => (all.get(keyOf(row)) ?? []).map((line) => ({ row, line })))
}
const keyOf = ({ part, person, line }: Behind | WatchLine) => `${part} ${person} ${line}`
