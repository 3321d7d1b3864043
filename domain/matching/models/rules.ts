import type { Reason } from '../words.ts'
import { type Bits, firstModel, LEARNT, type LearntField, type MatchModel } from './match-model.ts'
import type { Figures, Measured } from './words.ts'

/** What a person said at last of two records, with what spoke for them then. */
export type Label = { same: boolean; scripts: string; reasons: readonly Reason[] }
export type Refitting = { strength: number; moveMost: number }
type Levels = Readonly<Record<string, number>>

/** No level may say more than this, whatever was judged. */
const BITS_MOST = 14
/** Bits are kept in steps that binary numbers hold exactly, so that a sum of them is exact. */
const STEP = 64
const MISSING = 'unknown'
/** Every field takes its part of what is wrong at a time, and so often: after that nothing moves by a step any more. */
const [ROUNDS, PART] = [60, 1 / LEARNT.length]

/**
 * Learns from judgements how much each level says. Pairs are judged because they were alike, so how often a level is met
 * among them says nothing by itself: the wrong ones agree too, or nobody would have been asked. What counts is how much
 * oftener than the model so far expects of these very pairs. By that m, how often a level is met among the same, and u,
 * among the different, are corrected, each with a Beta prior at the model so far that weighs as much as `strength` pairs,
 * so that few judgements change little. Levels keep the order of the file and stay within `moveMost` bits of it; what is
 * missing says nothing, whatever was judged.
 */
export function refit(labels: readonly Label[], base: MatchModel, { strength, moveMost }: Refitting): Bits {
  const met = labels.map(({ same, reasons }) => ({
    same,
    score: scoreBy(base, reasons),
    levels: new Map(reasons.map(({ field, level }) => [field, level])),
  }))
  const moved = new Map(LEARNT.map((field) => [field, new Map<string, number>()]))
  for (let round = 0; round < ROUNDS; round++) moveOnce(met, moved, strength)
  const learnt = LEARNT.map((field) => {
    const file: Levels = firstModel.bits[field]
    const own: Levels = base.bits[field]
    const order = Object.keys(file)
      .filter((level) => level !== MISSING)
      .sort((a, b) => file[b]! - file[a]!)
    const chains = [order.filter((level) => file[level]! > 0), order.filter((level) => file[level]! <= 0)]
    const kept = chains.flatMap((chain, below) => {
      const falling = fall(
        chain.map((level) => ({
          bits: own[level]! + (moved.get(field)!.get(level) ?? 0),
          weight: 1 + met.filter(({ levels }) => levels.get(field) === level).length,
        })),
      )
      return chain.map((level, at) => [level, bound(falling[at]!, file[level]!, moveMost, below === 1)] as const)
    })
    return [field, Object.fromEntries([...kept, [MISSING, 0]])] as const
  })
  return Object.fromEntries(learnt) as Bits
}

type Met = { same: boolean; score: number; levels: ReadonlyMap<string, string> }
type Moved = Map<LearntField, Map<string, number>>

/** Moves every level by its part towards where it explains what was judged, the other fields standing as they do now. */
function moveOnce(met: readonly Met[], moved: Moved, strength: number): void {
  const totals = met.map(({ score, levels }) =>
    LEARNT.reduce((sum, field) => sum + (moved.get(field)!.get(levels.get(field) ?? MISSING) ?? 0), score),
  )
  const steps = LEARNT.flatMap((field) => {
    const [now, counts] = [moved.get(field)!, new Map<string, { same: number; all: number; expected: number }>()]
    met.forEach(({ same, levels }, at) => {
      const level = levels.get(field) ?? MISSING
      if (level === MISSING) return
      const count = counts.get(level) ?? { same: 0, all: 0, expected: 0 }
      // As the model so far would have it of this level, and as the other fields stand now.
      const expected = count.expected + chanceOf(totals[at]! - (now.get(level) ?? 0))
      counts.set(level, { same: count.same + Number(same), all: count.all + 1, expected })
    })
    return [...counts].map(([level, { same, all, expected }]) => {
      const m = (same + strength) / (expected + strength)
      const u = (all - same + strength) / (all - expected + strength)
      return { now, level, to: Math.log2(m / u) }
    })
  })
  for (const { now, level, to } of steps) {
    const from = now.get(level) ?? 0
    now.set(level, from + PART * (to - from))
  }
}

const chanceOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/** The nearest row that never rises: neighbours out of order share their weighted mean. */
function fall(row: readonly { bits: number; weight: number }[]): number[] {
  const pools: { bits: number; weight: number; count: number }[] = []
  for (const one of row) {
    let pool = { ...one, count: 1 }
    while (pools.length > 0 && pools.at(-1)!.bits < pool.bits) {
      const last = pools.pop()!
      const weight = last.weight + pool.weight
      pool = {
        bits: (last.bits * last.weight + pool.bits * pool.weight) / weight,
        weight,
        count: last.count + pool.count,
      }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ bits, count }) => Array.from({ length: count }, () => bits))
}

/** Near the file, never past the most, and on its own side of what is missing. */
function bound(bits: number, file: number, moveMost: number, against: boolean): number {
  const least = Math.max(file - moveMost, against ? -BITS_MOST : 0)
  const most = Math.min(file + moveMost, against ? 0 : BITS_MOST)
  return Math.round(Math.min(Math.max(bits, least), most) * STEP) / STEP
}

/** The score of a judged pair by another model: what the records said then, in its weights. What is not learnt stays. */
export function scoreBy({ prior, bits }: MatchModel, reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => {
    const learnt: Levels | undefined = bits[reason.field as LearntField]
    const own = reason.field === 'prior' ? prior['shared-key'] : (learnt?.[reason.level] ?? reason.bits)
    return sum + own
  }, 0)
}

type Scored = { same: boolean; bits: number }
type Thresholds = { likely: number; maybe: number }
const SURE = 1e-6

/** How right scores are about what people said: log loss in nats, precision and recall at both thresholds. */
export function measure(scored: readonly Scored[], { likely, maybe }: Thresholds): Measured {
  const loss = scored.reduce((sum, { same, bits }) => {
    const p = Math.min(1 - SURE, Math.max(SURE, chanceOf(bits)))
    return sum - Math.log(same ? p : 1 - p)
  }, 0)
  const at = (threshold: number) => {
    const above = scored.filter(({ bits }) => bits >= threshold)
    const right = above.filter(({ same }) => same).length
    const all = scored.filter(({ same }) => same).length
    return { precision: above.length > 0 ? right / above.length : null, recall: all > 0 ? right / all : null }
  }
  return { logLoss: scored.length > 0 ? loss / scored.length : 0, likely: at(likely), maybe: at(maybe) }
}

/** How good the model so far and the new one are on judgements that the new one was not learnt from: each fold by what was learnt from the others. */
export function crossValidate(
  labels: readonly Label[],
  base: MatchModel,
  { folds, tooFew, thresholds, ...refitting }: Refitting & { folds: number; tooFew: number; thresholds: Thresholds },
): Figures {
  const models = Array.from({ length: folds }, (_, fold) => ({
    ...base,
    bits: refit(
      labels.filter((_, at) => at % folds !== fold),
      base,
      refitting,
    ),
  }))
  const scored = labels.map(({ same, scripts, reasons }, at) => ({
    scripts,
    before: { same, bits: scoreBy(base, reasons) },
    after: { same, bits: scoreBy(models[at % folds]!, reasons) },
  }))
  const figure = (group: string, some: typeof scored) => ({
    group,
    labels: some.length,
    before: measure(
      some.map(({ before }) => before),
      thresholds,
    ),
    after: measure(
      some.map(({ after }) => after),
      thresholds,
    ),
  })
  const groups = [...Map.groupBy(scored, ({ scripts }) => scripts)].filter(([, some]) => some.length >= tooFew)
  return [figure('all', scored), ...groups.map(([scripts, some]) => figure(scripts, some))]
}
