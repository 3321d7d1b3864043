import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, grained, type Linked, link, type Table, tableOf } from './index.ts'
import { throughRelatives } from './relatives.ts'
import type { Kind } from './words.ts'

const COLUMNS: { name: string; kind: Kind }[] = [
  { name: 'given', kind: 'given-name' },
  { name: 'father', kind: 'father-name' },
  { name: 'family', kind: 'family-name' },
  { name: 'sex', kind: 'sex' },
  { name: 'born', kind: 'date' },
  { name: 'place', kind: 'place' },
  { name: 'phone', kind: 'phone' },
  { name: 'group', kind: 'household' },
]
const GIVEN =
  'Amina Yusuf Mariam Hassan Leila Omar Fatima Ibrahim Zahra Khalid Nadia Samir Hodan Idris Salma Tariq'.split(' ')
const FAMILY = 'Haddad Khoury Barakat Osman Warsame Tesfaye Alemu Farah Nasser Qasimi Rahimi Sadat Mansour Zaki'.split(
  ' ',
)
const PLACES = 'Aleppo Homs Kabul Herat Asmara Mosul Sanaa Juba Kassala Baidoa'.split(' ')

/** Chance that is the same in every run. */
function lots(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return Math.floor(((state >>> 0) / 2 ** 32) * below)
  }
}

const misspelled = (word: string, lot: (below: number) => number): string => {
  const at = 1 + lot(word.length - 2)
  return lot(2) === 0 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at] + word.slice(at)
}

/** Households of siblings, many with a default birthday; every fifth comes again with slips of the pen. */
function register(households: number): { table: Table; person: number[]; group: string[] } {
  const lot = lots(7)
  const reading = tableOf(COLUMNS)
  const [person, group]: [number[], string[]] = [[], []]
  const rows: { person: number; texts: string[] }[] = []
  for (let house = 0; house < households; house++) {
    const [father, family, place] = [
      GIVEN[lot(16)]!,
      FAMILY[lot(14)]! + GIVEN[lot(16)]!.toLowerCase(),
      PLACES[lot(10)]!,
    ]
    const phone = `09${10_000_000 + lot(89_999_999)}`
    const again = lot(5) === 0
    for (let child = 0; child < 3; child++) {
      const given = GIVEN[(house * 3 + child * 5 + lot(4)) % 16]! + 'aeiou'[lot(5)]
      const year = 1980 + lot(35)
      const born =
        lot(3) === 0
          ? `${year}-01-01`
          : `${year}-${String(1 + lot(12)).padStart(2, '0')}-${String(2 + lot(26)).padStart(2, '0')}`
      const texts = [given, father, family, lot(2) ? 'f' : 'm', born, place, phone]
      rows.push({ person: house * 3 + child, texts: [...texts, `first ${house}`] })
      if (child === 0 && house % 20 === 0)
        rows.push({
          person: twinOf(house),
          texts: [GIVEN[(GIVEN.indexOf(given.slice(0, -1)) + 8) % 16]!, ...texts.slice(1), `alone ${house}`],
        })
      if (!again) continue
      const changed = [misspelled(given, lot), father, family, texts[3]!, lot(5) === 0 ? `${year}-01-01` : born, place]
      rows.push({ person: house * 3 + child, texts: [...changed, lot(2) ? '' : phone, `again ${house}`] })
    }
  }
  for (const [at, row] of rows.entries()) {
    reading.add(`r${at}`, row.texts)
    person.push(row.person)
    group.push(row.texts[7]!)
  }
  return { table: reading.end(), person, group }
}

const twinOf = (house: number): number => 1_000_000 + house
const { table, person, group } = register(700)
const linked = await link(table)
const pairs = pairsOf(linked)

function pairsOf({ pairs, span, bits }: Linked): { one: number; other: number; bits: number }[] {
  return Array.from(pairs, (code, at) => ({ one: Math.floor(code / span), other: code % span, bits: bits[at]! }))
}

describe('a register without labels', () => {
  it('teaches who is one person', () => {
    const said = pairs.filter(({ bits }) => bits >= 0)
    const right = said.filter(({ one, other }) => person[one] === person[other]).length
    const all = person.length - new Set(person).size
    expect(right / said.length).toBeGreaterThan(0.97)
    expect(right / all).toBeGreaterThan(0.95)
  })
  it('never says that two who were registered together are one', () => {
    const together = pairs.filter(({ one, other }) => group[one] === group[other])
    expect(together.every(({ bits }) => bits < -10)).toBe(true)
  })
  it('takes twins who came apart for two people: all the same but the name that is their own', () => {
    const rows = [...person.keys()].filter((row) => person[row]! >= 1_000_000)
    expect(rows.length).toBeGreaterThan(20)
    const joined = pairs.filter(({ one, other, bits }) => bits >= 0 && (rows.includes(one) || rows.includes(other)))
    expect(joined).toEqual([])
  })
  it('gives the same twice', async () => {
    expect(await link(register(700).table).then(pairsOf)).toEqual(pairs)
  })
})

