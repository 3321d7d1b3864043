import type { Ground } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { CaseId } from '../../ground/ids.ts'
import { AS_HOUSE, speakAs } from '../../ground/told.ts'
import { type FileRow, findFiles, isClosed } from '../cases/index.ts'
import { findWorkingWith } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { triageRulesOf } from './profile.ts'
import { actBy, changesOn, isWaiting, rankOf, suggest } from './rules.ts'
import { findDecided, isAnyDue, keepWeighed, markOutdated, takeDue, type Waits } from './store.ts'

/** So many cases are weighed at once. */
export const WEIGHED_MOST = 200
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/**
 * Weighs some cases about which something changed, or of which time alone may have changed what is suggested. What it finds
 * says only where to look first: whoever looks is told no more than what they may see suggests. Answers with how many they were.
 */
export async function weighDue(
  { database, keys, profile }: Pick<Ground, 'database' | 'keys' | 'profile'>,
  node: number,
  now: () => Date,
): Promise<number> {
  let count = 0
  await database.transact(async (line) => {
    const at = now()
    const sql = speakAs(line, () => AS_HOUSE)
    const ids = await takeDue(sql, node, { on: dayOf(at), most: WEIGHED_MOST })
    count = ids.length
    if (count === 0) return []
    const open = [...(await findFiles(sql, node, ids)).values()].filter((file) => !isClosed(file))
    const rules = triageRulesOf(profile)
    const weighed = await weigh({ find: sql, node, keys, at }, open, rules)
    return keepWeighed(
      sql,
      node,
      ids.map((id) => weighed.get(id) ?? { id, again: null, waits: null }),
      rules.version,
    )
  })
  return count
}

type Reader = Parameters<typeof findCaseFacts>[0]
type Weighed = { id: CaseId; again: string | null; waits: Waits | null }
async function weigh(
  reader: Reader,
  files: readonly FileRow[],
  rules: ReturnType<typeof triageRulesOf>,
): Promise<Map<CaseId, Weighed>> {
  const ids = files.map(({ id }) => id)
  const [facts, decided, working] = await Promise.all([
    findCaseFacts(reader, files),
    findDecided(reader, ids),
    findWorkingWith(
      reader,
      files.map(({ focus }) => focus),
    ),
  ])
  const agencies = Map.groupBy(working, ({ person }) => person)
  return new Map(
    files.map(({ id, focus }) => {
      const known = facts.get(id)!
      const { level } = suggest(known, rules)
      const before = decided.get(id)
      const waits = {
        file: id,
        focus,
        rank: rankOf(level),
        actBy: actBy(rules, level, { ...known, decidedAt: before?.at }),
        agencies: (agencies.get(focus) ?? []).map(({ agency }) => agency),
      }
      return [id, { id, again: changesOn(known, rules), waits: isWaiting(before, level) ? waits : null }]
    }),
  )
}

/** Whether every case is weighed by what was written down of it. */
export const isAllWeighed = async (reader: { find: Sql; node: number; at: Date }): Promise<boolean> =>
  !(await isAnyDue(reader.find, reader.node, dayOf(reader.at)))

/** After the mission changed its rules all cases are weighed again. */
export const heedNewRules = (
  { database, profile }: Pick<Ground, 'database' | 'profile'>,
  node: number,
): Promise<unknown> => markOutdated(database.sql, node, triageRulesOf(profile).version)
