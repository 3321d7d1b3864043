import { readdirSync, readFileSync } from 'node:fs'
import { answerTo } from '../../server/commands/assess.ts'
import { UnityScene } from '../../server/unity-scene.ts'

type Expected = {
  level: string
  parted: string[][]
  widened: string[][]
  reunites: string[][]
  for: string[]
  rules: string[]
  mustName: string[]
  avoidedBy: string[]
  mustNotDisclose: { persons: string[]; facts: string[]; texts: string[] }
}

/** The scenes of a folder, by the names of their files. */
export const scenesIn = (folder: URL): string[] =>
  readdirSync(folder).filter((name) => /^[UVK]?\d+-.*\.json$/.test(name))

/**
 * Everything in which the answer to a scene is not what people say is right; nothing where it is. Where they wrote down
 * `all` rules and facts, no more may be named.
 */
export function faultsOf(path: URL, named: 'all' | 'some'): string[] {
  const raw = JSON.parse(readFileSync(path, 'utf8'))
  const { expected, title, story, note, ...question } = raw as { expected: Expected } & Record<string, unknown>
  const scene = UnityScene.parse(question)
  const given = answerTo(scene, 'demo')
  const faults: string[] = []
  const same = (what: string, got: string, want: string) => {
    if (got !== want) faults.push(`${what} is ${got}, not ${want}`)
  }
  same('the level', given.level, expected.level)
  for (const kind of ['parted', 'widened', 'reunites'] as const)
    same(kind, pairs(scene, given[kind]), pairs(scene, expected[kind]))
  for (const kind of ['for', 'avoidedBy'] as const) same(kind, sorted(given[kind]), sorted(expected[kind]))
  for (const [kind, want] of [
    ['rules', expected.rules],
    ['facts', expected.mustName],
  ] as const) {
    const got: readonly string[] = given[kind]
    same(kind, sorted(named === 'all' ? got : got.filter((one) => want.includes(one))), sorted(want))
  }
  return [...faults, ...told(scene, given, expected)]
}

/** What an answer says that it may not: of the scene's secrets, and the name of anybody or of any place at all. */
function told(scene: UnityScene, given: ReturnType<typeof answerTo>, { mustNotDisclose }: Expected): string[] {
  const { parted, widened, reunites, explanation } = given
  const named = new Set([...[parted, widened, reunites].flat(2), ...given.for, ...given.facts])
  const ids = [...mustNotDisclose.persons, ...mustNotDisclose.facts]
  const names = [...scene.persons.map(({ name }) => name), ...scene.sites.flatMap(({ name, place }) => [name, place])]
  const texts = [...mustNotDisclose.texts, ...mustNotDisclose.facts, ...names.filter((one) => one !== undefined)]
  return [
    ...ids.filter((id) => named.has(id)).map((id) => `it tells of ${id}`),
    ...texts.filter((text) => new RegExp(`\\b${text}\\b`, 'iu').test(explanation)).map((text) => `it says ${text}`),
  ]
}

/** Two records that may be one person count as one. */
function pairs({ agencies }: UnityScene, all: readonly (readonly string[])[]): string {
  const links = agencies.flatMap(({ knows }) => knows.filter(({ probability }) => (probability ?? 0) >= 0.5))
  const person = new Map(links.map((link) => [link.person, link.sameAs!]))
  return sorted(all.map((pair) => sorted(pair.map((id) => person.get(id) ?? id))))
}
const sorted = (all: readonly string[]) => `[${[...all].sort().join(' ')}]`
