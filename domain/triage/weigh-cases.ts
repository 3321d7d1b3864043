import type { CaseId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { type Weigher, weighing } from '../../ground/weighing.ts'
import { type FileRow, findFiles, isClosed } from '../cases/index.ts'
import { findWorkingWith, seePeople } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { triageRulesOf } from './profile.ts'
import { actBy, changesOn, isWaiting, rankOf, suggest } from './rules.ts'
import { findDecided, keepWaiting, type Waits } from './store.ts'

/** So many are looked at to say whether any is still to be weighed. */
const DUE_MOST = 200
/** Whether a case of anybody whom the asker sees is still to be weighed: of others nothing is told, not even that something was done. */
export async function isWeighing(look: Look): Promise<boolean> {
  const due = await CASE_WEIGHING.findDue(look, DUE_MOST)
  if (due.length === 0) return false
  const files = await findFiles(look.find, look.node, due)
  return (await seePeople(look, [...new Set([...files.values()].map(({ focus }) => focus))], 'search')).size > 0
}

/**
 * Weighs cases about which something changed, or of which time alone may have changed what is suggested. What it finds
 * says only where to look first: whoever looks is told no more than what they may see suggests.
 */
export const CASE_WEIGHING = weighing<CaseId>({
  due: { table: 'triage.due', column: 'file' },
  versionOf: (profile) => triageRulesOf(profile).version,
  async weigh(weigher, ids) {
    const { find, node } = weigher
    const open = [...(await findFiles(find, node, ids)).values()].filter((file) => !isClosed(file))
    const weighed = await weighFiles(weigher, open)
    const waiting = [...weighed.values()].flatMap(({ waits }) => waits ?? [])
    return { again: (id) => weighed.get(id)?.again ?? null, sent: keepWaiting(find, node, { ids, waiting }) }
  },
})

type Weighed = { again: string | null; waits: Waits | null }
async function weighFiles(weigher: Weigher, files: readonly FileRow[]): Promise<Map<CaseId, Weighed>> {
  const rules = triageRulesOf(weigher.profile)
  const ids = files.map(({ id }) => id)
  const [facts, decided, working] = await Promise.all([
    findCaseFacts(weigher, files),
    findDecided(weigher, ids),
    findWorkingWith(
      weigher,
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
      return [id, { again: changesOn(known, rules), waits: isWaiting(before, level) ? waits : null }]
    }),
  )
}
