import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { type Grounds, seePeople, worksWith } from '../../sharing/index.ts'
import { findWatchFacts } from './find-watch-facts.ts'
import { openPlace, sealPlace } from './seal-place.ts'
import { opensLine } from './show-watched.ts'
import { findWatchedFrom, type Place } from './store/watched.ts'
import { linesOf, type WatchLine } from './what-is-due.ts'
import { type Behind, WatchedPart } from './words.ts'

const PAGE = 20
/** So much is found at first, and so much at once where that held too little for the asker. */
const [FIRST, MORE] = [PAGE + 1, 500]
/** Where little of what is due is open to the asker, so many lines about whom they see are gone through, and no more. */
const PASSED_MOST = 300

/** Where a line about somebody whom the asker sees is kept, and what may be told of it, if anything. */
type Passed = { row: Place; line: WatchLine | undefined }
type Page = { part: WatchedPart; behind: Place | undefined; passed: Passed[]; hasEnded: boolean }
type Pages = { lines: WatchLine[]; seen: Map<PersonId, Grounds>; next: Behind[] }

/**
 * A page of what is due in each part, or in one part behind a line. What is kept says of whom to ask first; what is told is
 * worked out from what is written down now. Whoever is hidden takes up no place and ends no search.
 */
export async function findPages(look: Look, following: Behind | undefined): Promise<Pages> {
  const from = following && openPlace(look, following)
  const seen = new Map<PersonId, Grounds>()
  const parts = from ? [from.part] : WatchedPart.options
  const pages = parts.map((part): Page => ({ part, behind: from, passed: [], hasEnded: false }))
  for (let most = FIRST; ; most = MORE) {
    const open = pages.filter((page) => !isFull(page))
    if (open.length === 0) break
    const rows = await findWatchedFrom(look, { parts: open, most })
    const passed = await thoseSeen(look, rows, seen)
    for (const page of open) {
      const portion = rows.filter(({ part }) => part === page.part)
      page.passed.push(...passed.filter(({ row }) => row.part === page.part))
      page.behind = portion.at(-1)
      page.hasEnded = portion.length < most
    }
  }
  const lines = pages.flatMap((page) => toldOf(page).slice(0, PAGE))
  const ends = pages.flatMap((page) => endOf(page) ?? [])
  return { lines: lines.map(({ line }) => line), seen, next: ends.map((end) => sealPlace(look, end)) }
}

const toldOf = ({ passed }: Page) =>
  passed.slice(0, PASSED_MOST).flatMap(({ row, line }) => (line ? [{ row, line }] : []))
const isFull = (page: Page): boolean => page.hasEnded || page.passed.length > PASSED_MOST || toldOf(page).length > PAGE

/** Behind what the next page begins; nothing where nothing follows about whom the asker sees. It may be closed to them. */
function endOf(page: Page): Place | undefined {
  const told = toldOf(page)
  if (told.length > PAGE) return told[PAGE - 1]!.row
  return page.passed.length > PASSED_MOST ? page.passed[PASSED_MOST - 1]!.row : undefined
}

async function thoseSeen(look: Look, rows: readonly Place[], seen: Map<PersonId, Grounds>): Promise<Passed[]> {
  const persons = [...new Set(rows.map(({ person }) => person))].filter((person) => !seen.has(person))
  for (const [person, grounds] of await seePeople(look, persons, 'search')) seen.set(person, grounds)
  const isOpen = ({ person, part }: Place) => worksWith(seen.get(person)!) && opensLine(seen.get(person)!, part)
  const known = rows.filter(({ person }) => seen.has(person))
  const whose = [...new Set(known.filter(isOpen).map(({ person }) => person))]
  const facts = await findWatchFacts(look, whose)
  const lines = new Map(whose.flatMap((person) => linesOf(facts, person)).map((line) => [keyOf(line), line]))
  return known.map((row) => ({ row, line: isOpen(row) ? lines.get(keyOf(row)) : undefined }))
}
const keyOf = ({ part, person, line }: Place | WatchLine) => `${part} ${person} ${line}`
