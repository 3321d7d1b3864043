import { describe, expect, it } from 'vitest'
import { actionFor, fileNameOf, insistOnVersion, isForgotten } from './rules.ts'

const next = { id: 'b', case: 'c', person: 'p', category: 'identity' }
const before = { id: 'a', case: 'c', person: 'p', category: 'identity', replaced: false }

describe('a version', () => {
  it('follows the last of the same paper', () => expect(() => insistOnVersion(next, before)).not.toThrow())
  it.each([
    [undefined, 'not-there'],
    [{ ...before, case: 'other' }, 'not-there'],
    [{ ...before, person: 'other' }, 'not-there'],
    [{ ...before, id: next.id }, 'not-there'],
    [{ ...before, category: 'legal' }, 'document-other-category'],
    [{ ...before, replaced: true }, 'seen-older'],
  ])('does not follow %j: %s', (one, code) => {
    expect(() => insistOnVersion(next, one)).toThrow(expect.objectContaining({ code }))
  })
})

describe('the name of a file', () => {
  it.each([
    ['Passport', 'image/jpeg', 'Passport.jpg'],
    ['جواز سفر', 'application/pdf', 'جواز سفر.pdf'],
    ['../../keys/kek-1', 'text/plain', 'keys kek-1.txt'],
    ['a\r\nSet-Cookie: x="1"', 'image/png', 'a  Set-Cookie  x= 1.png'],
    ['  ..  ', 'application/pdf', 'document.pdf'],
    ['x\u202Egpj.exe', 'application/pdf', 'x gpj.exe.pdf'],
  ])('%j of %s is %j', (title, type, name) => expect(fileNameOf(title, type)).toBe(name))
})

describe('a file that waits', () => {
  const came = new Date('2026-11-26T09:00:00Z')
  it.each([
    ['2026-11-27T09:00:00.000Z', false],
    ['2026-11-27T09:00:00.001Z', true],
  ])('is forgotten at %s: %s', (now, forgotten) => expect(isForgotten(came, new Date(now))).toBe(forgotten))
})

it('under the category of papers is taken by whoever may see it, under any other by whoever may write there', () => {
  expect([actionFor('documents'), actionFor('identity'), actionFor('gbv')]).toEqual(['read', 'write', 'write'])
})
