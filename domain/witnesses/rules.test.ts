import { describe, expect, it } from 'vitest'
import { isSilent, quorumState, refuseBacking, refuseEnding, stateOf } from './rules.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const facts = (more: object = {}) => ({ key: 'k', proposedBy: 'one', backed: true, endings: [], ...more })

describe('a witness', () => {
  it.each([
    ['that counts, heard an hour ago', {}, ago(1), false],
    ['that counts, heard as long ago as it may be', {}, ago(24), false],
    ['that counts, heard longer ago', {}, ago(24.1), true],
    ['that counts and was never heard', {}, null, true],
    ['that is only proposed', { backed: false }, null, false],
    ['whose end one person proposed', { endings: ['one'] }, ago(30), true],
    ['that ended', { endings: ['one', 'two'] }, ago(30), false],
  ] as const)('%s', (_, more, heard, silent) =>
    expect(isSilent(facts(more), heard, { now: NOW, hours: 24 })).toBe(silent),
  )

  it.each([
    [{ backed: false }, 'proposed'],
    [{}, 'registered'],
    [{ endings: ['one'] }, 'end-proposed'],
    [{ endings: ['one', 'two'] }, 'ended'],
  ] as const)('with %o stands as %s', (more, state) => expect(stateOf(facts(more))).toBe(state))

  it('is taken in and let go by two people', () => {
    expect(refuseBacking(facts({ backed: false }), 'k', 'one')).toMatchObject({ code: 'second-person' })
    expect(refuseBacking(facts({ backed: false }), 'k', 'two')).toBeUndefined()
    expect(refuseEnding(facts({ endings: ['one'] }), 'one')).toMatchObject({ code: 'second-person' })
    expect(refuseEnding(facts({ endings: ['one'] }), 'two')).toBeUndefined()
  })
})

describe('the rule of the profile', () => {
  it.each([
    [{ known: 0, witnessed: null, lacking: null }, 'nobody'],
    [{ known: 2, witnessed: null, lacking: 'never' }, 'never'],
    [{ known: 2, witnessed: {}, lacking: 'too old' }, 'old'],
    [{ known: 2, witnessed: {}, lacking: null }, 'holds'],
  ] as const)('of %o says %s', (verdict, state) => expect(quorumState(verdict)).toBe(state))
})
