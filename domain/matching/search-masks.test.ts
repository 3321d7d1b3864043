import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFamily, aName, aPerson } from '../../test/world/families.ts'
import { openTestHouse, type TestHouse } from '../../test/world/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('a search says no more of a birth than the file does, and is answered by no more', async () => {
  const petra = await house.signIn('Petra Novak')
  const [given, family] = [aName(), aName()]
  const person = aPerson(given, family, { sex: 'female', born: { edtf: '1987-03-12' } })
  const whole = aFamily()
  const alone = { ...whole, people: [person], ties: [], household: { ...whole.household, head: person.id } }
  expect(await petra.deed('register-household', alone, { purpose: 'registration' })).toMatchObject({ status: 200 })
  await house.settle()
  const purpose = { purpose: 'accommodation' } as const
  const file = await petra.look('read-case', { case: alone.case.id }, purpose)
  const search = async (more: object = {}) =>
    (await petra.look('search-people', { text: `${given} ${family}`, ...more }, purpose)).body.found[0]
  expect(file.body.people[0].born).toEqual({ edtf: '1987' })
  expect((await search()).born).toEqual({ edtf: '1987' })
  const [right, wrong] = [
    await search({ born: { edtf: '1987-03-12' } }),
    await search({ born: { edtf: '1987-08-30' } }),
  ]
  expect([right.bits, right.reasons]).toEqual([wrong.bits, wrong.reasons])
})
