import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { enrolFirst, showWorkers } from '../../domain/agencies/index.ts'
import type { Halves } from '../../domain/agencies/words.ts'
import { makeId } from '../../ground/ids.ts'
import { decideConfig } from '../config.ts'
import { readSignInProfile } from '../sign-in-profile.ts'
import { asKeeper, orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred enrol-first WORKER [--data DIR] [--json]

Prints the two halves of a code with which the first administrator of an agency registers their passkey, on the page
/enrol of the house. It works while no administrator of that agency has one; afterwards it takes two people of the agency.

  WORKER      name or id of the worker
  --data DIR  the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json      one object: worker, halves, until
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
  const [who] = positionals
  if (!who || positionals.length > 1) throw new CalledWrongly('enrol-first takes the name or id of one worker')
  const { home, node, address, profile } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      const at = new Date()
      const found = (await showWorkers(ground.database.sql, node, at)).filter(
        ({ id, name }) => id === who || name === who,
      )
      if (found.length !== 1)
        throw new CalledWrongly(
          found.length > 1 ? `several are called ${who}; give the id` : `nobody here is called ${who}`,
        )
      const [{ id: worker, name }] = found as [(typeof found)[0]]
      const halves: Halves = [makeHalf(), makeHalf()]
      const hours = readSignInProfile(profile).enrolmentHours
      await asKeeper(ground, { name: 'enrol-first', node }, (act) =>
        enrolFirst(act, { id: makeId(at), worker, halves, hours }),
      )
      const says = [
        `${name} opens ${address}/enrol within ${hours} hours and types`,
        ...halves.map((half) => `  ${half.slice(0, 5)}-${half.slice(5)}`),
      ]
      return {
        code: 0,
        says,
        facts: { worker, halves, until: new Date(at.getTime() + hours * 3_600_000).toISOString() },
      }
    }),
  )
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const makeHalf = () => Array.from(randomBytes(10), (byte) => SIGNS[byte % 32]).join('')
