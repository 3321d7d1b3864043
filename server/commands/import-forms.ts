import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { doSteps, type Step } from '../../bridges/forms/index.ts'
import { type ReadConfiguration, readConfiguration } from '../../bridges/primero/index.ts'
import { PrimeroForm, PrimeroLookup } from '../../bridges/primero/words.ts'
import { findForms, findLists } from '../../domain/forms/index.ts'
import { DraftForm, SetCodeList } from '../../domain/forms/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { decideConfig } from '../config.ts'
import { orRefused } from './as-keeper.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { findActor } from './find-actor.ts'
import { withGround } from './ground-of.ts'
import { readJson } from './read-json.ts'

const HELP = `kindred import-forms FOLDER [--apply] [--as WORKER] [--data DIR] [--json]

Reads the form configuration of a Primero site: forms.json and lookups.json in a folder. Says what is taken and, by name and
place, everything that is not, and writes nothing. With --apply the forms become drafts of an agency, which nobody can fill
before an administrator has said of every field as what it counts, and published them. What is there already is left as it is.

  --apply       does it, by the deeds of a named administrator
  --as WORKER   name or id of the administrator; else the first
  --data DIR    the data folder of the house, open or closed (default ./data, or KINDRED_DATA)
  --json        one object: counts, notices, and with --apply done, refused, there
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { apply: { type: 'boolean' }, as: { type: 'string' }, data: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new CalledWrongly('import-forms takes one folder')
  const read = readConfiguration(
    readJson(join(folder, 'forms.json'), z.array(PrimeroForm)),
    readJson(join(folder, 'lookups.json'), z.array(PrimeroLookup)),
  )
  const said = sayRead(read)
  if (!values.apply)
    return { ...said, says: [...said.says, 'Nothing was written. With --apply the forms become drafts.'] }
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  return orRefused(
    withGround(home, async (ground) => {
      const actor = await findActor(ground, {
        ...{ node, as: values.as },
        ...{ work: 'administer', purpose: 'administration', rather: 'administrator' },
      })
      const asker = { find: ground.database.sql, node, agency: actor.agency }
      const [forms, lists] = await Promise.all([findForms(asker), findLists(asker)])
      const isOwn = ({ agency }: { agency: string }) => agency === actor.agency
      const there = new Set([...forms.filter(isOwn), ...lists.filter(isOwn)].map(({ key }) => key))
      const steps = stepsOf(read, there)
      const done = await doSteps({ ground, actor, node, now: () => new Date() }, steps)
      return tellDone(said, done, read.lists.length + read.forms.length - steps.length)
    }),
  )
}

type Done = Awaited<ReturnType<typeof doSteps>>
function tellDone(said: Outcome, done: Done, there: number): Outcome {
  const refused = done.filter((one) => one.refused !== null)
  return {
    code: refused.length > 0 ? 1 : said.code,
    says: [
      ...said.says,
      `${done.length - refused.length} forms and lists were written, ${there} were there before.`,
      ...refused.map(({ says, refused: why }) => `  refused ${says}: ${why}`),
    ],
    facts: { ...said.facts, done: done.length - refused.length, refused, there },
  }
}

function stepsOf({ lists, forms }: ReadConfiguration, there: ReadonlySet<string>): Step[] {
  const newLists = lists.filter(({ key }) => !there.has(key))
  const newForms = forms.filter(({ key }) => !there.has(key))
  return [
    ...newLists.map(
      (list): Step => ({
        does: 'set-code-list',
        says: `list ${list.key}`,
        input: SetCodeList.parse({ list, reach: 'agency', seen: 0 }),
      }),
    ),
    ...newForms.map(
      ({ key, content }): Step => ({
        does: 'draft-form',
        says: `form ${key}`,
        input: DraftForm.parse({ form: makeId<FactId>(new Date()), key, reach: 'agency', seen: 0, content }),
      }),
    ),
  ]
}

function sayRead({ counts, lists, notices }: ReadConfiguration): Outcome {
  const { forms, fields, taken, headings, leftOut, lookups } = counts
  return {
    code: notices.some(({ kind }) => kind === 'wrong') ? 1 : 0,
    says: [
      `${forms} forms with ${fields} fields: ${taken} are taken, ${headings} begin sections, ${leftOut} are left out.`,
      `${lookups} lookups and ${lists.length - lookups} lists of single fields are taken as lists of codes.`,
      ...inOrder(notices).map(({ place, kind, says }) => `  ${kind.padEnd(6)} ${place}: ${says}`),
      `Of ${taken} fields nobody has said as what they count: they wait for an administrator.`,
    ],
    facts: { counts, lists: lists.length, notices },
  }
}

/** Faults first, then what waits for a human, then what is otherwise here. */
const inOrder = (notices: ReadConfiguration['notices']) =>
  (['wrong', 'waits', 'other'] as const).flatMap((kind) => notices.filter((notice) => notice.kind === kind))
