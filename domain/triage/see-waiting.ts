import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { type FileRow, findFiles, isClosed } from '../cases/index.ts'
import { type Grounds, seePeople, visiblePeople, worksWith } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { opensLevel } from './read-triage.ts'
import { actBy, isWaiting, levelOf, rankOf, suggest } from './rules.ts'
import { type DecidedRow, findDecided, findWaiting, type WaitingRow } from './store.ts'
import type { Level, TriageRules } from './words.ts'

/** Whoever decides these is shown those behind. */
const USUAL = 30
/** Where little of what waits is the asker’s to decide, so many portions are gone through, and no more. */
const PORTIONS = 6

/** One case that waits, as urgent as what the asker sees of it says. */
export type Waiting = { file: FileRow; level: Level; actBy: Date; decided: DecidedRow | undefined }
export type SeenWaiting = { waiting: Waiting[]; seen: Map<PersonId, Grounds>; more: boolean }

/**
 * What waits for the asker, the most urgent first. Of whom the asker does not see nothing is told, and so a case may be less
 * urgent for them than for the house, and never more: it is shown once no case that is left can stand before it.
 */
export async function seeWaiting(look: Look, rules: TriageRules, most = USUAL): Promise<SeenWaiting> {
  const visible = await visiblePeople(look)
  const found: Waiting[] = []
  const seen = new Map<PersonId, Grounds>()
  for (let nth = 1, behind: WaitingRow | undefined; ; nth++) {
    const rows = await findWaiting(look, visible, { behind, most })
    behind = rows.at(-1)
    found.push(...(await asTheySee(look, { rows, rules, seen })))
    const settled = rows.length < most ? found : found.filter((one) => compare(placeOf(one), behind!) <= 0)
    if (settled.length < most && rows.length === most && nth < PORTIONS) continue
    const waiting = settled.toSorted((a, b) => compare(placeOf(a), placeOf(b)))
    return { waiting: waiting.slice(0, most), seen, more: rows.length === most || waiting.length > most }
  }
}

type Place = Pick<WaitingRow, 'id' | 'rank' | 'actBy'>
const placeOf = ({ file, level, actBy: until }: Waiting): Place => ({ id: file.id, rank: rankOf(level), actBy: until })
const compare = (one: Place, other: Place): number =>
  one.rank - other.rank ||
  one.actBy.getTime() - other.actBy.getTime() ||
  (one.id < other.id ? -1 : Number(one.id > other.id))

type Portion = { rows: readonly WaitingRow[]; rules: TriageRules; seen: Map<PersonId, Grounds> }
/** Of these cases, those whose level is the asker’s to know. Where they do not see everybody, it is worked out from those whom they see. */
async function asTheySee(look: Look, { rows, rules, seen }: Portion): Promise<Waiting[]> {
  const ids = rows.map(({ id }) => id)
  const [files, decided] = await Promise.all([findFiles(look.find, look.node, ids), findDecided(look, ids)])
  const persons = [...new Set([...files.values()].flatMap((file) => file.persons))]
  for (const [person, grounds] of await seePeople(look, persons, 'search')) seen.set(person, grounds)
  const seenIn = (file: FileRow) => file.persons.filter((person) => seen.has(person))
  const own = rows.flatMap((row) => {
    const file = files.get(row.id)!
    const focus = seen.get(file.focus)
    if (isClosed(file)) return [] // it was closed just now
    return focus && worksWith(focus) && opensLevel(seenIn(file).map((one) => seen.get(one)!)) ? [{ row, file }] : []
  })
  const partly = own.filter(({ file }) => seenIn(file).length < file.persons.length)
  const facts = await findCaseFacts(
    look,
    partly.map(({ file }) => ({ ...file, persons: seenIn(file) })),
  )
  return own.flatMap(({ row, file }): Waiting[] => {
    const before = decided.get(file.id)
    const known = facts.get(file.id)
    const level = known ? suggest(known, rules).level : levelOf(row.rank)
    if (known && !isWaiting(before, level)) return []
    const until = known ? actBy(rules, level, { ...known, decidedAt: before?.at }) : row.actBy
    return [{ file, level, actBy: until, decided: before }]
  })
}
