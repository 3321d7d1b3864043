import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import {
  agreementSide,
  askerSide,
  type DataSet,
  type Decided,
  decide,
  personSide,
  readDataSet,
  seesOwnOnly,
  worldOf,
} from '../../domain/sharing/index.ts'
import { agreementsOf, askerOf, askOf, personOf, type Question, Scene } from '../scene.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred decide SCENE.json [--json]

Asks the rules of access about a world that a file describes, and prints who gets which answer, by which rule, on which
facts, with which obligations and until when. The rules are those of the house; no house need be open.

  --json      one object for a machine: { scene, answers: [{ id, answer, rule, facts, obligations, expiresAt, shown }] }
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new CalledWrongly('One scene is decided at a time.')
  const scene = await readScene(file)
  const set = readDataSet(scene.profile)
  const answers = scene.questions.map((question) => answerOf(scene, set, question))
  const says = answers.map(({ id, answer, rule, facts }) =>
    `${id}  ${answer.padEnd(9)}  ${rule}  ${facts.join(' ')}`.trimEnd(),
  )
  return { code: 0, says: [`Scene ${scene.id}`, ...says], facts: { scene: scene.id, answers } }
}

async function readScene(file: string): Promise<Scene> {
  const read = Scene.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new Error(`${file} is not a scene: ${first?.path.join('.')}: ${first?.message}\n${z.prettifyError(read.error)}`)
}

/** What one question is answered, by the rules that the house itself uses. */
export function answerOf(scene: Scene, set: DataSet, question: Question) {
  const asker = askerOf(scene, question.actor)
  const person = personOf(scene, set, question.person)
  const world = worldOf(
    set,
    askerSide(set, asker),
    askOf(scene, question),
    person && personSide(person),
    agreementSide(agreementsOf(scene)),
  )
  const decided = decide(world)
  const reach = { agency: asker.kind === 'worker' ? asker.agency.id : undefined, ownOnly: seesOwnOnly(world) }
  const { expiresAt, ...rest } = decided
  const until: { expiresAt?: string } =
    expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString().replace('.000Z', 'Z') }
  return { id: question.id, ...rest, ...until, shown: shown(scene, question, decided, reach) }
}

const SAYS = {
  deny: 'Not available for this purpose. Ask the custodian or your data steward.',
  'not-found': 'Nothing was found.',
  mask: 'Restricted: it is there, and it is not shown to you.',
} as const

/** Everything that the asker gets. A no and a silence are the same words for everybody. */
function shown(
  scene: Scene,
  question: Question,
  { answer }: Decided,
  { agency, ownOnly }: { agency: string | undefined; ownOnly: boolean },
): Record<string, unknown> {
  if (answer !== 'allow') return { words: SAYS[answer] }
  if (question.action === 'count') return { number: question.cellSize }
  if (!['read', 'search', 'export'].includes(question.action)) return {}
  const records = scene.records.filter(
    ({ person, category, custodian, writtenBy }) =>
      person === question.person &&
      category === question.category &&
      (!ownOnly || (custodian === agency && writtenBy === agency)),
  )
  return { values: records.map(({ canary }) => canary) }
}
