import { describe, expect, it } from 'vitest'
import { seedChance } from '../../../db/seeds/chance.ts'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { likenessOf } from '../../../domain/sharing/likeness.ts'
import { judge } from '../../../domain/sharing/rules/decide.ts'
import { agreementSide, askerSide, personSide, worldOf } from '../../../domain/sharing/rules/world.ts'
import { NOW } from '../../world/access/invent.ts'
import { BASES, neighbour } from '../../world/access/near.ts'

const set = readDataSet('demo')

describe('cases of one name before the rules', () => {
  it('get the same answer, whoever they are about', () => {
    const chance = seedChance(7)
    const told = new Map<string, string>()
    let alike = 0
    for (const base of Object.values(BASES))
      for (let nth = 0; nth < 600; nth++) {
        const { asker, ask, person, agreements } = neighbour(chance, base(), 1 + (nth % 3))
        if (!person || ['share', 'count'].includes(ask.action)) continue
        const name = likenessOf(asker, {
          profile: 'demo',
          at: NOW,
          purpose: ask.purpose,
          ofOther: ask.inFileOf !== undefined,
        })(person)
        if (name === undefined) continue
        const key = `${name} ${ask.action} ${ask.field ?? ask.category} ${ask.reason ?? ''}`
        const { answer, rule } = judge(
          worldOf(set, askerSide(set, asker), ask, personSide(person), agreementSide(agreements)),
        )
        const before = told.get(key)
        if (before) alike++
        expect(before ?? `${answer} ${rule}`, key).toBe(`${answer} ${rule}`)
        told.set(key, `${answer} ${rule}`)
      }
    expect(alike).toBeGreaterThan(2000)
  })

  it('are never of one name where only their letters run together', () => {
    const { asker, ask, person } = BASES['custody']!()
    const nameWith = (origins: readonly string[]) =>
      likenessOf(asker, { profile: 'demo', at: NOW, purpose: ask.purpose, ofOther: false })({ ...person!, origins })
    const lists = [['QRA', 'QSA'], ['QRAQ', 'SA'], ['QRAQSA'], ['QRA3:QSA'], ['QSA', 'QRA'], ['QRA']]
    expect(nameWith(['QRA'])).toEqual(expect.any(String))
    expect(new Set(lists.map(nameWith)).size).toBe(lists.length)
  })
})
