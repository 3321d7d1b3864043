import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { REASONS } from '../../ground/reasons.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import { isFirst } from './first-words.ts'
import fr from './fr.json' with { type: 'json' }
import { keysInCode, means } from './keys-in-code.ts'

const catalogues: Record<string, Record<string, string>> = { en, fr, ar, es }
const asked = keysInCode()
const rooms = new Set(Object.keys(en).map((key) => key.split('.')[0]))

/** The names of what a text fills in, so that no language forgets one. */
function gaps(message: unknown, found = new Set<string>()): Set<string> {
  if (!Array.isArray(message)) return found
  for (const token of message) {
    if (!Array.isArray(token)) continue
    found.add(String(token[0]))
    for (const choice of Object.values(token[2] ?? {})) gaps(choice, found)
  }
  found.delete('#')
  return found
}

/** Which reasons a first screen can hear stands in first-words.ts: those of coming in, and of a request that cannot be read. */
const ANY_REASON = 'reason.*'

describe('the catalogues', () => {
  test('hold every key that the code names', () => {
    const named = asked.filter(({ key, open }) => !open && rooms.has(key.split('.')[0]!))
    expect(named.filter(({ key }) => !(key in en))).toEqual([])
  })

  test('hold something for every key with a part that is filled in', () => {
    const empty = asked.filter((one) => one.open && !Object.keys(en).some((key) => means(one, key)))
    expect(empty.filter(({ key }) => !['calendar-short.*', 'import-problem.*'].includes(key))).toEqual([])
  })

  test('hold no key that nothing asks for', () => {
    expect(Object.keys(en).filter((key) => !asked.some((one) => means(one, key)))).toEqual([])
  })

  test('hold what the first screens say in the part that comes first', () => {
    const early =
      /^(shell|agencies\/(SignInPage|Providers|PasskeyEntry|Elsewhere|WorkerGroups)|kit\/(Button|Names|Trouble|Waiting|UndoBar|Refused|use-reason|Page|Empty|KeyHints)|cases\/(MyWork|WorkGroup|WorkLine|FirstThing|use-why))/
    const late = asked.filter(
      ({ file, key }) => early.test(file) && rooms.has(key.split('.')[0]!) && !isFirst(key) && key !== ANY_REASON,
    )
    expect(late).toEqual([])
  })

  test('say every reason for which the house says no', () => {
    expect(Object.keys(REASONS).filter((code) => !(`reason.${code}` in en))).toEqual([])
  })

  test.each(['fr', 'ar', 'es'])('have the same keys in %s', (language) => {
    expect(Object.keys(catalogues[language]!)).toEqual(Object.keys(en))
  })

  test.each(['en', 'fr', 'ar', 'es'])('can be read as messages in %s, and none is empty', (language) => {
    for (const [key, text] of Object.entries(catalogues[language]!)) {
      expect(text.trim(), key).not.toBe('')
      expect(() => compileMessageOrThrow(text), key).not.toThrow()
    }
  })

  test.each(['fr', 'ar', 'es'])('fill in nothing that English does not have, in %s', (language) => {
    for (const [key, text] of Object.entries(catalogues[language]!)) {
      const english = gaps(compileMessageOrThrow(en[key as keyof typeof en]))
      // A language may ask for the sex of somebody where English needs none, and may need a count where English says “one”.
      const extra = [...gaps(compileMessageOrThrow(text))].filter((gap) => gap !== 'sex' && !english.has(gap))
      expect(extra, key).toEqual([])
    }
  })

  test('have every plural form that Arabic needs', () => {
    for (const [key, text] of Object.entries(ar)) {
      for (const [, , , choices] of text.matchAll(/\{(\w+), (plural),((?:[^{}]|\{[^{}]*\})*)\}/g)) {
        if (/=0 \{[^}]*\} other/.test(choices!) && !/one|few/.test(choices!)) continue
        expect(choices, key).toMatch(/few/)
      }
    }
  })
})
