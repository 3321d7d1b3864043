import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Openness, SpanKind, type WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { drawMap, mirroredMap, RADIUS } from './draw-map.ts'
import { drawTime, numbersFor } from './draw-time.ts'

const TODAY = '2026-11-26'
const ids = Array.from({ length: 7 }, (_, at) => `person-${at}` as PersonId)
const keys = ['site:a', 'site:b', 'agency:c', 'fact:d']
const town = (code: string, at: [number, number] | null) => ({
  ...{ code, country: code.slice(0, 3), names: { en: code, fr: code, ar: code, es: code }, at },
})
/** The second has no coordinates, the third and the fourth place tell no town. */
const TOWNS = [town('QNA-A', [10, 50]), town('QMA-B', null)]
const day = fc
  .integer({ min: -400, max: 120 })
  .map((ahead) => new Date(Date.parse(TODAY) + ahead * 86_400_000).toISOString().slice(0, 10))
const span = fc.record({
  kind: fc.constantFrom(...SpanKind.options),
  place: fc.option(fc.constantFrom(...keys)),
  days: fc.tuple(day, day),
  open: fc.boolean(),
})

/** Any whereabouts at all: days that overlap, plans without an end, people of whom nothing is told. */
const told = fc
  .record({
    rows: fc.array(
      fc.record({ openness: fc.constantFrom(...Openness.options), spans: fc.array(span, { maxLength: 6 }) }),
      {
        minLength: 1,
        maxLength: ids.length,
      },
    ),
    apart: fc.array(
      fc.record({ one: fc.constantFrom(...ids), other: fc.constantFrom(...ids), days: fc.tuple(day, day) }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(
    ({ rows, apart }): WhereaboutsShown => ({
      today: TODAY,
      people: [],
      rows: rows.map(({ openness, spans }, nth) => ({
        ...{ person: ids[nth]!, openness, ask: null },
        spans: spans.map(({ kind, place, days, open }, at) => {
          const [from, until] = days.toSorted() as [string, string]
          const state = from > TODAY ? 'planned' : open || until > TODAY ? 'now' : 'was'
          return {
            id: `${nth} ${at}`,
            kind,
            place,
            from,
            until: open ? null : until,
            state,
            journey: null,
            cancels: null,
            plan: null,
          }
        }),
      })),
      places: keys.map((key, nth) => ({
        ...{ key, name: key, country: nth % 2 ? 'QMA' : 'QNA', kind: 'site' as const },
        town: TOWNS[nth] ?? null,
      })),
      apart: apart.map(({ one, other, days }, nth) => {
        const [since, until] = days.toSorted() as [string, string]
        return { id: `apart-${nth}` as FactId, one, other, since, until: nth % 2 ? null : until }
      }),
    }),
  )

describe('the time line', () => {
  test('draws every person, every span and all days apart, on the axis', () => {
    fc.assert(
      fc.property(told, (shown) => {
        const { rows, today } = drawTime(shown)
        expect(rows.map(({ person }) => person)).toEqual(shown.rows.map(({ person }) => person))
        for (const [nth, row] of rows.entries()) {
          expect(row.bars.map(({ id }) => id)).toEqual(shown.rows[nth]!.spans.map(({ id }) => id))
          const mine = shown.apart.filter(({ one, other }) => one === row.person || other === row.person)
          expect(row.apart.map(({ id }) => id)).toEqual(mine.map(({ id }) => id))
          for (const { start, size } of [...row.bars, ...row.apart]) {
            expect(size).toBeGreaterThan(0)
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start + size).toBeLessThanOrEqual(1.000001)
          }
        }
        expect(today >= 0 && today < 1).toBe(true)
      }),
    )
  })

  test('says what is planned by an outline, who is missing by dashes, and that they are there only where all is open', () => {
    fc.assert(
      fc.property(told, (shown) => {
        const { rows } = drawTime(shown)
        for (const { openness, bars } of rows)
          for (const { look, span } of bars) {
            if (span.kind === 'missing' || span.kind === 'unknown') expect(look).toBe(span.kind)
            else if (look === 'now') expect([openness, span.state]).toEqual(['whole', 'now'])
            else expect(look === 'planned').toBe(span.state === 'planned')
          }
      }),
    )
  })
})

describe('a place on a bar that is too short for its name', () => {
  test('has a number, and each number one name; with room enough nothing is numbered', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(300, 540), (shown, room) => {
        const nameOf = ({ place }: { place: string | null }) =>
          `${place ?? 'a place that is not named here'} by the sea`
        const drawing = drawTime(shown)
        const numbers = numbersFor(drawing, { room, nameOf })
        expect([...numbers.values()]).toEqual([...numbers].map((_, nth) => nth + 1))
        for (const { look, size, span } of drawing.rows.flatMap(({ bars }) => bars))
          if (look !== 'missing' && look !== 'unknown' && span.from !== span.until && size * room < 40)
            expect(numbers.has(nameOf(span))).toBe(true)
        expect(numbersFor(drawing, { room: 1_000_000, nameOf }).size).toBe(0)
      }),
    )
  })
})

