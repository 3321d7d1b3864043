import { expect, it } from 'vitest'
import { Remembered } from './remembered.ts'

it('what was worked out is kept while it is asked for, and forgotten among many others', () => {
  const [remembered, made] = [new Remembered<string>(), [] as string[]]
  const of = (key: string) =>
    remembered.of(key, () => {
      made.push(key)
      return `${key}!`
    })
  for (let nth = 0; nth < 100_000; nth++) {
    of(`other ${nth}`)
    if (nth % 1000 === 0) expect(of('often')).toBe('often!')
    if (nth === 0) of('once')
  }
  expect(of('once')).toBe('once!')
  expect(made.filter((key) => key === 'often')).toHaveLength(1)
  expect(made.filter((key) => key === 'once')).toHaveLength(2)
})
