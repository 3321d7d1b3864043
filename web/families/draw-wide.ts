import type { FamilyShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { clustersOf } from './clusters.ts'
import type { Box, Drawing, Place } from './drawing.ts'
import { generations } from './generations.ts'
import { orderFamily } from './order-family.ts'
import { type Row, strokesWide } from './strokes-wide.ts'

const BOX = { width: 146, height: 64 }
const GAP = 26
const PAD = 24
const LABEL = 22

/** The family on the desk: generations below each other, one place on one ground, those who are missing beside. */
export function drawWide(people: readonly PersonId[], family: FamilyShown, focus: PersonId): Drawing {
  const generation = generations(people, family.ties, focus)
  const columns = columnsOf(people, family, focus, generation)
  const count = Math.max(0, ...generation.values()) + 1
  const rows: Row[] = Array.from({ length: count }, () => ({ top: 0, above: 0, lanes: 0 }))
  const rowOf = (person: PersonId) => generation.get(person) ?? 0
  const boxAt = (person: PersonId): Box => ({ person, x: columns.x.get(person)!, y: rows[rowOf(person)]!.top, ...BOX })
  const routed = strokesWide({ family, focus, rowOf, rows, boxAt, right: columns.right })
  const boxes = people.map(boxAt)
  const height = rows.at(-1)!.top + BOX.height + routed.below + PAD
  return { width: routed.right + PAD, height, boxes, strokes: routed.strokes, places: columns.places(boxes) }
}

function columnsOf(
  people: readonly PersonId[],
  family: FamilyShown,
  focus: PersonId,
  generation: ReadonlyMap<PersonId, number>,
) {
  const x = new Map<PersonId, number>()
  const clusters = clustersOf(people, family, focus)
  let left = PAD
  for (const cluster of clusters) {
    const middles = orderFamily(cluster.people, family.ties, generation, BOX.width + GAP)
    const placed = spread(cluster.people, middles, generation)
    const first = Math.min(...placed.values())
    for (const [person, at] of placed) x.set(person, left + at - first)
    left = Math.max(...cluster.people.map((person) => x.get(person)!)) + BOX.width + GAP * 2
  }
  const places = (boxes: readonly Box[]): Place[] =>
    clusters
      .filter(({ kind }) => kind !== 'nowhere')
      .map(({ kind, people: members }) =>
        around(
          kind,
          boxes.filter(({ person }) => members.includes(person)),
        ),
      )
  return { x, right: left - GAP * 2, places }
}

/** Keeps people of one generation apart from each other, in the order that crosses least. */
function spread(
  people: readonly PersonId[],
  middles: ReadonlyMap<PersonId, number>,
  generation: ReadonlyMap<PersonId, number>,
) {
  const placed = new Map<PersonId, number>()
  for (const row of Map.groupBy(people, (person) => generation.get(person) ?? 0).values()) {
    let free = Number.NEGATIVE_INFINITY
    for (const person of row.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0))) {
      const at = Math.max(free, (middles.get(person) ?? 0) - BOX.width / 2)
      placed.set(person, at)
      free = at + BOX.width + GAP
    }
  }
  return placed
}

function around(kind: Place['kind'], boxes: readonly Box[]): Place {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - 14, Math.min(...boxes.map(({ y }) => y)) - LABEL - 6]
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 14
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 14
  return { kind, x: left, y: top, width: right - left, height: bottom - top }
}
