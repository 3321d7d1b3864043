import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const Requirement = z.strictObject({
  id: z.string().check(z.regex(/^([1-9]|1[0-7])\.\d{1,2}\.\d{1,2}$/)),
  level: z.literal([1, 2, 3]),
  about: z.string().check(z.minLength(5), z.maxLength(70)),
  tests: z.optional(z.array(z.string()).check(z.minLength(1))),
  reason: z.optional(z.string().check(z.minLength(20), z.maxLength(300))),
})
const table = z.array(Requirement).parse(JSON.parse(readFileSync('docs/asvs.json', 'utf8')))
const isMissing = ({ reason }: { reason?: string | undefined }) => reason?.startsWith('Missing:') ?? false

/** How many requirements each chapter of version 5.0.0 has. */
const CHAPTERS = [30, 13, 31, 16, 13, 47, 19, 13, 7, 36, 24, 12, 21, 13, 21, 17, 12]
const order = (id: string) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)

/** What the tests of a file are called: by their words, and by the rows of their tables. */
const named = new Map<string, string[]>()
function namesIn(path: string): string[] {
  const known = named.get(path)
  if (known) return known
  const text = readFileSync(path, 'utf8')
  const calls = text.matchAll(
    /(?:\b(?:it|test|describe)(?:\.\w+)*(?:<[^\n]*?>)?(?:\([^()]*\))?|\]\))\(\s*(['"`])([^\n]*?)\1/g,
  )
  const rows = text.matchAll(/^\s*\[\s*(['"`])([^\n]*?)\1,/gm)
  const names = [...calls, ...rows].map(([, , name]) => name!)
  named.set(path, names)
  return names
}

describe('the table of OWASP ASVS 5.0.0', () => {
  it('has every requirement of every level once, in order', () => {
    const ids = table.map(({ id }) => id)
    expect(new Set(ids).size).toBe(345)
    expect(ids).toEqual(ids.toSorted((a, b) => order(a) - order(b)))
    expect([1, 2, 3].map((level) => table.filter((one) => one.level === level).length)).toEqual([70, 183, 92])
    const perChapter = CHAPTERS.map((_, nth) => ids.filter((id) => id.startsWith(`${nth + 1}.`)).length)
    expect(perChapter).toEqual(CHAPTERS)
  })

  it('gives each either tests or a reason', () => {
    for (const { id, tests, reason } of table) expect(Number(!tests) + Number(!reason), id).toBe(1)
    const spelt = table.filter((one) => /missing/i.test(one.reason ?? '') && !isMissing(one)).map(({ id }) => id)
    expect(spelt, 'what is missing is said so that it is counted').toEqual([])
  })

  it('names tests that are there', () => {
    for (const { id, tests = [] } of table)
      for (const cited of tests) {
        const [path, name] = cited.split(' › ')
        expect(path, id).toMatch(/\.test\.tsx?$/)
        expect(existsSync(path!), `${id}: ${path}`).toBe(true)
        expect(name?.length ?? 0, `${id}: ${cited}`).toBeGreaterThan(9)
        expect(
          namesIn(path!).some((one) => one.includes(name!)),
          `${id}: ${cited}`,
        ).toBe(true)
      }
  })

  it('says how far it is', () => {
    const missing = table.filter(isMissing).length
    const byTest = table.filter(({ tests }) => tests).length
    console.log(`ASVS 5.0.0: ${byTest} by test, ${345 - byTest - missing} by reason, ${missing} missing`)
    expect(byTest).toBeGreaterThan(0)
  })
})
