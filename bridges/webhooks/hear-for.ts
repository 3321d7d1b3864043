import { findWorkAround } from '../../domain/cases/index.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId } from '../../ground/ids.ts'
import type { Heard } from '../../ground/listener.ts'
import { type Hearing, hearsOf, type Listening } from './rules.ts'

/** What of some lines a hook hears, by who keeps their cases now. */
export async function hearFor(
  { find, node }: { find: Sql; node: number },
  heard: readonly Heard[],
): Promise<(hook: Listening, one: Heard) => Hearing | undefined> {
  const done = heard.filter(({ line }) => line.outcome === 'done')
  const cases = [...new Set(done.flatMap(({ about }) => about.case ?? []))]
  const files = cases.length > 0 ? await findWorkAround(find, node, { cases, persons: [] }) : []
  const keepers = new Map<CaseId, AgencyId>(files.map(({ file, agency }) => [file, agency]))
  return (hook, { line, about }) =>
    line.outcome === 'done'
      ? hearsOf(hook, {
          line,
          case: about.case,
          keeper: about.case && keepers.get(about.case),
          hook: about.more?.['hook'],
        })
      : undefined
}
