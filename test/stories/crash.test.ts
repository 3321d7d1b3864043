import { expect, it } from 'vitest'
import { drillCrashes } from '../../bench/crash.ts'
import { broken } from '../../bench/reckon.ts'

it('killed in any of its parts while sixteen people work, the house loses nothing that it confirmed and does nothing twice', async () => {
  const drill = await drillCrashes({ kills: 4 })
  expect(broken(drill)).toEqual([])
  expect(drill.kills).toEqual({ keeper: 1, door: 1, database: 1, backend: 1 })
  expect(drill.acknowledged).toBeGreaterThan(30)
}, 180_000)
