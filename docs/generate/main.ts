import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describePolicies } from '../../domain/sharing/rules/backstop.ts'
import { Database } from '../../ground/database.ts'
import { Keys } from '../../ground/keys.ts'
import { openKeyFolder } from '../../ground/kms.ts'
import { decideConfig, keepProviderKey } from '../../server/config.ts'
import { buildHouse } from '../../server/house.ts'
import { migrate } from '../../server/migrate.ts'
import { openFiles } from '../../server/open-files.ts'
import { startPostgres } from '../../server/postgres.ts'
import { readSignInProfile } from '../../server/sign-in-profile.ts'
import { ownLog } from '../../server/witness-policy.ts'
import { describeDeeds } from './deeds.ts'
import { describeMatrix } from './matrix.ts'
import { describeInterface } from './openapi.ts'
import { dumpSchema } from './schema.ts'

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
/** The schema below is dumped with the policies that the rules ask for now. */
const policies = describePolicies()
const isStale = read('db/policies.sql') !== policies
const isCheck = process.argv.includes('--check')
if (isStale && !isCheck) writeFileSync('db/policies.sql', policies)
const home = mkdtempSync(join(tmpdir(), 'kindred-generate-'))
const postgres = await startPostgres(home, { fsync: 'off' })
await migrate(postgres.url)
const database = await Database.open(postgres.url('kindred_app'))
const keys = await Keys.open(openKeyFolder(join(home, 'keys')), database.sql)
const config = decideConfig({ data: home }, {})
const { doors } = buildHouse({
  ground: { database, keys, profile: config.profile, files: openFiles(config) },
  config,
  signIn: readSignInProfile(config.profile),
  providerKey: keepProviderKey(home),
  ownLog: ownLog(config),
  now: () => new Date(),
})
const files: Record<string, string> = {
  'docs/deeds.md': describeDeeds(doors),
  'docs/openapi.json': `${JSON.stringify(describeInterface(doors), null, 2)}\n`,
  'docs/matrix.txt': describeMatrix(),
  'db/schema.sql': await dumpSchema(postgres.url('postgres')),
}
await database.close()
await postgres.stop()
rmSync(home, { recursive: true, force: true })

const stale = Object.keys(files).filter((path) => read(path) !== files[path])
if (isStale) stale.push('db/policies.sql')
if (isCheck) {
  for (const path of stale) console.error(`${path} is out of date: run bin/generate and commit it`)
  process.exit(stale.length > 0 ? 1 : 0)
}
for (const path of stale) if (files[path]) writeFileSync(path, files[path])
console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'everything is current')
