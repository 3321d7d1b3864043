import { parseArgs } from 'node:util'
import { openAgencies } from '../../domain/agencies/index.ts'
import { OpenAgencies } from '../../domain/agencies/words.ts'
import { decideConfig } from '../config.ts'
import { asKeeper, orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'
import { readJson } from './read-json.ts'

const HELP = `kindred open-agencies FILE [--data DIR] [--json]

Brings the first agencies, sites and workers into an empty house: the input of the deed open-agencies (docs/deeds.md) as
JSON. Then give the first administrator a passkey with enrol-first.

  --data DIR  the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json      one object: agencies, sites, workers
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
  const [path] = positionals
  if (!path || positionals.length > 1) throw new CalledWrongly('open-agencies takes one file')
  const opening = readJson(path, OpenAgencies)
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      await asKeeper(ground, { name: 'open-agencies', node }, (act) => openAgencies(act, opening))
      const { agencies, sites, workers } = opening
      const facts = { agencies: agencies.length, sites: sites.length, workers: workers.length }
      return {
        code: 0,
        says: [`${facts.agencies} agencies, ${facts.sites} sites and ${facts.workers} workers are in the house.`],
        facts,
      }
    }),
  )
}