describe('the map', () => {
  const sizes = [
    { width: 640, columns: 3 },
    { width: 340, columns: 1 },
  ]
  test('draws everybody once where they are, and once wherever they are to be', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...sizes), (shown, size) => {
        const { dots, ways, cells } = drawMap(shown, size)
        const here = dots.filter(({ after }) => after === null)
        expect(here.map(({ person }) => person).sort()).toEqual(shown.rows.map(({ person }) => person).sort())
        for (const { person } of shown.rows.filter(({ openness }) => openness !== 'whole')) {
          const { x, y } = here.find((dot) => dot.person === person)!
          const cell = cells.find((one) => one.x < x && x < one.x + one.width && one.y < y && y < one.y + one.height)
          expect(cell?.kind).toBe('closed')
        }
        const planned = shown.rows.flatMap(({ spans, openness }) => {
          const now = openness === 'whole' ? spans.find(({ state }) => state === 'now') : undefined
          return spans
            .filter(({ state, place }) => state === 'planned' && !(now && place === now.place))
            .map(({ id }) => id)
        })
        expect(
          dots
            .filter(({ after }) => after !== null)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(planned.sort())
        expect(ways.map(({ id }) => id).sort()).toEqual(planned.sort())
        for (const { x, y } of dots)
          expect(
            cells.some(
              (cell) => x - RADIUS >= cell.x && x + RADIUS <= cell.x + cell.width && y + RADIUS <= cell.y + cell.height,
            ),
          ).toBe(true)
      }),
    )
  })

  test('draws nobody over anybody else, and no place over another', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...sizes), (shown, size) => {
        const { dots, cells, width, height } = drawMap(shown, size)
        for (const [at, a] of dots.entries())
          for (const b of dots.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * RADIUS)
        for (const [at, a] of cells.entries()) {
          expect(a.x >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
          for (const b of cells.slice(at + 1))
            expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
              true,
            )
        }
      }),
    )
  })

  test('draws a town around its places where it is known where it lies, the northernmost first, and no other', () => {
    const places = ['south', 'north', 'unmeasured', 'secret'].map((key, nth) => ({
      ...{ key, name: key, country: 'QMA', kind: 'site' as const },
      town: [town('QMA-S', [5, 10]), town('QMA-N', [4, 40]), town('QMA-U', null), null][nth]!,
    }))
    const rows = places.map(({ key }, nth) => ({
      ...{ person: ids[nth]!, openness: 'whole' as const, ask: null },
      spans: [
        {
          ...{ id: key, kind: 'told' as const, place: key, from: TODAY, until: null, state: 'now' as const },
          ...{ journey: null, cancels: null, plan: null },
        },
      ],
    }))
    const { towns, cells } = drawMap({ today: TODAY, people: [], rows, places, apart: [] }, sizes[0]!)
    expect(towns.map((one) => one.town.code)).toEqual(['QMA-N', 'QMA-S'])
    const within = ({ x, y, width, height }: (typeof towns)[number]) =>
      cells.filter((c) => c.x >= x && c.y >= y && c.x + c.width <= x + width && c.y + c.height <= y + height)
    expect(towns.map((one) => within(one).map(({ key }) => key))).toEqual([['north'], ['south']])
  })

  test('is the same when it is mirrored twice', () => {
    fc.assert(
      fc.property(told, (shown) => {
        const map = drawMap(shown, sizes[0]!)
        const twice = mirroredMap(mirroredMap(map))
        expect(twice.dots.map(({ x }) => Math.round(x))).toEqual(map.dots.map(({ x }) => Math.round(x)))
        expect(twice.cells.map(({ x }) => Math.round(x))).toEqual(map.cells.map(({ x }) => Math.round(x)))
      }),
    )
  })
})
