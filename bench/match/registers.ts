import { join } from 'node:path'
import type { Kind } from '../../domain/matching/linking/index.ts'
import { type Row, round } from '../row.ts'
import { groupRows } from './groups.ts'
import { judge, verdictsOf } from './judge.ts'
import { against, peerOf, sayJudged, sayTook } from './known-sets.ts'
import { linkFile, type Took } from './link.ts'
import type { Stock } from './name-stock.ts'
import { frozen, type Peer } from './peer.ts'
import { writeRegister } from './register.ts'
import { splinkAtHand } from './splink.ts'

/** What the columns of an invented register hold. */
export const REGISTER: Record<string, Kind> = {
  given_name: 'given-name',
  father_name: 'father-name',
  family_name: 'family-name',
  sex: 'sex',
  born: 'date',
  birth_place: 'place',
  phone: 'phone',
  nation: 'category',
}

/** A register in Latin letters, in which people come again by themselves: how well, how long, how much memory, beside whoever does not read other letters. */
export async function linkRegister(folder: string, stocks: readonly Stock[], rows: number): Promise<Row[]> {
  const path = join(folder, 'register.csv')
  const truth = await writeRegister(path, stocks, { rows, manner: 'alone', own: 0 })
  const [one, two] = [await linkOn(path, 1), await linkOn(path, 2)]
  const judged = judge(verdictsOf(one.pairs, truth.person))
  const now = splinkAtHand() ? await peerOf('register', path, truth.person) : undefined
  const { old, peer, whose } = besideWhom(rows, now)
  return [
    {
      name: `register ${rows / 1000}k`,
      ...against(judged.f1, peer?.f1 ?? null, round((peer ?? old).f1 * 1.1, 3)),
      unit: 'F1',
      more: `${sayJudged(judged)}; one thread: ${sayTook(one)}; two: ${sayTook(two)}; peer: ${now ? `${now.says}; ` : ''}${old.says}, on another register of 1,000,000 rows F1 ${old.f1}, wall ${old.wall} s, ${old.megabytes} MB`,
    },
    ...costRows('one thread', one, { old, peer, whose }),
    ...costRows('two threads', two, { old, peer, whose }),
  ]
}

/** As Splink does, which writes what comes to ten bits below an even chance, and more. */
const linkOn = (path: string, threads: number) =>
  linkFile({ path, id: 'id', columns: REGISTER }, { threads, threshold: 2 ** -10 })

const MILLION = 1_000_000
type Beside = { old: ReturnType<typeof frozen>; peer: (Peer & Partial<Took>) | undefined; whose: string }

/** Splink on the very file, else what it once did with as many rows. With fewer it is nobody's peer, and only its goals stand. */
export function besideWhom(rows: number, now: (Peer & Partial<Took>) | undefined): Beside {
  const old = frozen('register of a million')
  if (now) return { old, peer: { ...old, ...now }, whose: 'peer: Splink in this run' }
  if (rows === MILLION) return { old, peer: old, whose: `peer: ${old.says}, on another register of 1,000,000 rows` }
  const much = rows.toLocaleString('en')
  return {
    old,
    peer: undefined,
    whose: `no peer: Splink was not run on these ${much} rows; the goal is that of 1,000,000`,
  }
}

/** What linking took on so many threads; the goal is two fifths of the peer's. */
export function costRows(threads: string, { wall, cpu, megabytes }: Took, { old, peer, whose }: Beside): Row[] {
  const row = (name: string, ours: number, of: 'wall' | 'cpu' | 'megabytes', unit: string): Row => {
    const goal = (peer ?? old)[of]! * 0.4
    return {
      name: `  ${name}`,
      ours: round(ours, 1),
      peer: peer ? round(peer[of]!, 1) : null,
      ratio: peer ? round(peer[of]! / ours) : null,
      goal: round(goal, 1),
      met: ours <= goal,
      unit,
      more: `${threads}, reading and writing included; ${whose}`,
    }
  }
  return [
    row('wall', wall, 'wall', 's'),
    row('processor', cpu, 'cpu', 's'),
    row('memory', megabytes, 'megabytes', 'MB'),
  ]
}

/** A register in which one row of four stands in its own script: for whom worse than for others. */
export async function linkScripts(folder: string, stocks: readonly Stock[]): Promise<Row[]> {
  const path = join(folder, 'scripts.csv')
  const truth = await writeRegister(path, stocks, { rows: 100_000, manner: 'alone' })
  const linked = await linkFile({ path, id: 'id', columns: REGISTER })
  const verdicts = verdictsOf(linked.pairs, truth.person)
  const judged = judge(verdicts)
  const row: Row = {
    name: 'scripts',
    ...against(judged.f1, null, 0.95),
    unit: 'F1',
    more: `${sayJudged(judged)}; ${sayTook(linked)}; of each group at precision 0.99:`,
  }
  return [row, ...groupRows(linked.pairs, verdicts, truth, judged.sure.at)]
}

/** Families who register again, most of them with all their members: what their relatives are worth as evidence. */
export async function linkFamilies(folder: string, stocks: readonly Stock[]): Promise<Row[]> {
  const path = join(folder, 'families.csv')
  const truth = await writeRegister(path, stocks, { rows: 100_000, manner: 'together' })
  const alone = await linkFile({ path, id: 'id', columns: REGISTER })
  const pairwise = judge(verdictsOf(alone.pairs, truth.person))
  const together = await linkFile({ path, id: 'id', columns: { ...REGISTER, registration: 'household' } })
  const verdicts = verdictsOf(together.pairs, truth.person)
  const judged = judge(verdicts)
  const recall = judged.sure.recall
  const most = round(1 / pairwise.sure.recall, 3)
  return [
    {
      name: 'families',
      ...against(recall, pairwise.sure.recall, 0.92),
      unit: 'recall at precision 0.99',
      more: `F1 ${round(judged.f1, 4)}, ${judged.sure.wrong} false; peer: the same file without who was registered together, F1 ${round(pairwise.f1, 4)}; ${sayTook(together)}`,
    },
    {
      name: '  relatives',
      ours: round(recall / pairwise.sure.recall, 3),
      peer: null,
      ratio: null,
      goal: 1.6,
      met: recall / pairwise.sure.recall >= 1.6,
      unit: 'times the recall without',
      more: `more than ${most} times cannot be had where so many are found without`,
    },
    ...groupRows(together.pairs, verdicts, truth, judged.sure.at),
  ]
}
