import type { FamilyShown, TieShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Box, Stroke } from './drawing.ts'
import { stepOf } from './generations.ts'
import { siblingGroups } from './sibling-groups.ts'
import { lookOfTie } from './tie-look.ts'

/** A generation: where it begins, how much room stands above it, and how many lanes of lines run in that room. */
export type Row = { top: number; above: number; lanes: number }
type Sheet = {
  family: FamilyShown
  focus: PersonId
  rowOf: (person: PersonId) => number
  rows: Row[]
  boxAt: (person: PersonId) => Box
  right: number
}
type Route = {
  ties: TieShown[]
  look: Stroke['look']
  kind: 'flat' | 'tree' | 'comb' | 'around'
  row: number
  lane: number
  gutter: number
}

const LANE = 11
const ROOM = 44
const HEIGHT = 64

/** Every tie becomes a stroke: first lanes are given out, then the generations find their height, then lines are drawn. */
export function strokesWide(sheet: Sheet): { strokes: Stroke[]; right: number; below: number } {
  const { family, focus, rowOf, rows, right } = sheet
  const siblings = siblingGroups(family, (tie) => lookOfTie(tie, family, focus))
  const groups = Map.groupBy(family.ties, (tie) => siblings.get(tie.id) ?? groupOf(tie, sheet))
  let gutters = 0
  let under = 0
  const routes = [...groups.values()].map((ties): Route => {
    const tie = ties[0]!
    const [a, b] = [rowOf(tie.from), rowOf(tie.to)]
    const look = lookOfTie(tie, family, focus)
    if (a === b && ties.length === 1 && isBeside(tie, sheet))
      return { ties, look, kind: 'flat', row: a, lane: 0, gutter: 0 }
    if (b === a + 1 && stepOf(tie.kind) > 0)
      return { ties, look, kind: 'tree', row: b, lane: rows[b]!.lanes++, gutter: 0 }
    if (a === b) {
      const row = a + 1
      const kind = ties.length > 1 ? 'comb' : 'around'
      return { ties, look, kind, row, lane: row < rows.length ? rows[row]!.lanes++ : under++, gutter: -1 }
    }
    rows[Math.max(a, b)]!.lanes += 1
    if (rows[Math.min(a, b) + 1]) rows[Math.min(a, b) + 1]!.lanes += 1
    return { ties, look, kind: 'around', row: Math.max(a, b), lane: rows[Math.max(a, b)]!.lanes - 1, gutter: gutters++ }
  })
  let top = 46
  for (const [at, row] of rows.entries()) {
    row.above = at === 0 ? 0 : ROOM + row.lanes * LANE
    row.top = top + row.above
    top = row.top + HEIGHT
  }
  const strokes = routes.map((route) => strokeOf(route, sheet))
  return { strokes, right: right + gutters * LANE, below: under * LANE + 14 }
}

/** Parents who stand beside each other and are tied alike to the same child share one line. */
function groupOf(tie: TieShown, { family, focus, rowOf }: Sheet): string {
  const look = lookOfTie(tie, family, focus)
  if (stepOf(tie.kind) !== 1 || rowOf(tie.to) !== rowOf(tie.from) + 1) return tie.id
  return `${tie.from} ${look}`
}

function isBeside(tie: TieShown, { family, rowOf, boxAt }: Sheet): boolean {
  const [a, b] = [boxAt(tie.from), boxAt(tie.to)].sort((one, other) => one.x - other.x) as [Box, Box]
  const people = new Set(family.ties.flatMap(({ from, to }) => [from, to]))
  return ![...people].some((person) => {
    if (person === tie.from || person === tie.to || rowOf(person) !== rowOf(tie.from)) return false
    const { x } = boxAt(person)
    return x > a.x && x < b.x
  })
}

const middle = (box: Box, shift = 0): number => box.x + box.width / 2 + shift

function strokeOf(route: Route, sheet: Sheet): Stroke {
  const { ties, look, kind, gutter } = route
  const ids = ties.map(({ id }) => id)
  if (kind === 'flat') return flat(ids, look, sheet.boxAt(ties[0]!.from), sheet.boxAt(ties[0]!.to))
  const y = laneAt(route, sheet)
  const { points, cut } =
    kind === 'tree'
      ? tree(route, sheet, y)
      : kind === 'comb'
        ? comb(route, sheet, y)
        : gutter < 0
          ? below(route, sheet, y)
          : around(route, sheet, y)
  return { ties: ids, look, points, ...(look === 'apart' ? { cut } : {}) }
}

