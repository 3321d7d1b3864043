import { expect, it } from 'vitest'
import type { Sql } from './database.ts'
import { together } from './together.ts'

const aTransaction = (): Sql => (() => Promise.resolve([])) as unknown as Sql

it('asks at one moment as one, and answers each about their own keys alone', async () => {
  const asked: string[][] = []
  const lengths = together<string, number>(async (_find, keys) => {
    asked.push(keys)
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.length]))
  })
  const [one, other] = [aTransaction(), aTransaction()]
  const answers = await Promise.all([
    lengths(one, ['a', 'bb']),
    lengths(one, ['bb', 'ccc', 'nobody']),
    lengths(other, ['dddd']),
  ])
  expect(answers.map((answer) => [...answer])).toEqual([
    [
      ['a', 1],
      ['bb', 2],
    ],
    [
      ['bb', 2],
      ['ccc', 3],
    ],
    [['dddd', 4]],
  ])
  expect(asked).toEqual([['a', 'bb', 'ccc', 'nobody'], ['dddd']])
  await lengths(one, ['a'])
  expect(asked).toHaveLength(3)
})

it('keeps nodes apart, and lets everybody who asked hear that it failed', async () => {
  const failing = together<string, number, number>(async (_find, _keys, node) => {
    if (node === 2) throw new Error('no such table')
    return new Map([['a', node]])
  })
  const find = aTransaction()
  const said = await Promise.allSettled([failing(find, ['a'], 1), failing(find, ['a'], 2), failing(find, ['b'], 2)])
  expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})
