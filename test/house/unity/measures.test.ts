import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMeasures } from '../../../domain/unity/profile.ts'
import { assess } from '../../../domain/unity/rules.ts'
import { Level, Measures, RuleCode } from '../../../domain/unity/words.ts'
import { actOf, alternativesOf, pictureOf, UnityScene } from '../../../server/unity-scene.ts'
import { scenesIn } from '../../world/unity.ts'

const DEMO = readMeasures('demo')
const FOLDER = new URL('./scenes/', import.meta.url)
const asked = scenesIn(FOLDER).map((file) => {
  const scene = UnityScene.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
  return { file, picture: pictureOf(scene), asked: { act: actOf(scene), alternatives: alternativesOf(scene) } }
})
const answers = (measures: Measures) =>
  asked.map(({ picture, asked: act }) => {
    const { level, parted, widened, reunites, rules } = assess(measures, picture, act)
    return JSON.stringify({ level, parted, widened, reunites, rules })
  })

/** Every level and every number of a mission, and what another mission might say there instead. */
function* others(at: any, path: string[] = []): Generator<[path: string, measures: Measures[]]> {
  if (typeof at === 'object') {
    for (const name of Object.keys(at))
      if (path.length > 0 || !['name', 'note', 'version', 'rules'].includes(name))
        yield* others(at[name], [...path, name])
  } else yield [path.join('.'), nextTo(at).map((said) => saying(said, path))]
}
function nextTo(said: string | number): (string | number)[] {
  if (typeof said === 'number') return said < 1 && said > 0 ? [said - 0.005, said + 0.005] : [said - 1, said + 1]
  const at = Level.options.indexOf(said as Level)
  return [Level.options[at - 1], Level.options[at + 1]].filter((one) => one !== undefined)
}
function saying(said: string | number, path: string[]): Measures {
  const measures: any = structuredClone(DEMO)
  const place = path.slice(0, -1).reduce((inside, name) => inside[name], measures)
  place[path.at(-1)!] = said
  return Measures.parse(measures)
}

describe('the measures of a mission', () => {
  it('have words, a source and a basis for every rule, once', () => {
    expect(DEMO.rules.map(({ code }) => code).sort()).toEqual([...RuleCode.options].sort())
    for (const { says, source } of DEMO.rules) expect(`${says} ${source}`).toMatch(/\w{3}.*\w{3}/)
  })

  const demo = answers(DEMO)
  /** What is asked of records before there is a picture, and what follows after an answer: domain/unity/unity.test.ts. */
  const AROUND = ['ages.estimate', 'separation.stepDays']
  it.each([...others(DEMO)].filter(([path]) => !AROUND.includes(path)))('decide: %s', (_, measures) => {
    expect(measures.every((one) => answers(one).join() === demo.join())).toBe(false)
  })
})

it('whoever left, and of whom nobody knows where, is looked for like whoever was never found', () => {
  const { picture, asked: act } = asked.find(({ file }) => file.startsWith('069-'))!
  const plans = picture.plans.map((plan) => ({ ...plan, persons: ['c'] }))
  const searched = (site?: string) => {
    const whereabouts = new Map(picture.whereabouts)
    if (site) whereabouts.set('m', site)
    return assess(DEMO, { ...picture, plans, whereabouts }, act).widened
  }
  expect(searched()).toHaveLength(1)
  expect(searched('left:2026-08-20:site:hill')).toEqual(searched())
  expect(searched('hill')).toEqual([])
})
