import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameFromText, type PersonName } from '../../ground/person-name.ts'
import { aFamily, aPerson } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { wear } from './compare-records.ts'
import { compareSought } from './compare-sought.ts'
import { keysOf, keysToAsk } from './key-record.ts'
import { firstModel } from './models/match-model.ts'

const named = (name: string): PersonName => nameFromText(name)!
const facts = (name: string) => ({ names: [named(name)], sex: 'unknown' as const })

describe('the beginning of a name', () => {
  it.each([
    ['moham', 'Mohammed Ali Hassan'],
    ['moham', 'محمد علي حسن'],
    ['محم', 'محمد علي حسن'],
    ['محم', 'Mohammed Ali'],
    ['Tes', 'Tesfaye Abebe'],
    ['Tes', 'ተስፋየ ኣበበ'],
    ['إبرا', 'Ibrahim Saleh'],
    ['Gebre', 'Gebremeskel Haile'],
    ['Gebre', 'Ghebremeskel Haile'],
    ['ahm', 'Ahmed Karimi'],
    ['أحم', 'أحمد كريمي'],
    ['Kari', 'Ahmed Karimi'],
    ['Окса', 'Оксана Марчук'],
    ['Tes Abe', 'Tesfaye Abebe'],
    ['yus', 'Yusuf Omar'],
    ['yus', 'يوسف عمر'],
    ['Christo', '크리스토퍼 스미스'],
  ])('%s finds %s, and says so', (text, name) => {
    const keys = new Set(keysOf(facts(name)))
    expect(keysToAsk({ text }).some((key) => keys.has(key))).toBe(true)
    const score = compareSought(wear(facts(text)), wear(facts(name)), firstModel)!
    const reason = score.fields.find(({ field }) => field === 'name')!
    expect(reason.bits).toBeGreaterThan(0)
    expect(score.fields.reduce((sum, { bits }) => sum + bits, 0)).toBe(score.bits)
    expect(score.band).not.toBe('likely')
  })

  it.each([
    ['moham', 'Maimuna Said'],
    ['Tes', 'Mariam Tahir'],
    ['yus', 'Osman Ibrahim'],
    ['yus', 'Suad Ishaq'],
    ['yus', 'إسحاق إبراهيم'],
  ])('%s is not alike %s', (text, name) =>
    expect(compareSought(wear(facts(text)), wear(facts(name)), firstModel)).toBeUndefined(),
  )

  it('is said to be less than the name itself, and two of them more than one', () => {
    const bits = (text: string) => compareSought(wear(facts(text)), wear(facts('Tesfaye Abebe')), firstModel)!.bits
    expect(bits('Tes')).toBeLessThan(bits('Tesfaye'))
    expect(bits('Tes')).toBeLessThan(bits('Tes Abe'))
    expect(bits('Tes Abe')).toBeLessThan(bits('Tesfaye Abebe'))
  })

  it('costs four rows a name at most, and one letter alone is nobody’s', () => {
    const beginnings = (keys: string[]) => keys.filter((key) => key.startsWith('begin '))
    for (const name of ['Mohammed Ali Hassan', 'Gebremeskel Teklehaimanot', 'Ali', 'محمد عبد الرحمن الحسيني'])
      expect(beginnings(keysOf(facts(name))).length).toBeLessThanOrEqual(4)
    expect(beginnings(keysToAsk({ text: 'm' }))).toEqual([])
    expect(beginnings(keysToAsk({ names: [named('Mohammed Ali')] }))).toEqual([])
  })
})

describe('searching by a part, through the front door', () => {
  let house: TestHouse
  let amina: AtWork
  beforeAll(async () => {
    house = await openTestHouse()
    amina = await house.signIn('Amina Keller')
    for (const name of ['Mohammed Zubaydi', 'تسفاي قبرمدين', 'Suhartoyo', 'ሰናይት']) {
      const [given, family] = name.split(' ')
      const person = { ...aPerson(given!, family ?? given!, { sex: 'male' }), names: [named(name)] }
      const family_ = aFamily()
      const registered = {
        ...family_,
        people: [person],
        ties: [],
        household: { ...family_.household, head: person.id },
      }
      expect(await amina.deed('register-household', registered)).toMatchObject({ status: 200 })
    }
    await house.settle()
  })
  afterAll(() => house.close())

  it.each([
    ['moham', 'Mohammed'],
    ['Zubay', 'Mohammed'],
    ['زبيد', 'Mohammed'],
    ['Tesf', 'تسفاي'],
    ['تسف', 'تسفاي'],
    ['Suhartoyo', 'Suhartoyo'],
    ['Suhar', 'Suhartoyo'],
    ['Senait', 'ሰናይት'],
    ['Sena', 'ሰናይት'],
  ])('“%s” finds %s', async (text, name) => {
    const { body } = await amina.look('search-people', { text })
    const found = body.found.map(({ names }: { names: PersonName[] }) => names[0]!.parts[0]!.text)
    expect(found).toContain(name)
    for (const { bits, reasons } of body.found)
      expect(reasons.reduce((sum: number, reason: { bits: number }) => sum + reason.bits, 0)).toBe(bits)
  })

  it('shows nobody whose name is another', async () => {
    const { body } = await amina.look('search-people', { text: 'moham' })
    for (const { reasons } of body.found)
      expect(reasons.find(({ field }: { field: string }) => field === 'name').level).not.toBe('different')
  })
})
