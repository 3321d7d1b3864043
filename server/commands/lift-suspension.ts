import { parseArgs } from 'node:util'
import { findSuspensionsOf, liftSuspension } from '../../domain/agencies/index.ts'
import { AgencyId } from '../../ground/ids.ts'
import { decideConfig } from '../config.ts'
import { asKeeper, orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred lift-suspension AGENCY [--data DIR] [--json]

Opens the house again to an agency that suspended itself. Nobody of the agency can do it, for whoever broke in could too.
Sessions of before stay over.

  AGENCY      id of the agency
  --data DIR  the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json      one object: agency, lifted
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
  const agency = AgencyId.safeParse(positionals[0])
  if (!agency.success || positionals.length > 1) throw new CalledWrongly('lift-suspension takes the id of one agency')
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      const found = await findSuspensionsOf(ground.database.sql, node, agency.data)
      for (const suspension of found)
        await asKeeper(ground, { name: 'lift-suspension', node }, (act) => liftSuspension(act, { suspension }))
      const says = [found.length > 0 ? `${agency.data} is open again.` : `${agency.data} is not suspended.`]
      return { code: found.length > 0 ? 0 : 1, says, facts: { agency: agency.data, lifted: found.length } }
    }),
  )
}
