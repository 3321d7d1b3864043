import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MailServer } from '../bridges/mail/index.ts'
import { writeDurably } from '../ground/kms.ts'
import type { S3 } from '../ground/s3-files.ts'

/** Everything about its surroundings that the house may depend on, decided once. Nothing else reads the environment. */
export type Config = {
  /** Folder of everything that is kept: `pg`, `keys`, `ledger`, `raised`, `files`. */
  home: string
  port: number
  /** Address to listen on. Anything but loopback needs a TLS proxy before it. */
  host: string
  /** A PostgreSQL that is run elsewhere, as its owner; without it the house brings its own. */
  databaseUrl: string | undefined
  /** Sign-in by picking a name, invented people: never where real ones are kept. */
  demo: boolean
  /** Number of this node among nodes; it leads every key. */
  node: number
  /** Name of this node's ledger, as checkpoints carry it. */
  origin: string
  /** Name of the deployment as people see it. */
  name: string
  /** Where people reach this house, as their browsers see it: passkeys and cookies are bound to it. */
  address: string
  /** The folder under `profiles` that says what differs in this mission. */
  profile: string
  /** How many bytes a file may have that is added to somebody's papers. */
  fileMost: number
  /** A bucket for sealed files; without it they lie in the data folder. */
  s3: S3 | undefined
  /** Whether webhooks may lead into networks of one's own, and to this machine. */
  hooksInside: boolean
  /** The server that takes mail; without it no mail is sent. */
  mail: MailServer | undefined
  /** Whether browsers of workers are pushed to, by the services of those who make the browsers. */
  pushes: boolean
  /** Whether several processes answer at the door. One is best on two cores. */
  doors: number
}

const DEFAULTS = {
  data: './data',
  port: '8080',
  host: '127.0.0.1',
  node: '1',
  origin: 'kindred.example/node-1',
  name: 'Kindred',
  profile: 'demo',
  doors: '1',
  fileMegabytes: '25',
  region: 'us-east-1',
}

export type Options = Partial<Record<'data' | 'port' | 'host', string>> & { demo?: boolean }

/** Options of the command line first, then the environment, then what is usual. Unsafe combinations are refused. */
export function decideConfig(options: Options = {}, env: Record<string, string | undefined> = process.env): Config {
  const text = (option: string | undefined, name: string, usual: string) => option ?? env[name] ?? usual
  const whole = (value: string, name: string) => {
    if (!/^\d{1,5}$/.test(value)) throw new Error(`${name} must be a whole number, not “${value}”`)
    return Number(value)
  }
  const demo = options.demo ?? env['KINDRED_DEMO'] === 'yes'
  const config: Config = {
    home: resolve(text(options.data, 'KINDRED_DATA', DEFAULTS.data)),
    port: whole(text(options.port, 'KINDRED_PORT', DEFAULTS.port), 'the port'),
    host: text(options.host, 'KINDRED_HOST', DEFAULTS.host),
    databaseUrl: env['DATABASE_URL'],
    demo,
    hooksInside: demo || env['KINDRED_HOOKS'] === 'inside',
    node: whole(env['KINDRED_NODE'] ?? DEFAULTS.node, 'KINDRED_NODE'),
    origin: env['KINDRED_ORIGIN'] ?? DEFAULTS.origin,
    name: env['KINDRED_NAME'] ?? DEFAULTS.name,
    doors: whole(env['KINDRED_DOORS'] ?? DEFAULTS.doors, 'KINDRED_DOORS'),
    address: addressOf(env['KINDRED_ADDRESS'], text(options.port, 'KINDRED_PORT', DEFAULTS.port)),
    profile: env['KINDRED_PROFILE'] ?? DEFAULTS.profile,
    fileMost: whole(env['KINDRED_FILE_MEGABYTES'] ?? DEFAULTS.fileMegabytes, 'KINDRED_FILE_MEGABYTES') * 1_000_000,
    s3: bucketOf(env),
    mail: mailOf(env),
    pushes: env['KINDRED_PUSH'] !== 'no',
  }
  if (config.demo && env['KINDRED_PRODUCTION'] === 'yes')
    throw new Error('a demonstration cannot be a production system: unset KINDRED_DEMO or KINDRED_PRODUCTION')
  if (config.demo && !['127.0.0.1', '::1', 'localhost'].includes(config.host))
    throw new Error('a demonstration lets anybody sign in, so it listens on this machine only')
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new Error(
      'the house looks at the certificate of whomever it tells something: unset NODE_TLS_REJECT_UNAUTHORIZED',
    )
  return config
}

/** An origin and nothing more. Browsers make passkeys for a name, not for a number; `localhost` is one. */
function addressOf(said: string | undefined, port: string): string {
  const address = said ?? `http://localhost:${port}`
  const { origin, protocol, hostname } = URL.parse(address) ?? {}
  if (origin !== address || (protocol !== 'https:' && hostname !== 'localhost'))
    throw new Error(`KINDRED_ADDRESS must be an https origin such as https://kindred.example, not “${address}”`)
  return address
}

/** A mail server with whom mail comes from, or none. */
function mailOf(env: Record<string, string | undefined>): MailServer | undefined {
  const url = env['KINDRED_SMTP']
  if (!url) return undefined
  const { protocol, hostname } = URL.parse(url) ?? {}
  if (!['smtp:', 'smtps:'].includes(protocol ?? '') || !hostname)
    throw new Error('KINDRED_SMTP must be an address such as smtps://name:password@mail.example')
  const from = env['KINDRED_MAIL_FROM']
  if (!from) throw new Error('KINDRED_MAIL_FROM is needed beside KINDRED_SMTP')
  return { url, from }
}

/** All of a bucket or nothing: half of it would put files where nobody looks for them. */
function bucketOf(env: Record<string, string | undefined>): S3 | undefined {
  const endpoint = env['KINDRED_S3_ENDPOINT']
  if (!endpoint) return undefined
  const need = (name: string) => {
    const value = env[name]
    if (!value) throw new Error(`${name} is needed beside KINDRED_S3_ENDPOINT`)
    return value
  }
  const region = env['KINDRED_S3_REGION'] ?? DEFAULTS.region
  return {
    endpoint,
    bucket: need('KINDRED_S3_BUCKET'),
    region,
    keyId: need('KINDRED_S3_KEY_ID'),
    secret: need('KINDRED_S3_SECRET'),
  }
}

/** The key that signs checkpoints: made on the first start, kept beside the database and never inside it. */
export const keepLedgerKey = (home: string): KeyObject =>
  keepKey(home, 'ledger', () => generateKeyPairSync('ed25519').privateKey)

/** The key by which the house proves to an agency's provider that it is the house: made on the first day, too. */
export const keepProviderKey = (home: string): KeyObject =>
  keepKey(home, 'provider', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)

function keepKey(home: string, name: string, make: () => KeyObject): KeyObject {
  const path = join(home, 'keys', `${name}.pem`)
  if (!existsSync(path)) {
    mkdirSync(join(home, 'keys'), { recursive: true, mode: 0o700 })
    writeDurably(path, make().export({ type: 'pkcs8', format: 'pem' }))
  }
  return createPrivateKey(readFileSync(path))
}
