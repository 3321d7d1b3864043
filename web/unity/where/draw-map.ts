import type { WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { PersonId } from '../../../ground/ids.ts'

type Rect = { x: number; y: number; width: number; height: number }
/** `nowhere`: nobody knows where they are. `closed`: it is not open to whoever looks. */
export type Cell = Rect & { key: string; kind: WhereaboutsShown['places'][number]['kind'] | 'nowhere' | 'closed' }
export type Ground = Rect & { country: string }
/** Somebody where they are, or as an outline where they are to be after they were at another dot. */
export type Dot = { id: string; person: PersonId; after: string | null; x: number; y: number }
export type Way = { id: string; person: PersonId; from: [number, number]; to: [number, number] }
export type MapDrawing = { width: number; height: number; grounds: Ground[]; cells: Cell[]; dots: Dot[]; ways: Way[] }

export const RADIUS = 15
const GAP = 12
const STEP = 2 * RADIUS + 8
const HEAD = 26
/** Places of no country stand below all others. */
const OUTSIDE = '~'

type Somebody = Pick<Dot, 'id' | 'person' | 'after'>
type Home = { key: string; kind: Cell['kind']; country: string; here: Somebody[] }

/**
 * Places by country, each with who is there and who is to be. No place has coordinates, so they are laid out, not measured.
 * `columns` places stand beside each other.
 */
export function drawMap(shown: WhereaboutsShown, { width, columns }: { width: number; columns: number }): MapDrawing {
  const homes = homesOf(shown)
  const by = Map.groupBy(homes, ({ country }) => country)
  const drawing: MapDrawing = { width, height: GAP, grounds: [], cells: [], dots: [], ways: [] }
  for (const country of [...by.keys()].sort()) addGround(drawing, { country, homes: by.get(country)!, columns })
  const at = new Map(drawing.dots.map((dot) => [dot.id, dot]))
  for (const { id, person, after, x, y } of drawing.dots) {
    const before = after === null ? undefined : at.get(after)
    if (before) drawing.ways.push({ id, person, from: [before.x, before.y], to: [x, y] })
  }
  return drawing
}

/** Who is where, and who is planned to be: of a place of which nothing is planned and where nobody is, nothing is drawn. */
function homesOf({ rows, places }: WhereaboutsShown): Home[] {
  const homes = new Map<string, Home>()
  const put = (key: string, one: Somebody) => {
    const place = places.find((each) => each.key === key)
    const home = homes.get(key) ?? {
      ...{ key, kind: place?.kind ?? (key as 'nowhere' | 'closed'), country: place?.country || OUTSIDE, here: [] },
    }
    home.here.push(one)
    homes.set(key, home)
  }
  for (const { person, openness, spans } of rows) {
    const now = openness === 'whole' ? spans.find(({ state }) => state === 'now') : undefined
    put(openness === 'whole' ? (now?.place ?? 'nowhere') : 'closed', { id: person, person, after: null })
    let after: string = person
    for (const { id, place } of spans.filter(({ state }) => state === 'planned')) {
      const isBack = now !== undefined && place === now.place
      if (!isBack) put(place ?? 'nowhere', { id, person, after })
      after = isBack ? person : id
    }
  }
  return [...homes.values()]
}

type Laid = { country: string; homes: Home[]; columns: number }
function addGround(drawing: MapDrawing, { country, homes, columns }: Laid): void {
  const isOutside = country === OUTSIDE
  const inner = drawing.width - 4 * GAP
  const beside = Math.min(columns, homes.length)
  const width = (inner - (beside - 1) * GAP) / beside
  const across = Math.max(1, Math.floor((width - GAP) / STEP))
  const top = drawing.height
  let y = top + (isOutside ? GAP : HEAD)
  for (let first = 0; first < homes.length; first += beside) {
    const line = homes.slice(first, first + beside)
    const height = HEAD + Math.max(...line.map(({ here }) => Math.ceil(here.length / across))) * STEP + 4
    for (const [nth, { key, kind, here }] of line.entries()) {
      const x = 2 * GAP + nth * (width + GAP)
      drawing.cells.push({ key, kind, x, y, width, height })
      for (const [at, one] of here.entries())
        drawing.dots.push({
          ...one,
          x: x + GAP / 2 + RADIUS + (at % across) * STEP + 4,
          y: y + HEAD + RADIUS + Math.floor(at / across) * STEP,
        })
    }
    y += height + GAP
  }
  if (!isOutside) drawing.grounds.push({ country, x: GAP, y: top, width: drawing.width - 2 * GAP, height: y - top })
  drawing.height = y + (isOutside ? 0 : GAP)
}

/** The same map for who reads from the right. It is calculated, not turned, so that letters stay upright. */
export function mirroredMap({ width, height, grounds, cells, dots, ways }: MapDrawing): MapDrawing {
  const flip = <Thing extends Rect>(thing: Thing): Thing => ({ ...thing, x: width - thing.x - thing.width })
  const over = ([x, y]: [number, number]): [number, number] => [width - x, y]
  return {
    ...{ width, height, grounds: grounds.map(flip), cells: cells.map(flip) },
    dots: dots.map((dot) => ({ ...dot, x: width - dot.x })),
    ways: ways.map((way) => ({ ...way, from: over(way.from), to: over(way.to) })),
  }
}
