import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assess, readMeasures } from '../../domain/unity/index.ts'
import type { Answer } from '../../domain/unity/words.ts'
import { readJson, readUnityScene } from '../read-unity-scene.ts'
import { adviseUnity, explainUnity } from '../say-unity.ts'
import { actOf, alternativesOf, pictureOf, type UnityScene } from '../unity-scene.ts'
import { CalledWrongly, type Command, type Outcome, Unreadable } from './command.ts'

const HELP = `kindred assess SCENE.json … [--profile NAME] [--json]

Asks the guard of family unity about an act that a file describes: who would be parted by it, who would be taken further
apart, how strongly to react, by which rules, and what would avoid it. A folder stands for all scenes in it. The rules are
those of the house; no house need be open.

  --profile NAME  the mission whose levels count (demo)
  --json          one object: { level, parted, widened, reunites, for, rules, facts, avoidedBy, explanation }; of several
                  scenes { answers: [{ scene, … }] }
`
export const command: Command = { help: HELP, run }

type Answered = Omit<Answer, 'said'> & { explanation: string }

async function run(args: string[]): Promise<Outcome> {
  const options = { profile: { type: 'string', default: 'demo' } } as const
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length === 0) throw new CalledWrongly('assess takes a scene, or a folder of them')
  if (!/^[a-z][a-z0-9-]*$/.test(values.profile)) throw new CalledWrongly(`“${values.profile}” is no name of a profile`)
  const scenes = positionals.flatMap(filesOf).map((file) => readUnityScene(file))
  const answers = scenes.map((scene) => ({ scene: scene.id, ...answerTo(scene, values.profile) }))
  const measures = readMeasures(values.profile)
  const says = answers.flatMap((answer) => [
    `${answer.scene}  ${answer.level}`,
    ...(answer.explanation === '' ? [] : answer.explanation.split('\n')),
    ...adviseUnity(measures, answer),
    '',
  ])
  const [only, ...more] = answers
  return { code: 0, says: says.slice(0, -1), facts: only && more.length === 0 ? only : { answers } }
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new CalledWrongly(`there is no file ${path}`)
  if (!found.isDirectory()) return [path]
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
  const scenes = names.map((name) => join(path, name)).filter(isScene)
  if (scenes.length === 0) throw new Unreadable(`${path} holds no scene`)
  return scenes
}

/** In a folder, what does not call itself a scene is passed by. */
function isScene(file: string): boolean {
  const read = readJson(file)
  return typeof read === 'object' && read !== null && 'act' in read && 'persons' in read
}

/** What a scene is answered, by the rules that the house itself uses. */
export function answerTo(scene: UnityScene, profile: string): Answered {
  const measures = readMeasures(profile)
  const asked = { act: actOf(scene), alternatives: alternativesOf(scene) }
  const { said, ...answer } = assess(measures, pictureOf(scene), asked)
  return { ...answer, explanation: explainUnity(said) }
}
