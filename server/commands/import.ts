import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type * as z from 'zod/mini'
import { type Account, importWorkbook, Mapping, proposeMapping } from '../../bridges/spreadsheet/index.ts'
import { seedDemo } from '../../db/seeds/demo.ts'
import type { Ground } from '../../ground/act.ts'
import { Refusal } from '../../ground/refusals.ts'
import { type Config, decideConfig } from '../config.ts'
import { findOpenHouse } from '../find-open-house.ts'
import { openBackroom, openGround } from '../open.ts'
import { urlOf } from '../postgres.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { findActor } from './find-actor.ts'

const HELP = `kindred import FILE [--dry-run] [--map MAP] [--propose MAP] [--as WORKER] [--data DIR] [--json]

Registers the households of a workbook (CSV, XLSX, XLS). Every row is registered, waits for a human's review because
somebody may know the person, is refused with its place and reason, or was there before. Broken off, it is run again.

  --dry-run      says what would come of it, and writes nothing
  --map MAP      a mapping file: what each sheet and column means. Without it the mapping is proposed from the headers
  --propose MAP  writes the proposed mapping to a file, and imports nothing
  --as WORKER    name or id of the worker who imports; in a demonstration the first who may
  --data DIR     the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json         one object: file, sheets, rows, registered, review, refused, unchanged, problems
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      map: { type: 'string' },
      propose: { type: 'string' },
      as: { type: 'string' },
      data: { type: 'string' },
    },
  })
  const [path] = positionals
  if (!path || positionals.length > 1) throw new CalledWrongly('import takes one file at a time')
  if (!existsSync(path)) throw new CalledWrongly(`there is no file ${path}`)
  if (values.propose) return propose(path, values.propose)
  const map = values.map === undefined ? undefined : readMap(values.map)
  const config = decideConfig({ ...(values.data && { data: values.data }) })
  try {
    return tell(
      await withHouse(config, async (ground) =>
        importWorkbook(ground, {
          path,
          dryRun: values['dry-run'] ?? false,
          actor: await findActor(ground, {
            ...{ node: config.node, as: values.as },
            ...{ work: 'import', purpose: 'registration', rather: 'registration-clerk' },
          }),
          node: config.node,
          now: () => new Date(),
          ...(map && { map }),
          onProgress: showProgress,
        }),
      ),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: 3, says: [error.message], facts: { file: path, error: error.code, says: error.message } }
  }
}

async function propose(path: string, to: string): Promise<Outcome> {
  const mapping = await proposeMapping(path)
  writeFileSync(to, `${JSON.stringify(mapping, null, 2)}\n`)
  return { code: 0, says: [`The proposed mapping is in ${to}.`], facts: { mapping: to } }
}

function readMap(path: string): Mapping {
  try {
    return Mapping.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const [issue] = (error as z.core.$ZodError).issues ?? []
    throw new CalledWrongly(
      `${path} is not a mapping: ${issue ? `${issue.path.join('.')} ${issue.message}` : (error as Error).message}`,
    )
  }
}

/** The house of this folder: the open one, or one that is opened for the while and seeded if it is new. */
async function withHouse<T>(config: Config, work: (ground: Ground) => Promise<T>): Promise<T> {
  const open = findOpenHouse(config.home)
  if (open) {
    const ground = await openGround((role, database) => urlOf(open.sockets, role, database), config)
    return work(ground).finally(() => ground.database.close())
  }
  const fresh = !existsSync(config.home)
  mkdirSync(config.home, { recursive: true, mode: 0o700 })
  const back = await openBackroom(config, (why) => {
    console.error(why)
    process.exit(3)
  })
  try {
    await back.follow()
    if (fresh && process.env['KINDRED_PRODUCTION'] !== 'yes') await seedDemo(back.ground, config.node)
    return await work(back.ground)
  } finally {
    await back.close()
  }
}

function showProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} rows `)
}

const SHOWN_MOST = 200

function tell(account: Account): Outcome {
  const { file, rows, registered, review, refused, unchanged, sheets, problems } = account
  const says = [
    `${file}: ${rows} rows: ${registered} registered, ${review} wait for review, ${refused} refused, ${unchanged} were there before.`,
    ...sheets.map(
      ({ sheet, role, seen, rows }) =>
        `  ${sheet}: ${role === 'people' || role === 'households' ? `${rows} rows of ${role}` : `not read, it is ${seen}`}`,
    ),
    ...problems
      .slice(0, SHOWN_MOST)
      .map(
        ({ sheet, row, column, reason, severity }) =>
          `  ${severity === 'refused' ? 'refused' : 'notice '} ${sheet} ${row}${column ? ` ${column}` : ''}: ${reason}`,
      ),
    ...(problems.length > SHOWN_MOST ? [`  … and ${problems.length - SHOWN_MOST} more; --json lists all`] : []),
  ]
  return { code: refused > 0 ? 1 : 0, says, facts: { ...account } }
}
