import { join } from 'node:path'
import { type Row, round } from '../row.ts'
import { type Judged, judge, verdictsOf } from './judge.ts'
import { type Linked, linkFile, type Took } from './link.ts'
import { frozen, type Peer } from './peer.ts'
import { type PeopleFile, writeFake, writeFebrl, writeHistorical } from './sets.ts'
import { linkWithSplink, splinkAtHand } from './splink.ts'

/** Sets with truth that others made: FEBRL's, Splink's small one, and half of its large one. */
export async function linkKnownSets(folder: string): Promise<Row[]> {
  const at = (name: string) => join(folder, `${name}.csv`)
  const rows: Row[] = []
  for (const set of [1, 2, 3] as const)
    for (const number of [true, false]) {
      const name = `febrl ${set}${number ? '' : ' no id'}`
      rows.push(await linkSet(name, writeFebrl(at('febrl'), set, { number }), beside({ errors: 0.5 })))
    }
  rows.push(await linkSet('fake 1000', writeFake(at('fake')), beside({ times: 1.05 })))
  return [...rows, ...(await linkHistorical(writeHistorical(at('historical'))))]
}

/** What F1 must reach, by the peer's: so many times its F1, or so small a part of its errors. */
type Goal = (peer: number) => number
const beside = ({ times, errors }: { times?: number; errors?: number }): Goal =>
  errors === undefined
    ? (peer) => Math.min(0.999, round(peer * times!, 3))
    : (peer) => round(1 - (1 - peer) * errors, 4)

async function linkSet(name: string, { file, whose }: PeopleFile, goal: Goal): Promise<Row> {
  const linked = await linkFile(file)
  const judged = judge(verdictsOf(linked.pairs, whose))
  const peer = await peerOf(name, file.path, whose)
  return {
    name,
    ...against(judged.f1, peer.f1, goal(peer.f1)),
    unit: 'F1',
    more: `${sayJudged(judged)}; ${sayTook(linked)}; peer: ${peer.says}`,
  }
}

/** The peer's goals here are those of its documentation's own model, measured on the whole set. */
async function linkHistorical({ file, whose }: PeopleFile): Promise<Row[]> {
  const linked = await linkFile(file)
  const judged = judge(verdictsOf(linked.pairs, whose))
  const [docs, live] = [frozen('historical'), await peerOf('historical', file.path, whose)]
  const more = `${sayJudged(judged)}; ${sayTook(linked)}; peer: ${docs.says}; ${live.says}`
  return [
    { name: 'historical', ...against(judged.f1, docs.f1, round(docs.f1 * 1.12, 3)), unit: 'F1', more },
    {
      name: 'hist. sure',
      ...against(judged.sure.recall, docs.sure!, round(docs.sure! * 1.25, 3)),
      unit: 'recall at precision 0.99',
      more: `peer: ${docs.says}`,
    },
  ]
}

/** Splink on the very file if it is installed here, else what it did when it was. */
export async function peerOf(
  name: string,
  path: string,
  whose: ArrayLike<string | number>,
): Promise<Peer & Partial<Took>> {
  if (!splinkAtHand()) return frozen(`${name}, Splink 5`)
  const linked = await linkWithSplink(path)
  const { f1, sure } = judge(verdictsOf(linked.pairs, whose))
  const says = `Splink 5.0 in this run, F1 ${round(f1, 4)}, recall at precision 0.99 ${round(sure.recall, 3)}, ${sayTook(linked)}`
  return { f1, sure: sure.recall, says, ...tookOf(linked) }
}

export function against(ours: number, peer: number | null, goal: number) {
  return {
    ours: round(ours, 4),
    peer: peer === null ? null : round(peer, 4),
    ratio: peer === null ? null : round(ours / peer, 3),
    goal,
    met: ours >= goal,
  }
}

export const tookOf = ({ cpu, wall, megabytes }: Linked): Took => ({ cpu, wall, megabytes })
export const sayTook = ({ cpu, wall, megabytes }: Took): string =>
  `processor ${round(cpu, 1)} s, wall ${round(wall, 1)} s, ${megabytes} MB`
export const sayJudged = ({ precision, recall, sure }: Judged): string =>
  `precision ${round(precision, 4)}, recall ${round(recall, 4)}; at precision 0.99 recall ${round(sure.recall, 4)} with ${sure.wrong} false`
