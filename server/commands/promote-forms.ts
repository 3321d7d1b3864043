import { parseArgs } from 'node:util'
import { doSteps, planPromotion } from '../../bridges/forms/index.ts'
import { FormsFile } from '../../bridges/forms/words.ts'
import { decideConfig } from '../config.ts'
import { orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { findActor } from './find-actor.ts'
import { withGround } from './ground-of.ts'
import { readJson } from './read-json.ts'

const HELP = `kindred promote-forms FILE [--apply] [--as WORKER] [--data DIR] [--json]

Brings the forms and lists of a file that export-forms wrote into a house. Says what would be done and what stands against
it, and writes nothing. With --apply it is done, by the deeds of a named administrator, if nothing stands against it.

  --apply      does it
  --as WORKER  name or id of an administrator of the agency whose forms they become; else the first
  --data DIR   the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json       one object: steps, conflicts, and with --apply done, refused
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { apply: { type: 'boolean' }, as: { type: 'string' }, data: { type: 'string' } },
  })
  const [path] = positionals
  if (!path || positionals.length > 1) throw new CalledWrongly('promote-forms takes one file')
  const file = readJson(path, FormsFile)
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      const actor = await findActor(ground, {
        ...{ node, as: values.as },
        ...{ work: 'administer', purpose: 'administration', rather: 'administrator' },
      })
      const { profile } = ground
      const asker = { find: ground.database.sql, node, agency: actor.agency, profile, at: new Date() }
      const { steps, conflicts } = await planPromotion(asker, file)
      const facts = { steps: steps.map(({ does, says }) => ({ does, says })), conflicts }
      const says = [
        ...(steps.length > 0 ? steps.map((step) => step.says) : ['Everything of it is here already.']),
        ...conflicts.map(({ place, says: why }) => `  against it: ${place}: ${why}`),
      ]
      if (conflicts.length > 0) return { code: 1, says: [...says, 'Nothing was written.'], facts }
      if (!values.apply) return { code: 0, says: [...says, 'Nothing was written. With --apply it is done.'], facts }
      const done = await doSteps({ ground, actor, node, now: () => new Date() }, steps)
      const refused = done.filter((one) => one.refused !== null)
      return {
        code: refused.length > 0 ? 1 : 0,
        says: [
          ...says,
          `${done.length - refused.length} of ${done.length} steps are done.`,
          ...refused.map((one) => `  refused ${one.says}: ${one.refused}`),
        ],
        facts: { ...facts, done: done.length - refused.length, refused },
      }
    }),
  )
}
