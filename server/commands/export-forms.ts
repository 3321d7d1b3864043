import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportForms } from '../../bridges/forms/index.ts'
import { decideConfig } from '../config.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { findActor } from './find-actor.ts'
import { withGround } from './ground-of.ts'

const HELP = `kindred export-forms --out FILE [--as WORKER] [--data DIR] [--json]

Writes the forms that an agency has published, and its lists of codes, to a file. Nothing of any person is in it.

  --out FILE   where it is written
  --as WORKER  name or id of an administrator of the agency; else the first
  --data DIR   the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json       one object: file, forms, lists
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string' }, as: { type: 'string' }, data: { type: 'string' } },
  })
  const { out } = values
  if (!out) throw new CalledWrongly('export-forms needs --out')
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return withGround(home, async (ground) => {
    const { agency } = await findActor(ground, {
      ...{ node, as: values.as },
      ...{ work: 'administer', purpose: 'administration', rather: 'administrator' },
    })
    const file = await exportForms({ find: ground.database.sql, node, agency })
    writeFileSync(out, `${JSON.stringify(file, null, 2)}\n`)
    const facts = { file: out, agency, forms: file.forms.length, lists: file.lists.length }
    return { code: 0, says: [`${facts.forms} forms and ${facts.lists} lists of ${agency} are in ${out}.`], facts }
  })
}
