import type { WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { isErased } from '../../ground/seal.ts'
import type { Grounds } from '../sharing/index.ts'
import { asOf, categoryOf, gathered } from './answering/rules.ts'
import { answersAfter, lastFinished } from './answers-after.ts'
import { countsAs, outlineOfEdition } from './rules.ts'
import type { SheetRow, TurnRow } from './store/sheets.ts'
import type { Answers, FieldAccess, FormEdition, SheetShown, TurnShown } from './words.ts'

/** What the worker may do with each field of the data set that these editions ask about. What is secret to them is not named. */
export function accessTo(editions: readonly FormEdition[], grounds: Grounds, ring: Keyring): Map<string, FieldAccess> {
  const fields = new Set(editions.flatMap(countsAs))
  return new Map(
    [...fields].flatMap((as): [string, FieldAccess][] => {
      const { answer } = grounds.sees(as)
      if (answer === 'not-found') return []
      if (isErased(ring, categoryOf(as))) return [[as, 'erased']]
      if (answer !== 'allow') return [[as, 'closed']]
      return [[as, grounds.sees(as, 'write').answer === 'allow' ? 'write' : 'read']]
    }),
  )
}

type How = {
  ring: Keyring
  access: ReadonlyMap<string, FieldAccess>
  names: ReadonlyMap<WorkerId, string>
  editions: ReadonlyMap<string, FormEdition>
  me: WorkerId
}
type Sorted = { open: Answers; closed: string[]; erased: string[] }

/** A sheet as far as the worker may see it. One of which they may know nothing is not there. */
export function showSheet(sheet: SheetRow, how: How): SheetShown[] {
  const { sheet: id, form, case: file, turns } = sheet
  const last = lastFinished(sheet)
  const mine = turns.findLast(({ finished, by }) => !finished && by === how.me)
  const unfinished = mine && mine.nth > (last?.nth ?? 0) ? mine : undefined
  const stands = last ? sortedAt(sheet, last, how) : { open: {}, closed: [], erased: [] }
  const isThere = Object.keys(stands.open).length + stands.closed.length + stands.erased.length > 0
  if (!isThere && !unfinished) return []
  return [
    {
      sheet: id,
      form,
      case: file,
      edition: (last ?? unfinished!).edition,
      nth: last?.nth ?? 0,
      answers: stands.open,
      closed: stands.closed,
      erased: stands.erased,
      earlier: isThere ? earlierTurns(sheet, how) : [],
      unfinished: unfinished ? turnShown(unfinished, sort(sheet, unfinished, { how, only: true }).open, how) : null,
    },
  ]
}

const sortedAt = (sheet: SheetRow, turn: TurnRow, how: How): Sorted => sort(sheet, turn, { how, only: false })

/** Answers as they stood after a turn, or of it alone: open, closed, erased; those that the worker may not know of are in none. */
function sort(sheet: SheetRow, at: TurnRow, { how, only }: { how: How; only: boolean }): Sorted {
  const counts = (turn: TurnRow) => (only ? turn === at : turn.finished && turn.nth <= at.nth)
  const placed = answersAfter(sheet, how.ring, counts)
  const places = [...how.editions.values()].filter(({ form }) => form === sheet.form).map(outlineOfEdition)
  const sorted: Sorted = { open: {}, closed: [], erased: [] }
  for (const [path, value] of Object.entries(gathered(placed))) {
    const as = places.map((outline) => asOf(outline, path)).find((one) => one !== undefined)
    const may = as && how.access.get(as)
    if (may === 'write' || may === 'read') sorted.open[path] = value
    else if (may === 'closed') sorted.closed = [...new Set([...sorted.closed, path.split('/')[0]!])]
  }
  const said = new Set(sheet.turns.filter(counts).flatMap(({ answers }) => Object.keys(answers)))
  sorted.erased = [...said].filter((category) =>
    [...how.access].some(([as, may]) => may === 'erased' && categoryOf(as) === category),
  )
  return sorted
}

const turnShown = ({ nth, edition, by, at }: TurnRow, answers: Answers, { names }: How): TurnShown => ({
  ...{ nth, edition, answers },
  by: names.get(by) ?? '',
  at: new Date(at).toISOString(),
})

/** Every finished turn after which the worker sees something else than before it, the latest first: who, when, and how it stood then. */
function earlierTurns(sheet: SheetRow, how: How): TurnShown[] {
  const shown: TurnShown[] = []
  let before = ''
  for (const turn of sheet.turns.filter(({ finished }) => finished)) {
    const { open, closed } = sortedAt(sheet, turn, how)
    const now = JSON.stringify([open, closed])
    if (now !== before) shown.unshift(turnShown(turn, open, how))
    before = now
  }
  return shown
}
