import type { Candidates } from './candidates.ts'
import type { Taught } from './learn.ts'
import type { Prepared } from './prepare.ts'

/** Counts the levels of the pairs that lie under the keys which can teach. */
export function teach({ taught }: Candidates, span: number, { atoms, fields, compare }: Prepared): Taught[] {
  const levels = new Uint8Array(fields.length)
  return taught.map(({ kind, pairs }) => {
    const found = new Map<string, { pattern: Uint8Array; count: number }>()
    for (const code of pairs) {
      compare(Math.floor(code / span), code % span, levels, 0)
      const key = String.fromCharCode(...levels)
      const known = found.get(key)
      if (known) known.count++
      else found.set(key, { pattern: levels.slice(), count: 1 })
    }
    const patterns = [...found.values()]
    return {
      fixed: fields.map(({ name }) => kind.fixes.includes(name.replace(/ rarity$/, ''))),
      patterns: patterns.map(({ pattern }) => pattern),
      counts: patterns.map(({ count }) => count),
      twins: kind.byDay && atoms.day.length > 0,
    }
  })
}