describe('relatives', () => {
  // Rows 0 and 1 were registered together, and 2 and 3; 0 is surely 2, and whether 1 is 3 is open.
  const [span, household] = [4, Int32Array.from([1, 1, 2, 2])]
  const asked = { pairs: Float64Array.from([2, 3, 7]), span, household, apart: { same: 0, kin: -2 } }
  const [surely, other, open] = throughRelatives({
    ...asked,
    of: Int32Array.from([0, 1, 2]),
    same: Float32Array.from([40, 14, 16]),
    kin: Float32Array.from([10, 12, 8]),
    alone: Float64Array.from([15, -6, -3]),
  })
  it('make the doubtful surer, where their household surely came again', () => expect(open).toBeGreaterThan(3))
  it('make less of a pair of whom one is somebody else', () => expect(other).toBeLessThan(-10))
  it('leave what was sure', () => expect(surely).toBeGreaterThan(10))
})

describe('another own name', () => {
  it('is another person in a register full of relatives, unless a number is the same', () => {
    const { asked, prepared, weights } = linked.learned
    const levels = new Uint8Array(prepared.fields.length)
    let met = 0
    asked.pairs.forEach((code, at) => {
      prepared.compare(Math.floor(code / linked.span), code % linked.span, levels, 0)
      if (levels[weights.guard!.own]! < weights.guard!.differs) return
      met++
      expect(asked.alone[at]).toBeLessThan(0)
    })
    expect(met).toBeGreaterThan(0)
  })
})

describe('the reasons of a pair', () => {
  it('add up to its score exactly, for every pair', () => {
    for (let place = 0; place < linked.pairs.length; place++) {
      const sum = explain(linked, place).reduce((bits, part) => bits + part.bits, 0)
      expect(sum).toBe(grained(linked.bits[place]!))
    }
  })
  it('show how both sides have it', () => {
    const place = pairs.findIndex(({ bits }) => bits > 5)
    const given = explain(linked, place).find(({ field }) => field === 'given')
    expect(given).toMatchObject({ left: expect.any(String), right: expect.any(String) })
  })
})

describe('what is learned', () => {
  it('is in order and within bounds: no weaker agreement says more than a stronger one', () => {
    const { prepared, weights } = linked.learned
    prepared.fields.forEach((field, at) => {
      const bits = field.levels.slice(1).map((_, level) => weights.same[weights.offsets[at]! + level + 1]!)
      if (field.ordered)
        for (let level = 1; level < bits.length; level++)
          expect(bits[level]).toBeLessThanOrEqual(bits[level - 1]! + 1e-9)
      if (field.name !== 'group') for (const each of bits) expect(Math.abs(each)).toBeLessThanOrEqual(20)
    })
  })
  it('knows that a default day says much less than a real one', () => {
    const at = linked.learned.prepared.fields.findIndex(({ name }) => name === 'born')
    const bits = (level: string) =>
      linked.learned.weights.same[
        linked.learned.weights.offsets[at]! + linked.learned.prepared.fields[at]!.levels.indexOf(level)
      ]!
    expect(bits('same day') - bits('same default day')).toBeGreaterThan(2)
  })
})

describe('comparing', () => {
  it('is the same from either side, for any two rows', () => {
    const { prepared } = linked.learned
    const [forth, back] = [new Uint8Array(prepared.fields.length), new Uint8Array(prepared.fields.length)]
    const row = fc.integer({ min: 0, max: table.rows - 1 })
    fc.assert(
      fc.property(row, row, (one, other) => {
        prepared.compare(one, other, forth, 0)
        prepared.compare(other, one, back, 0)
        expect([...forth]).toEqual([...back])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('rows that are all the same', () => {
  it('end in bounded time, each with the first', async () => {
    const reading = tableOf(COLUMNS.slice(0, 5))
    for (let row = 0; row < 20_000; row++) reading.add(`${row}`, ['Ahmad', 'Omar', 'Hassan', 'm', '1990-01-01'])
    const { pairs: found, starred } = await link(reading.end())
    expect(found.length).toBe(19_999)
    expect(starred).toBe(20_000)
  })
})

describe('two files', () => {
  it('are linked between them, and not within', async () => {
    const reading = tableOf(COLUMNS.slice(0, 5))
    const rows = table.rows
    const text = (row: number, at: number) => table.columns[at]!.pool.texts[table.columns[at]!.cells[row]!]!
    const texts = (row: number) => [0, 1, 2, 3, 4].map((at) => text(row, at))
    for (let row = 0; row < rows; row++) reading.add(`l${row}`, texts(row))
    reading.next()
    for (let row = 0; row < rows; row++) reading.add(`r${row}`, texts(row))
    const both = await link(reading.end())
    const said = pairsOf(both).filter(({ bits }) => bits >= 0)
    expect(said.every(({ one, other }) => one < rows && other >= rows)).toBe(true)
    expect(said.filter(({ one, other }) => one === other - rows).length / rows).toBeGreaterThan(0.97)
  })
})
