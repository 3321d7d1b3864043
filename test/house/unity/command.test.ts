import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const SCENES = join(import.meta.dirname, 'scenes')
const folder = mkdtempSync(join(tmpdir(), 'kindred-unity-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MOTHER = join(SCENES, '014-a-mother-whose-motherhood-is-claimed.json')
type Said = { code: number; out: string; err: string }
const assess = (...args: string[]): Promise<Said> =>
  new Promise((resolve) =>
    execFile(process.execPath, [join(ROOT, 'server/kindred.ts'), 'assess', ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
/** A scene in which something was changed. */
function changed(name: string, change: (scene: any) => void): string {
  const scene = JSON.parse(readFileSync(MOTHER, 'utf8'))
  change(scene)
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(scene))
  return file
}

describe('kindred assess', () => {
  it('answers a scene for a machine, and needs neither title, story nor what is expected', async () => {
    const bare = changed('bare', (scene) => {
      for (const name of ['title', 'story', 'note', 'expected']) delete scene[name]
    })
    const { code, out, err } = await assess(bare, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      level: 'hold',
      parted: [['c', 'm']],
      widened: [],
      reunites: [],
      for: ['c'],
      rules: ['child-carer', 'uncertain-tie'],
      facts: ['tie1'],
      avoidedBy: [],
      explanation: 'c and m would be parted: m cares for the child c, claimed (tie1).',
    })
  })

  it('answers in words for a person', async () => {
    const { out } = await assess(MOTHER)
    expect(out).toContain('K014  hold\nc and m would be parted: m cares for the child c, claimed (tie1).')
    expect(out).toContain('It is held until a second person releases it')
    expect(out).not.toMatch(/Ourania|Myrto|Larissa/)
  })

  it.each([
    [
      '130-a-mother-whom-only-the-neighbour-s-node-knows',
      'c: a possible relative; that agency will handle it (sofia).',
    ],
    ['110-she-does-not-want-to-be-found-and-he-is-sent-to-her-house', 'This place is not available.'],
    ['138-nothing-to-avoid', ''],
    [
      '153-two-children-who-care-for-each-other',
      'a and b would be parted: a and b depend on each other, verified (tie1, care1, care2).',
    ],
    [
      '105-both-moved-into-one-new-house',
      'An order keeps somebody away from a, and this would bring them together (order1).',
    ],
  ])('explains %s in no more words than these', async (scene, words) => {
    expect(JSON.parse((await assess(join(SCENES, `${scene}.json`), '--json')).out).explanation).toBe(words)
  })

  it('takes several files, and a folder, in which it passes by what is no scene', async () => {
    const two = await assess(MOTHER, join(SCENES, '142-the-dead-part-nobody.json'), '--json')
    expect(JSON.parse(two.out).answers).toMatchObject([{ scene: 'K014', level: 'hold' }, { level: 'none' }])
    const some = mkdtempSync(join(folder, 'some-'))
    copyFileSync(MOTHER, join(some, 'one.json'))
    copyFileSync(MOTHER, join(some, 'two.json'))
    writeFileSync(join(some, 'rules.json'), '{"rules": []}')
    expect(JSON.parse((await assess(some, '--json')).out).answers).toHaveLength(2)
  })

  it.each<[name: string, change: (scene: any) => void, path: RegExp]>([
    ['an unknown level of certainty', ({ ties }) => Object.assign(ties[0], { status: 'sure' }), /ties\.0\.status/],
    ['a word that it does not know', (scene) => Object.assign(scene.act, { kind: 'abduction' }), /act\.kind/],
    ['a field that it does not know', ({ persons }) => Object.assign(persons[0], { shoe: 41 }), /persons\.0/],
    ['a day that there is not', (scene) => Object.assign(scene.act, { date: '2026-02-30' }), /act\.date/],
    ['somebody who is not there', ({ ties }) => Object.assign(ties[0], { from: 'z' }), /ties\.0.*“z”/],
    ['a place that is not there', (scene) => Object.assign(scene.act, { to: 'moon' }), /act\.to.*“moon”/],
    ['a fact that is not there', (scene) => Object.assign(scene.act, { loses: ['tie9'] }), /act\.loses.*“tie9”/],
    ['a time that there is not', (scene) => Object.assign(scene.act, { date: '2026-09-10T25:61+03:00' }), /act\.date/],
    [
      'a clock that there is not',
      (scene) => Object.assign(scene, { at: '2026-09-01T10:00+99:99' }),
      /at: no such time/,
    ],
    [
      'a birth in no month',
      ({ persons }) => Object.assign(persons[0].birth, { date: '2016-13', precision: 'month' }),
      /persons\.0\.birth\.date: no such day/,
    ],
    [
      'an age that nobody has',
      ({ persons }) => Object.assign(persons[0].birth, { age: 271821 }),
      /persons\.0\.birth\.age/,
    ],
    [
      'a doubt of more years than a life has',
      ({ persons }) => Object.assign(persons[0].birth, { marginYears: 271821 }),
      /persons\.0\.birth\.marginYears/,
    ],
    ['no date', (scene) => delete scene.act.date, /act\.date/],
  ])('refuses %s, names the place, and prints nothing', async (name, change, path) => {
    const file = changed(name.replaceAll(' ', '-'), change)
    for (const args of [[file], [file, '--json'], [MOTHER, file, '--json']]) {
      const { code, out, err } = await assess(...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(file)
      expect(err).toMatch(path)
    }
  })

  it('refuses what is no JSON at all, and tells a wrong call from a wrong file', async () => {
    writeFileSync(join(folder, 'torn.json'), '{"id": "K')
    expect(await assess(join(folder, 'torn.json'), '--json')).toMatchObject({ code: 1, out: '' })
    expect(await assess()).toMatchObject({ code: 2 })
    expect(await assess(join(folder, 'nowhere.json'))).toMatchObject({ code: 2 })
    expect(await assess(MOTHER, '--profile', '../demo')).toMatchObject({ code: 2 })
  })
})
