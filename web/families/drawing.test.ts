import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FamilyShown, TieKind, TieStatus } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { FactId, HouseholdId, PersonId, TieId } from '../../ground/ids.ts'
import { drawNarrow } from './draw-narrow.ts'
import { drawWide } from './draw-wide.ts'
import { type Drawing, mirrored } from './drawing.ts'
import { inList } from './in-list.ts'

const ids = Array.from({ length: 9 }, (_, at) => `person-${at}` as PersonId)
const tie = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  kind: fc.constantFrom(...TieKind.options),
  status: fc.constantFrom(...TieStatus.options),
})

/** Any family at all, told wrongly too: circles, contradictions, several households, several who are missing. */
const families = fc
  .record({ ties: fc.array(tie, { maxLength: 24 }), away: fc.subarray(ids.slice(1)), lost: fc.subarray(ids.slice(1)) })
  .map(
    ({ ties, away, lost }): FamilyShown => ({
      memberships: ids
        .filter((id) => !lost.includes(id))
        .map((person) => ({
          household: (away.includes(person) ? 'other' : 'own') as HouseholdId,
          person,
          head: false,
          since: '2026-01-01',
          until: null,
        })),
      ties: ties
        .filter(({ from, to }) => from !== to)
        .map((one, at) => ({
          ...one,
          id: `tie-${at}` as TieId,
          source: 'told-by-one',
          confidence: null,
          since: '',
          statements: 0,
          history: [],
        })),
      separations: lost.map((person, at) => ({
        id: `apart-${at}` as FactId,
        person,
        cause: 'unknown',
        trace: at % 2 ? 'wanted' : 'not-asked',
        at: '2026-02-01',
      })),
      childStatuses: [],
    }),
  )
const people = ids.map((id) => ({ id, names: [], sex: 'unknown' }) as unknown as PersonShown)

function complete(drawing: Drawing, family: FamilyShown): void {
  expect(drawing.boxes.map(({ person }) => person).sort()).toEqual([...ids].sort())
  expect(drawing.strokes.flatMap(({ ties }) => ties).sort()).toEqual(family.ties.map(({ id }) => id).sort())
  for (const { points } of drawing.strokes)
    for (const [x, y] of points.flat()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
}

describe('the drawing of a family', () => {
  test('draws every member and every tie, on the desk', () => {
    fc.assert(
      fc.property(families, (family) => complete(drawWide(ids, family, ids[0]!), family)),
      { numRuns: 60 },
    )
  })

  test('draws every member and every tie, on the phone', () => {
    fc.assert(
      fc.property(families, (family) => complete(drawNarrow(ids, family, ids[0]!), family)),
      { numRuns: 100 },
    )
  })

  test('lays nobody over anybody else', () => {
    fc.assert(
      fc.property(families, (family) => {
        for (const { boxes } of [drawWide(ids, family, ids[0]!), drawNarrow(ids, family, ids[0]!)])
          for (const a of boxes)
            for (const b of boxes)
              if (a !== b)
                expect(
                  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
                ).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('is the same when it is mirrored twice', () => {
    fc.assert(
      fc.property(families, (family) => {
        const drawing = drawNarrow(ids, family, ids[0]!)
        expect(mirrored(mirrored(drawing))).toEqual(drawing)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the list beside it', () => {
  test('says every tie, and names everyone who has none', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { ties, untied } = inList(people, family, ids[0]!)
        expect(ties.map(({ id }) => id).sort()).toEqual(family.ties.map(({ id }) => id).sort())
        const named = new Set([...ties.flatMap(({ from, to }) => [from, to]), ...untied.map(({ id }) => id)])
        expect(named.size).toBe(ids.length)
      }),
    )
  })
})
