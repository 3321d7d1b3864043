import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDataSet } from '../../../domain/sharing/data-set.ts'
import { answerOf } from '../../../server/commands/decide.ts'
import { Scene } from '../../../server/scene.ts'

/** Worlds with questions, and the answers that people say are right. They lie beside the house and not in it. */
const FOLDER = new URL('../../../../shared/scenes/access/', import.meta.url)
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^\d{3}-.*\.json$/.test(name)) : []
type Expected = {
  answer: string
  rules: string[]
  facts: string[]
  obligations: string[]
  expiresAt?: string
  mustNotAppear: string[]
}

describe.skipIf(files.length === 0)('the scenes of access', () => {
  it.each(files)('%s', (file) => {
    const raw = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
    const scene = Scene.parse(raw)
    for (const question of scene.questions) {
      const expected: Expected = raw.questions.find(({ id }: { id: string }) => id === question.id).expect
      const given = answerOf(scene, readDataSet('demo'), question)
      const where = `${scene.id} ${question.id}`
      expect(given.answer, where).toBe(expected.answer)
      expect(expected.rules, where).toContain(given.rule)
      expect(given.facts, where).toEqual(expect.arrayContaining(expected.facts))
      expect(given.obligations, where).toEqual(expect.arrayContaining(expected.obligations))
      if (expected.obligations.includes('hold-notice')) expect(given.obligations, where).not.toContain('notify-person')
      if (expected.expiresAt) expect(Date.parse(given.expiresAt!), where).toBe(Date.parse(expected.expiresAt))
      const shown = JSON.stringify(given.shown)
      for (const word of expected.mustNotAppear) expect(shown, where).not.toContain(word)
    }
  })
})
