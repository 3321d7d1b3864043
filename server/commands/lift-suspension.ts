import { parseArgs } from 'node:util'
import { findCutOff, findSuspensionsOf, liftSuspension } from '../../domain/agencies/index.ts'
import type { Ground } from '../../ground/act.ts'
import { AgencyId, type FactId } from '../../ground/ids.ts'
import { decideConfig } from '../config.ts'
import { asKeeper, orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred lift-suspension AGENCY|--node N [--data DIR] [--json]

Opens the house again to an agency that suspended itself, or to a node that was cut off. Nobody of the agency, or of the
house's own node, can do it, for whoever broke in could too. Sessions of before a suspension stay over.

  AGENCY      id of the agency
  --node N    number of the node
  --data DIR  the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json      one object: agency or node, lifted
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const options = { data: { type: 'string' }, node: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const whom = readWhom(positionals, values.node)
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      const found = await findSuspended(ground, node, whom)
      for (const suspension of found)
        await asKeeper(ground, { name: 'lift-suspension', node }, (act) => liftSuspension(act, { suspension }))
      const said = 'agency' in whom ? whom.agency : `Node ${whom.node}`
      const says = [found.length > 0 ? `${said} is open again.` : `${said} is not suspended.`]
      return { code: found.length > 0 ? 0 : 1, says, facts: { ...whom, lifted: found.length } }
    }),
  )
}

type Whom = { agency: AgencyId } | { node: number }

function readWhom(positionals: string[], node: string | undefined): Whom {
  if (node !== undefined && positionals.length === 0 && /^[1-9]\d{0,4}$/.test(node)) return { node: Number(node) }
  const agency = AgencyId.safeParse(positionals[0])
  if (node !== undefined || !agency.success || positionals.length > 1)
    throw new CalledWrongly('lift-suspension takes the id of one agency, or --node with the number of one node')
  return { agency: agency.data }
}

async function findSuspended({ database }: Ground, node: number, whom: Whom): Promise<FactId[]> {
  if ('agency' in whom) return findSuspensionsOf(database.sql, node, whom.agency)
  const found = await findCutOff(database.sql, node, whom.node)
  return found ? [found.id] : []
}
