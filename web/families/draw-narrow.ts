import type { FamilyShown, TieShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { clustersOf } from './clusters.ts'
import type { Box, Drawing, Place, Stroke } from './drawing.ts'
import { generations, stepOf } from './generations.ts'
import { siblingGroups } from './sibling-groups.ts'
import { lookOfTie } from './tie-look.ts'

const WIDTH = 364
const HEIGHT = 60
const LANE = 9
const INDENT = 16

type Lane = { ties: TieShown[]; look: Stroke['look']; from: number; to: number; side: 'start' | 'end'; lane: number }

/** The family on the phone: everyone below each other, one place after the other, and the ties as lanes at the sides. */
export function drawNarrow(people: readonly PersonId[], family: FamilyShown, focus: PersonId): Drawing {
  const generation = generations(people, family.ties, focus)
  const clusters = clustersOf(people, family, focus)
  const order = clusters.map(({ kind, people: members }) => ({
    kind,
    people: members.toSorted((a, b) => (generation.get(a) ?? 0) - (generation.get(b) ?? 0)),
  }))
  const sequence = order.flatMap(({ people: members }) => members)
  const lanes = lanesOf(family, focus, sequence)
  const count = (side: Lane['side']) =>
    Math.max(0, ...lanes.filter((lane) => lane.side === side).map(({ lane }) => lane + 1))
  const left = 16 + count('start') * LANE
  const right = WIDTH - 16 - count('end') * LANE

  const boxes: Box[] = []
  const places: Place[] = []
  let y = 12
  for (const { kind, people: members } of order) {
    const start = y
    y += kind === 'nowhere' ? 6 : 30
    for (const person of members) {
      const indent = Math.min(3, generation.get(person) ?? 0) * INDENT
      boxes.push({ person, x: left + indent, y, width: right - left - indent, height: HEIGHT })
      y += HEIGHT + 14
    }
    if (kind !== 'nowhere') places.push({ kind, x: left - 8, y: start, width: right - left + 16, height: y - start })
    y += 16
  }
  const boxOf = new Map(boxes.map((box) => [box.person, box]))
  const strokes = lanes.map((lane) => strokeOf(lane, boxOf, { left, right }))
  return { width: WIDTH, height: y, boxes, strokes, places }
}

/** Ties from the same person of the same look share a lane; lanes that do not overlap share a place. */
function lanesOf(family: FamilyShown, focus: PersonId, sequence: readonly PersonId[]): Lane[] {
  const at = (person: PersonId) => sequence.indexOf(person)
  const siblings = siblingGroups(family, (tie) => lookOfTie(tie, family, focus))
  const groups = Map.groupBy(family.ties, (tie) =>
    stepOf(tie.kind) > 0 ? `${tie.from} ${lookOfTie(tie, family, focus)}` : (siblings.get(tie.id) ?? tie.id),
  )
  const taken: Record<Lane['side'], { from: number; to: number; lane: number }[]> = { start: [], end: [] }
  return [...groups.values()].map((ties) => {
    const ends = ties.flatMap(({ from, to }) => [at(from), at(to)])
    const [from, to] = [Math.min(...ends), Math.max(...ends)]
    const side = stepOf(ties[0]!.kind) > 0 ? 'start' : 'end'
    let lane = 0
    while (taken[side].some((other) => other.lane === lane && other.from <= to && other.to >= from)) lane++
    taken[side].push({ from, to, lane })
    return { ties, look: lookOfTie(ties[0]!, family, focus), from, to, side, lane }
  })
}

function strokeOf(
  { ties, look, side, lane }: Lane,
  boxOf: ReadonlyMap<PersonId, Box>,
  { left, right }: { left: number; right: number },
): Stroke {
  const x = side === 'start' ? left - 12 - lane * LANE : right + 12 + lane * LANE
  const edge = (box: Box) => (side === 'start' ? box.x : box.x + box.width)
  const from = boxOf.get(ties[0]!.from)!
  const start = from.y + HEIGHT / 2 + 8 + (lane % 3) * 5
  const isComb = side === 'end' && ties.length > 1
  const points = isComb
    ? comb(ties, boxOf, x, edge, lane)
    : ties.map(({ to }): [number, number][] => {
        const box = boxOf.get(to)!
        const end = box.y + HEIGHT / 2 - 8 - (lane % 3) * 5
        return [
          [edge(from), start],
          [x, start],
          [x, end],
          [edge(box), end],
        ]
      })
  const last = points[0]!.at(-1)![1]
  return {
    ties: ties.map(({ id }) => id),
    look,
    points,
    ...(look === 'apart' ? { cut: { x, y: (start + last) / 2, upright: true } } : {}),
  }
}

/** Brothers and sisters who are all tied to each other: one line, with a tooth for each. */
function comb(
  ties: readonly TieShown[],
  boxOf: ReadonlyMap<PersonId, Box>,
  x: number,
  edge: (box: Box) => number,
  lane: number,
): [number, number][][] {
  const boxes = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].map((person) => boxOf.get(person)!)
  const heights = boxes.map(({ y }) => y + HEIGHT / 2 + (lane % 3) * 5).sort((a, b) => a - b)
  const teeth = boxes.map((box): [number, number][] => [
    [edge(box), box.y + HEIGHT / 2 + (lane % 3) * 5],
    [x, box.y + HEIGHT / 2 + (lane % 3) * 5],
  ])
  return [
    [
      [x, heights[0]!],
      [x, heights.at(-1)!],
    ],
    ...teeth,
  ]
}
