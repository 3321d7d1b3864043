import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../ground/ids.ts'
import { readDataSet } from '../data-set.ts'
import { fieldLeaves, keepInside, staysInside } from './keep-inside.ts'

const set = readDataSet('demo')

describe('what leaves the house', () => {
  it('is who they are, how to speak with them and who they are to each other: of all fields these, and no other', () => {
    const leaving = set.fields.map(({ field }) => field).filter((field) => fieldLeaves(set, field))
    expect(leaving.sort()).toEqual([
      'family.relation',
      'identity.birthDate',
      'identity.languages',
      'identity.names',
      'identity.sex',
    ])
  })

  it.each<[string, object]>([
    ['secret', { hidden: true }],
    ['most sensitive', { sensitivity: 4 }],
  ])('is not what a mission calls %s', (_, more) => {
    const fields = set.fields.map((one) => (one.field === 'identity.names' ? { ...one, ...more } : one))
    expect(fieldLeaves({ ...set, fields }, 'identity.names')).toBe(false)
  })

  it.each(['locationFields', 'narrativeFields', 'violenceFields'] as const)('is nothing among its %s', (kept) => {
    expect(fieldLeaves({ ...set, [kept]: ['identity.names'] }, 'identity.names')).toBe(false)
  })

  it('is nothing that the mission does not know', () => {
    expect(fieldLeaves({ ...set, fields: [] }, 'identity.names')).toBe(false)
  })
})

describe('who leaves the house', () => {
  it.each([
    [{ restricted: false, notToBeFound: false }, false],
    [{ restricted: true, notToBeFound: false }, true],
    [{ restricted: false, notToBeFound: true }, true],
  ])('%j stays inside: %s', (known, stays) => {
    expect(staysInside(known)).toBe(stays)
    const part = {
      part: 'identity' as const,
      open: ['identity.names', 'identity.photo'],
      masked: ['contact.address'],
      lack: null,
      rests: [],
    }
    const one = { person: 'a' as PersonId, parts: [part], notice: 'notify-person' as const, until: null }
    const [kept] = keepInside(one, known, set).parts
    expect(kept).toMatchObject(
      stays ? { open: [], masked: [], lack: 'never-outside' } : { open: ['identity.names'], masked: [], lack: null },
    )
  })

  it('and of whom nothing may leave, that is said', () => {
    const part = { part: 'contact' as const, open: ['contact.address'], masked: [], lack: null, rests: [] }
    const one = { person: 'a' as PersonId, parts: [part], notice: 'notify-person' as const, until: null }
    expect(keepInside(one, { restricted: false, notToBeFound: false }, set).parts[0]!.lack).toBe('open-nothing')
  })
})
