import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../domain/documents/checking/read-pdf.ts'
import type { FactId } from '../../ground/ids.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { composeDecision } from './compose.ts'
import { drawLetter } from './draw-letter.ts'
import { type Face, layLine, layText } from './lay-line.ts'
import { sayIn } from './say-in.ts'

/** A font of so many signs, each one wide. */
const face = (signs: RegExp, joins = false): Face => ({
  has: (code) => signs.test(String.fromCodePoint(code)),
  width: (text) => [...text].length,
  joins,
})
const [LATIN, ARABIC] = [face(/[\p{Script=Latin}0-9 .,:()/-]/u), face(/[\p{Script=Arabic} ،]/u, true)]
const seen = (text: string, direction: 'ltr' | 'rtl') =>
  layLine(text, [LATIN, ARABIC], direction).pieces.map((one) => one.text)

describe('a line', () => {
  it('runs from the left where nothing runs from the right', () => {
    expect(seen('Mira (1990)', 'ltr')).toEqual(['Mira (1990)'])
  })
  it('of Arabic runs from the right; names and figures within it from the left', () => {
    expect(seen('الاسم Mira في 12/03', 'rtl')).toEqual(['12/03', 'في ', ' ', 'Mira', 'الاسم '])
  })
  it('turns brackets round where it runs from the right', () => {
    expect(seen('نعم (لا)', 'rtl').join('')).toMatch(/^\(.*لا.*\)/)
  })
  it('places each piece behind the one before it', () => {
    const { pieces, width } = layLine('الاسم Mira في 12/03', [LATIN, ARABIC], 'rtl')
    let x = 0
    for (const piece of pieces) {
      expect(piece.x).toBe(x)
      x += piece.width
    }
    expect(width).toBe(x)
  })
  it('is no wider than it may be, and loses no word', () => {
    const words = Array.from({ length: 40 }, (_, nth) => `word${nth}`)
    const lines = layText(words.join(' '), { faces: [LATIN, ARABIC], most: 30 })
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(30)
    expect(
      lines.flatMap(({ pieces }) =>
        pieces
          .map(({ text }) => text)
          .join('')
          .split(' '),
      ),
    ).toEqual(words)
  })
  it('runs as the first letter of its paragraph does, also where it goes on with another', () => {
    const lay = (text: string) =>
      layText(text, { faces: [LATIN, ARABIC], most: 12 }).map(({ pieces }) => pieces.map((one) => one.text).join(''))
    expect(lay('asked (twice).\nنعم')).toEqual(['asked', '(twice).', 'نعم'])
    expect(lay('قالت الأم Mira.')).toEqual(['قالت الأم', '.Mira'])
  })
  it('writes in Latin letters what no font has', () => {
    const [line] = layText('ሰላም', { faces: [LATIN, ARABIC], most: 30 })
    expect(line!.pieces[0]!.text).toMatch(/^[a-z]+$/)
  })
})

let house: TestHouse
let [miriam, petra]: AtWork[] = []
beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, petra] = await Promise.all(['Miriam Sola', 'Petra Novak'].map(house.signIn))
})
afterAll(() => house.close())
const fetchLetter = (query: Record<string, string>, who = miriam!, purpose = 'protection') =>
  house.house.app.inject({
    url: `/api/letters?${new URLSearchParams({ purpose, ...query })}`,
    headers: { cookie: who.cookie },
  })

describe('a letter', () => {
  it('of a case or a decision is fetched in every language, is a calm PDF, and leaves the line of its look', async () => {
    const family = aFamily()
    await insist(miriam!, 'register-household', family)
    const decision = newId<FactId>()
    const content = {
      what: 'They stay together.',
      ground: 'Their wish.',
      options: [{ what: 'Apart', why: 'No.' }],
      view: { said: 'نعم' },
    }
    const decided = { id: decision, case: family.case.id, kind: 'plan', content, reviewDue: null }
    await insist(miriam!, 'record-decision', decided, { purpose: 'protection' })
    for (const language of ['en', 'fr', 'ar', 'es'])
      for (const about of [{ about: 'case' }, { about: 'decision', decision }]) {
        const answer = await fetchLetter({ ...about, case: family.case.id, language })
        expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
        await readPdf(answer.rawPayload)
        const pdf = await PDFDocument.load(answer.rawPayload)
        expect(pdf.getTitle()).toBe(sayIn(language as 'en')(`letter.${about.about}-title`))
      }
    const { rows } = await house.owner.query(
      `select line::json ->> 'name' as name, count(*)::int from ledger.entry where line::json ->> 'outcome' = 'seen' and line::json ->> 'name' like 'print-%' group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { name: 'print-case', count: 4 },
      { name: 'print-decision', count: 4 },
    ])
    for (const query of [
      { about: 'case', case: family.case.id },
      { about: 'case', case: newId<string>() },
    ]) {
      const stranger = await fetchLetter({ ...query, language: 'ar' }, petra!, 'accommodation')
      expect([stranger.statusCode, stranger.json().code]).toEqual([404, 'no-such-case'])
    }
    expect((await fetchLetter({ about: 'case', case: family.case.id, language: 'xx' })).statusCode).toBe(400)
  })

  it('goes on over as many pages as it needs', async () => {
    const lines = Array.from({ length: 200 }, (_, nth) => `سطر ${nth} and some words`)
    const bytes = await drawLetter({ title: 'عنوان', language: 'ar', parts: [{ head: 'رأس', lines }], foot: 'قدم' })
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(3)
  })

  it('says of what is closed that it is closed, and nothing else', () => {
    const shown = {
      ...{ id: newId<FactId>(), case: newId(), kind: 'plan', edition: 1, state: 'made', person: null, reviewDue: null },
      ...{ reviewed: null, voices: 0, said: [], by: 'M', at: '2026-11-26T00:00:00Z', may: [] },
    } as never
    const within = {
      say: sayIn('en'),
      language: 'en' as const,
      printed: { by: 'M', at: new Date(), purpose: 'protection' },
    }
    const { parts } = composeDecision(shown, within)
    expect(parts.map(({ head }) => head)).toEqual(['What it is about', 'What is decided'])
    expect(parts[1]!.lines).toEqual(['Closed to you, or erased.'])
  })
})
