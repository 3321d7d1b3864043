import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspect } from './tidy/tree.ts'

const root = mkdtempSync(join(tmpdir(), 'kindred-tidy-'))
afterAll(() => rmSync(root, { recursive: true }))

/** One planted fault of each kind: where it stands, what is written there, and what must be said about it. */
const PLANTED: [path: string, text: string, rule: string, says: RegExp][] = [
  [
    'ground/climbs.ts',
    "import { a } from '../domain/cases/index.ts'\nexport const b = a\n",
    'wings',
    /ground enters domain/,
  ],
  [
    'domain/cases/reaches.ts',
    "import { house } from '../../server/house.ts'\nexport const reaches = house\n",
    'wings',
    /domain enters server/,
  ],
  [
    'domain/cases/breaks-in.ts',
    "import { addTies } from '../families/store/ties.ts'\nexport const breaksIn = addTies\n",
    'doors',
    /not by its door/,
  ],
  [
    'domain/people/looks-ahead.ts',
    "import { openCase } from '../cases/index.ts'\nexport const looksAhead = openCase\n",
    'doors',
    /stands after it/,
  ],
  [
    'web/cases/Peeks.tsx',
    "import { getFile } from '../../domain/cases/store/files.ts'\nexport const Peeks = getFile\n",
    'doors',
    /only words\.ts and rules\.ts/,
  ],
  [
    'web/cases/FetchesOnce.tsx',
    "export const fetchesOnce = async () => (await import('./CaseActs.tsx')).CaseActs\n",
    'one way',
    /by fetchPart or part/,
  ],
  ['domain/cases/rules.ts', 'export const mayNow = () => new Date() > new Date(0)\n', 'purity', /takes a clock/],
  [
    'domain/families/rules.ts',
    "import { readFileSync } from 'node:fs'\nexport const mayRead = readFileSync\n",
    'purity',
    /takes a tool/,
  ],
  [
    'domain/cases/says-sql.ts',
    'export const saysSql = (act: any) => act.find`select 1 from cases.file`\n',
    'sql',
    /outside store/,
  ],
  [
    'domain/cases/store.ts',
    'export const findTies = (act: any) => act.find`select 1 from families.tie`\n',
    'sql',
    /table of another room/,
  ],
  [
    'domain/people/store.ts',
    'export const drop = (act: any) => act.find`delete from people.record`\n',
    'sql',
    /not with act\.write/,
  ],
  [
    'domain/cases/long.ts',
    `${'export const a = 1\n'.repeat(301).replace(/a/g, () => `a${Math.random().toString(36).slice(2)}`)}`,
    'sizes',
    /300 are the most/,
  ],
  ['domain/cases/winds.ts', `export function winds() {\n${'  void 0\n'.repeat(61)}}\n`, 'sizes', /60 are the most/],
  ['domain/cases/utils.ts', 'export const a = 1\n', 'names', /names nothing of the work/],
  ['domain/cases/refer-case.ts', 'export const other = 1\n', 'names', /exports nothing of its name/],
  ['ground/nameless.ts', 'export default 1\n', 'names', /default export/],
  ['domain/cases/answers.ts', 'export const answers = { statusCode: 404 }\n', 'http', /word of HTTP/],
  ['domain/cases/big-words.ts', "import { z } from 'zod'\nexport const bigWords = z\n", 'one way', /zod\/mini/],
  [
    'domain/cases/asks-around.ts',
    "export const asksAround = process.env['HOME']\n",
    'one way',
    /reads the environment/,
  ],
  ['domain/cases/shouts.ts', "export const shouts = () => console.log('x')\n", 'one way', /console/],
  ['domain/cases/later.ts', '// TODO later\nexport const later = 1\n', 'one way', /mark without an issue/],
  ['domain/empty/words.ts', 'export const a = 1\n', 'rooms', /has no README/],
  ['domain/cases/README.md', '# Cases\n', 'rooms', /What must hold/],
  ['docs/lost.md', '# Lost\n\n[nowhere](nowhere.md)\n', 'texts', /which is not there/],
]

describe('bin/tidy', () => {
  for (const [path, text] of PLANTED) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const faults = inspect(root)
  for (const [path, , rule, says] of PLANTED)
    it(`sees in ${path}: ${says.source}`, () => {
      expect(
        faults
          .filter((fault) => path.startsWith(fault.path) && fault.rule === rule)
          .map((fault) => fault.says)
          .join('\n'),
      ).toMatch(says)
    })

  it('finds this house tidy', () => {
    expect(inspect('.')).toEqual([])
  })
})
