import type { Look } from '../../../ground/look.ts'
import { mayWork } from '../../agencies/index.ts'
import { readJudging } from '../profile.ts'
import { kappaOf, shareOf } from './agreement.ts'
import { type CountRow, countJudged } from './store/counts.ts'
import type { Counted, JudgementsCounted } from './words.ts'

/** Counts how often what was laid side by side was one human being, and how far two judges agree. Nobody is shown by it. */
export async function countJudgements(look: Look): Promise<JudgementsCounted> {
  const { role } = look.allow(mayWork(look.asking.actor, 'tune-matching', look.purpose))
  const rows = await countJudged(look.find, look.node, look.agency)
  look.note({ ground: `role ${role}`, persons: [] })
  const { tooFew, secondShare } = readJudging(look.profile)
  const by = (name: 'all' | 'band' | 'scripts', group: (row: CountRow) => string) => ({
    by: name,
    counted: [...Map.groupBy(rows, group)]
      .map(([key, some]) => countGroup(key, some, tooFew))
      .sort((a, b) => b.judged - a.judged),
  })
  return {
    tooFew,
    secondShare,
    groups: [by('all', () => 'all'), by('band', ({ band }) => band), by('scripts', ({ scripts }) => scripts)],
  }
}

/** What one group says; of fewer than can carry it nothing but how many they are. */
export function countGroup(group: string, rows: readonly CountRow[], tooFew: number): Counted {
  const sum = (which: (row: CountRow) => boolean) => rows.filter(which).reduce((total, { count }) => total + count, 0)
  const judged = sum(({ verdict }) => verdict !== 'unsure')
  const same = sum(({ verdict }) => verdict === 'same')
  const both = rows.flatMap(({ first, second, count }) => (first && second ? [{ first, second, count }] : []))
  const second = both.reduce((total, { count }) => total + count, 0)
  const agreed = both.filter((one) => one.first === one.second).reduce((total, { count }) => total + count, 0)
  return {
    group,
    judged,
    same: judged < tooFew ? null : same,
    precision: judged < tooFew ? null : shareOf(same, judged),
    second,
    awaited: sum(({ drawn }) => drawn) - second,
    agreement: second < tooFew ? null : shareOf(agreed, second),
    kappa: second < tooFew ? null : kappaOf(both),
  }
}
