import type { Town } from '../../../domain/agencies/words.ts'
import type { WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { PersonId } from '../../../ground/ids.ts'

type Rect = { x: number; y: number; width: number; height: number }
/** `nowhere`: nobody knows where they are. `closed`: it is not open to whoever looks. */
export type Cell = Rect & { key: string; kind: WhereaboutsShown['places'][number]['kind'] | 'nowhere' | 'closed' }
export type Ground = Rect & { country: string }
/** A town of which the mission knows where it lies, around the places that lie in it. */
export type TownGround = Rect & { town: Town }
/** Somebody where they are, or as an outline where they are to be after they were at another dot. */
export type Dot = { id: string; person: PersonId; after: string | null; x: number; y: number }
export type Way = { id: string; person: PersonId; from: [number, number]; to: [number, number] }
export type MapDrawing = {
  width: number
  height: number
  grounds: Ground[]
  towns: TownGround[]
  cells: Cell[]
  dots: Dot[]
  ways: Way[]
}

export const RADIUS = 15
const GAP = 12
const STEP = 2 * RADIUS + 8
const HEAD = 26
/** Places of no country stand below all others. */
const OUTSIDE = '~'

type Somebody = Pick<Dot, 'id' | 'person' | 'after'>
type Home = { key: string; kind: Cell['kind']; country: string; town: Town | null; here: Somebody[] }

/**
 * Places by country and town, each with who is there and who is to be. They are laid out, not measured: towns of a country
 * stand from north to south, and of a place whose town is not told no more is drawn than the country.
 * `columns` places stand beside each other.
 */
export function drawMap(shown: WhereaboutsShown, { width, columns }: { width: number; columns: number }): MapDrawing {
  const homes = homesOf(shown)
  const by = Map.groupBy(homes, ({ country }) => country)
  const drawing: MapDrawing = { width, height: GAP, grounds: [], towns: [], cells: [], dots: [], ways: [] }
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
      ...{ key, kind: place?.kind ?? (key as 'nowhere' | 'closed'), country: place?.country || OUTSIDE },
      ...{ town: place?.town?.at ? place.town : null, here: [] },
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
  const top = drawing.height
  const inner = { x: 2 * GAP, width: drawing.width - 4 * GAP }
  const untold = homes.filter(({ town }) => town === null)
  let y = addHomes(drawing, untold, { ...inner, y: top + (isOutside ? GAP : HEAD), columns })
  for (const town of townsOf(homes)) {
    const within = homes.filter((home) => home.town?.code === town.code)
    const box = { x: inner.x + GAP, width: inner.width - 2 * GAP, y: y + HEAD, columns }
    const end = addHomes(drawing, within, box)
    drawing.towns.push({ town, ...inner, y, height: end - y })
    y = end + GAP
  }
  if (!isOutside) drawing.grounds.push({ country, x: GAP, y: top, width: drawing.width - 2 * GAP, height: y - top })
  drawing.height = y + (isOutside ? 0 : GAP)
}

/** Each town once, the northernmost first; of two as far north the western one. */
const townsOf = (homes: readonly Home[]): Town[] =>
  [...new Map(homes.flatMap(({ town }) => (town ? [[town.code, town] as const] : []))).values()].sort(
    (a, b) => b.at![1] - a.at![1] || a.at![0] - b.at![0],
  )

type Box = { x: number; y: number; width: number; columns: number }
/** Places beside and below each other. Answers where what comes next may begin. */
function addHomes(
  drawing: MapDrawing,
  homes: readonly Home[],
  { x: left, y: top, width: whole, columns }: Box,
): number {
  if (homes.length === 0) return top
  const beside = Math.min(columns, homes.length)
  const width = (whole - (beside - 1) * GAP) / beside
  const across = Math.max(1, Math.floor((width - GAP) / STEP))
  let y = top
  for (let first = 0; first < homes.length; first += beside) {
    const line = homes.slice(first, first + beside)
    const height = HEAD + Math.max(...line.map(({ here }) => Math.ceil(here.length / across))) * STEP + 4
    for (const [nth, { key, kind, here }] of line.entries()) {
      const x = left + nth * (width + GAP)
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
  return y
}

/** The same map for who reads from the right. It is calculated, not turned, so that letters stay upright. */
export function mirroredMap({ width, height, grounds, towns, cells, dots, ways }: MapDrawing): MapDrawing {
  const flip = <Thing extends Rect>(thing: Thing): Thing => ({ ...thing, x: width - thing.x - thing.width })
  const over = ([x, y]: [number, number]): [number, number] => [width - x, y]
  return {
    ...{ width, height, grounds: grounds.map(flip), towns: towns.map(flip), cells: cells.map(flip) },
    dots: dots.map((dot) => ({ ...dot, x: width - dot.x })),
    ways: ways.map((way) => ({ ...way, from: over(way.from), to: over(way.to) })),
  }
}
