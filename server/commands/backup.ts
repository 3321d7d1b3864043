import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { decideConfig } from '../config.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withUrls } from './ground-of.ts'

const HELP = `kindred backup DEST [--data DIR] [--with-keys] [--json]

Copies a house with its own database into DEST, a new or empty folder. The house may be open and at work:
everything that was acknowledged before the command ends is in the backup. The key folder is not: keys that lie
beside what they close protect nothing, and what is erased would live on there. Back it up apart, and briefly.

  --data DIR   the data folder of the house (default ./data, or KINDRED_DATA)
  --with-keys  the key folder too, for moving a house
  --json       one object for a machine
`

export const command: Command = { help: HELP, run }

/** What stands in \`backup.json\`. It is written last: a folder without it is no backup. */
export type BackupNote = { v: 1; at: string; lines: number; checkpoint: string | null; keys: boolean; keks: number[] }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, 'with-keys': { type: 'boolean' } },
  })
  if (positionals.length !== 1) throw new CalledWrongly('backup needs one folder to copy into')
  const destination = resolve(positionals[0]!)
  if (existsSync(destination) && readdirSync(destination).length > 0)
    throw new CalledWrongly(`${destination} is not empty`)
  const { home, databaseUrl } = decideConfig({ ...(values.data && { data: values.data }) })
  if (databaseUrl) throw new CalledWrongly('the database of this house is run elsewhere: back it up there')
  const began = performance.now()
  const note = await withUrls(home, (urls) =>
    copyHouse(urls('postgres'), home, destination, values['with-keys'] === true),
  )
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const megabytes = Math.round(sizeOf(destination) / 1e6)
  const says = [
    `${destination}: ${note.lines} lines of the ledger, ${megabytes} MB, ${seconds} s.`,
    note.keys
      ? 'The keys are in it: whoever holds this backup can read everything. Keep it as you would keep the house.'
      : `The keys are not in it. It opens only with key-encryption key ${note.keks.join(', ')} from ${join(home, 'keys')}.`,
  ]
  return { code: 0, says, facts: { ...note, destination, megabytes, seconds } }
}

async function copyHouse(url: string, home: string, destination: string, withKeys: boolean): Promise<BackupNote> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // A slot of this session holds back the log that the copy needs, however long it takes.
    await client.query(`select pg_create_physical_replication_slot('kindred_backup_' || pg_backend_pid(), true, true)`)
    await client.query(`select pg_backup_start('kindred', true)`)
    mkdirSync(destination, { recursive: true, mode: 0o700 })
    copyFolder(join(home, 'pg'), join(destination, 'pg'), LEFT_OUT)
    // What was published must be in the database that goes with it, so it is copied before the database's copy ends.
    copyFolder(join(home, 'ledger'), join(destination, 'ledger'))
    // A file is kept before its deed is done, so that every file of the database that is copied is there. What waits has no deed.
    copyFolder(join(home, 'files'), join(destination, 'files'), /^waiting\//)
    const { rows } = await client.query('select labelfile, spcmapfile from pg_backup_stop(false)')
    writeFileSync(join(destination, 'pg', 'backup_label'), rows[0].labelfile, { mode: 0o600 })
    copyFolder(join(home, 'pg', 'pg_wal'), join(destination, 'pg', 'pg_wal'), /^(archive_status|summaries)\//)
    if (withKeys) copyFolder(join(home, 'keys'), join(destination, 'keys'))
    const [state] = (
      await client.query(`
        select (select size from ledger.head)::int as lines, (select note from ledger.checkpoint order by size desc limit 1) as checkpoint,
               (select array_agg(distinct kek::int) from (select kek from sealing.keyring union select kek from sealing.house_key) k) as keks`)
    ).rows
    const note: BackupNote = { v: 1, at: new Date().toISOString(), keys: withKeys, ...state }
    writeFileSync(join(destination, 'backup.json'), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
    return note
  } finally {
    await client.end()
  }
}

/** What PostgreSQL makes anew when it starts, or must not find (its manual, §25.3.4). Folders stay, empty. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.+)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init)(\/|$)/

/** Copies a folder that is being worked in: a file may grow, shrink or go meanwhile. */
export function copyFolder(from: string, to: string, leftOut = /^$/): void {
  const walk = (path: string) => {
    mkdirSync(join(to, path), { recursive: true, mode: 0o700 })
    for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
      const inner = join(path, entry.name)
      if (entry.isDirectory() && !leftOut.test(`${inner}/`)) walk(inner)
      if (entry.isFile() && !leftOut.test(inner) && !entry.name.endsWith('.new'))
        copyFile(join(from, inner), join(to, inner))
    }
  }
  if (existsSync(from)) walk('')
}

function copyFile(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // it went while we looked, which is as well
  }
}

export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0)
}

export const readNote = (folder: string): BackupNote => JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'))