type Drawn = { points: [number, number][][]; cut: { x: number; y: number; upright: boolean } }

function laneAt({ row, lane }: Route, { rows }: Sheet): number {
  const below = rows[row]
  return below ? below.top - 30 - lane * LANE : rows.at(-1)!.top + HEIGHT + 12 + lane * LANE
}

/** From a parent down to each child. */
function tree({ ties }: Route, { boxAt, family }: Sheet, y: number): Drawn {
  const from = boxAt(ties[0]!.from)
  const shift = shiftOf(ties[0]!, family)
  const points = ties.map(({ to }): [number, number][] => {
    const box = boxAt(to)
    const x = middle(box, shift)
    return [
      [middle(from), from.y + HEIGHT],
      [middle(from), y],
      [x, y],
      [x, box.y],
    ]
  })
  return { points, cut: { x: middle(from), y: (from.y + HEIGHT + y) / 2, upright: true } }
}

/** Below brothers and sisters who are all tied to each other, a tooth for each. */
function comb({ ties }: Route, { boxAt }: Sheet, y: number): Drawn {
  const bottom = boxAt(ties[0]!.from).y + HEIGHT
  const people = [...new Set(ties.flatMap(({ from, to }) => [from, to]))]
  const xs = people.map((person) => middle(boxAt(person), 30)).sort((a, b) => a - b)
  const teeth = xs.map((x): [number, number][] => [
    [x, bottom],
    [x, y],
  ])
  return {
    points: [
      [
        [xs[0]!, y],
        [xs.at(-1)!, y],
      ],
      ...teeth,
    ],
    cut: { x: xs[0]! + 20, y, upright: false },
  }
}

/** Below two of one generation who do not stand beside each other. */
function below({ ties }: Route, { boxAt }: Sheet, y: number): Drawn {
  const [from, to] = [boxAt(ties[0]!.from), boxAt(ties[0]!.to)]
  const [a, b] = [middle(from, 26), middle(to, -26)]
  const points: [number, number][] = [
    [a, from.y + HEIGHT],
    [a, y],
    [b, y],
    [b, to.y + HEIGHT],
  ]
  return { points: [points], cut: { x: (a + b) / 2, y, upright: false } }
}

/** By the side of the sheet, where generations lie between. */
function around({ ties, gutter }: Route, { boxAt, right }: Sheet, y: number): Drawn {
  const [from, to] = [boxAt(ties[0]!.from), boxAt(ties[0]!.to)]
  const [upper, lower] = from.y <= to.y ? [from, to] : [to, from]
  const side = right + 8 + gutter * LANE
  const out = upper.y + HEIGHT + 10 + (gutter % 3) * 5
  const [a, b] = [middle(upper, 40), middle(lower, 40)]
  const points: [number, number][] = [
    [a, upper.y + HEIGHT],
    [a, out],
    [side, out],
    [side, y],
    [b, y],
    [b, lower.y],
  ]
  return { points: [points], cut: { x: side, y: (out + y) / 2, upright: true } }
}

/** A second parent's line arrives a little beside the first one's, so that both are seen. */
function shiftOf(tie: TieShown, family: FamilyShown): number {
  const parents = [
    ...new Set(family.ties.filter(({ to, kind }) => to === tie.to && stepOf(kind) === 1).map(({ from }) => from)),
  ]
  const at = parents.indexOf(tie.from)
  return parents.length < 2 ? 0 : (at - (parents.length - 1) / 2) * 18
}

function flat(ties: Stroke['ties'], look: Stroke['look'], from: Box, to: Box): Stroke {
  const [a, b] = from.x < to.x ? [from, to] : [to, from]
  const y = a.y + HEIGHT / 2
  const [start, end] = [a.x + a.width, b.x]
  return {
    ties,
    look,
    points: [
      [
        [start, y],
        [end, y],
      ],
    ],
    ...cutAt(look, (start + end) / 2, y, false),
  }
}

const cutAt = (look: Stroke['look'], x: number, y: number, upright: boolean) =>
  look === 'apart' ? { cut: { x, y, upright } } : {}
