import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf, scenesIn } from '../../world/unity.ts'

const OWN = new URL('./scenes/', import.meta.url)
/** Scenes by people who did not write the rules. They lie beside the house and not in it. */
const BESIDE = new URL('../../../../shared/scenes/unity/', import.meta.url)
const beside = existsSync(BESIDE) ? scenesIn(BESIDE) : []

describe('the scenes of unity in this house', () => {
  it.each(scenesIn(OWN))('%s', (file) => {
    expect(faultsOf(new URL(file, OWN), 'all')).toEqual([])
  })

  it('each say on which paragraph they turn', () => {
    for (const file of scenesIn(OWN)) {
      const { title, story, note } = JSON.parse(readFileSync(new URL(file, OWN), 'utf8'))
      for (const words of [title, story, note]) expect(words, file).toMatch(/\w{3}/)
    }
  })
})

describe('the scenes of unity beside this house', () => {
  if (beside.length === 0) it.skip('are not here: there is no ../shared/scenes/unity', () => {})
  else
    it.each(beside)('%s', (file) => {
      expect(faultsOf(new URL(file, BESIDE), 'some')).toEqual([])
    })
})
