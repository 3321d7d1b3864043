import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { CATEGORIES, Purpose, SENSITIVITY } from '../../ground/categories.ts'
import { CATEGORIES_OF_ROLE, PURPOSES_OF_TYPE } from '../agencies/rules.ts'
import { Role } from '../agencies/words.ts'
import { DataSet } from './words.ts'

describe('the minimum data set of the profile demo', () => {
  const set = DataSet.parse(JSON.parse(readFileSync('profiles/demo/data-set.json', 'utf8')))

  it('knows the categories of the house, each by its lead field', () => {
    expect(set.categories).toEqual(
      [...CATEGORIES].sort((a, b) => set.categories.indexOf(a) - set.categories.indexOf(b)),
    )
    for (const category of CATEGORIES) expect(set.fields.map(({ field }) => field)).toContain(set.leadField[category])
  })

  it('marks every field for every kind of agency', () => {
    for (const { field, marks } of set.fields)
      expect(Object.keys(marks).sort(), field).toEqual(Object.keys(PURPOSES_OF_TYPE).sort())
  })

  it('holds no field less sensitive than nothing, nor more than its category allows', () => {
    for (const category of CATEGORIES) {
      const own = set.fields.filter(({ field }) => field.startsWith(`${category}.`))
      expect(own.length, category).toBeGreaterThan(0)
      const lead = own.find(({ field }) => field === set.leadField[category])!
      expect(Math.abs(lead.sensitivity - SENSITIVITY[category]), category).toBeLessThanOrEqual(2)
    }
  })

  it('gives roles and purposes as the rules have them', () => {
    const { administrator: _, ...roles } = CATEGORIES_OF_ROLE
    expect(roles).toEqual(set.roles)
    expect(PURPOSES_OF_TYPE).toEqual(set.purposesOfType)
    expect(Object.keys(roles).every((role) => z.safeParse(Role, role).success)).toBe(true)
    expect(Object.keys(set.purposes).every((purpose) => z.safeParse(Purpose, purpose).success)).toBe(true)
  })
})
