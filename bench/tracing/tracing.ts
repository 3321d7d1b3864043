import { GUESSED, traceModel } from '../../domain/tracing/trace-model.ts'
import { type Row, round } from '../row.ts'
import { COMPARED, type Found, findAll, SHOWN } from './find.ts'
import { fitCurve, fitGuesses } from './fit.ts'
import { inventParted, type World } from './invent.ts'
import { missesByKind } from './misses.ts'

/** What is fitted is fitted to one world, and what is said of it is measured in another. */
const [TRAINED_ON, MEASURED_ON] = [20_261_127, 20_261_126]
const FAMILIES = 26_000

/** Who of invented families is found by thin statements, and how well the probability tells; then what another world would fit. */
export function measureTracing(full: boolean): Row[] {
  const requests = full ? 10_000 : 1500
  const world = inventParted({ seed: MEASURED_ON, families: FAMILIES, requests })
  const began = performance.now()
  const all = findAll(world)
  const each = (performance.now() - began) / requests
  const trained = inventParted({ seed: TRAINED_ON, families: FAMILIES, requests: full ? 5000 : 1500 })
  return [traced(all, world, each), calibrated(all), fitted(trained)]
}

const none = { peer: null, ratio: null }
const shown = (all: readonly Found[]) => all.flatMap(({ scored }) => scored.slice(0, SHOWN))

function traced(all: readonly Found[], world: World, each: number): Row {
  const there = all.filter(({ asked }) => asked.found !== null)
  const among = (most: number) =>
    there.filter(({ scored }) => scored.slice(0, most).some(({ right }) => right)).length / there.length
  const likely = shown(all).filter(({ probability }) => probability >= 0.5)
  const precision = likely.filter(({ right }) => right).length / Math.max(1, likely.length)
  const ours = among(SHOWN)
  return {
    ...{ name: 'traced', ours: round(ours, 3), ...none, goal: 0.8, met: ours >= 0.8, unit: 'recall@5' },
    more: `${all.length} thin statements against ${world.people} people who are here, ${there.length} of whose mothers are among them; first of all ${round(among(1), 3)}; of those said to be likelier than not ${round(precision, 3)} are right; ${round(each)} ms each, ${COMPARED} families compared, keys laid included; by kind, how many (never drawn, ranked too low): ${missesByKind(all, world)}; invented, and no evidence of the field`,
  }
}

const BUCKETS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01]
function calibrated(all: readonly Found[]): Row {
  const pairs = shown(all)
  const lines = BUCKETS.slice(0, -1).map((from, nth) => {
    const some = pairs.filter(({ probability: p }) => p >= from && p < BUCKETS[nth + 1]!)
    const said = some.reduce((sum, { probability }) => sum + probability, 0)
    return { from, many: some.length, said, right: some.filter(({ right }) => right).length }
  })
  const off = lines.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / pairs.length
  const table = lines.map(
    ({ from, many, said, right }) =>
      `\n          from ${from}: ${many} pairs, said ${round(said / Math.max(1, many))}, so ${round(right / Math.max(1, many))}`,
  )
  return {
    ...{ name: 'calibrated', ours: round(off, 3), ...none, goal: 0.05, met: off <= 0.05, unit: 'off' },
    more: `mean distance of what is said from what is so, in a world to which nothing was fitted: ${table.join('')}`,
  }
}

/** How far what is in force lies from what the other world fits: no more than chance makes of it. */
function fitted(trained: World): Row {
  const { scale, prior } = fitCurve(shown(findAll(trained)))
  const guesses = fitGuesses(trained, TRAINED_ON)
  const away = Math.abs(scale - traceModel.scale) / traceModel.scale
  const said = Object.entries(guesses).map(
    ([level, bits]) => `${level} ${round(bits)} (${GUESSED[level] ?? 'as records'})`,
  )
  return {
    ...{ name: 'fitted', ours: round(away, 3), ...none, goal: 0.15, met: away <= 0.15, unit: 'away' },
    more: `of ${trained.asked.length} statements of another world: scale ${round(scale, 3)} (in force ${traceModel.scale}), prior ${round(prior)} (${traceModel.prior}); births that were guessed: ${said.join(', ')}`,
  }
}
