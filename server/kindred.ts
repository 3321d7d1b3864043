import { Unreachable } from '../ground/ledger-source.ts'
import { CalledWrongly, type Command, Unreadable } from './commands/command.ts'

/** Every subcommand: what it does in a sentence, and where it is. Each is loaded only when it is called. */
const COMMANDS: Record<string, [says: string, load: () => Promise<{ command: Command }>]> = {
  verify: ['checks a ledger, of a copied folder or a living node', () => import('./commands/verify.ts')],
  assess: ['says who would be parted by an act, in a described family', () => import('./commands/assess.ts')],
  decide: ['asks the rules of access about a described world', () => import('./commands/decide.ts')],
  witness: ['watches a log of somebody else, and cosigns it', () => import('./commands/witness.ts')],
  prove: ['writes a receipt for one line of a ledger', () => import('./commands/prove.ts')],
  health: ['says whether a house is well', () => import('./commands/health.ts')],
  import: ['registers the households of a workbook', () => import('./commands/import.ts')],
  link: ['finds the rows of files that may be one person', () => import('./commands/link.ts')],
  names: ['says how alike pairs of names are', () => import('./commands/names.ts')],
  'import-forms': ['reads the form configuration of a Primero site', () => import('./commands/import-forms.ts')],
  'export-forms': ['writes the forms of an agency to a file', () => import('./commands/export-forms.ts')],
  'compare-forms': ['says in words how two files of forms differ', () => import('./commands/compare-forms.ts')],
  'promote-forms': ['brings a file of forms into a house', () => import('./commands/promote-forms.ts')],
  keys: ['gives the house a new key-encryption key', () => import('./commands/keys.ts')],
  'open-agencies': ['brings the first agencies into an empty house', () => import('./commands/open-agencies.ts')],
  'enrol-first': ['gives the first administrator of an agency a way in', () => import('./commands/enrol-first.ts')],
  'lift-suspension': ['opens the house again to an agency', () => import('./commands/lift-suspension.ts')],
  backup: ['copies a house that may go on working', () => import('./commands/backup.ts')],
  restore: ['makes a data folder out of a backup', () => import('./commands/restore.ts')],
}

const EXITS = `Exit codes: 0 done and well, 1 something is wrong, 2 called wrongly, 3 could not be reached or read.
Every command takes --json, and then prints one object.`

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    const lines = Object.entries(COMMANDS).map(([each, [says]]) => `  ${each.padEnd(15)} ${says}`)
    console.log(`kindred COMMAND …\n\n${lines.join('\n')}\n\n\`kindred COMMAND --help\` lists its options.\n${EXITS}`)
    return name === undefined ? 2 : 0
  }
  const json = args.includes('--json')
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!found) return fail(2, `There is no command “${name}”. \`kindred --help\` lists them.`, json)
  const { command } = await found[1]()
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.help}\n${EXITS}`)
    return 0
  }
  try {
    const { code, says, facts } = await command.run(args.filter((arg) => arg !== '--json'))
    console.log(json ? JSON.stringify({ code, ...facts }) : says.join('\n'))
    return code
  } catch (error) {
    const { message } = error as Error
    if (error instanceof CalledWrongly || isArgumentError(error)) return fail(2, `${message}\n\n${command.help}`, json)
    if (error instanceof Unreadable) return fail(1, message, false)
    if (error instanceof Unreachable) return fail(3, message, json)
    return fail(3, `It could not be done: ${message}`, json)
  }
}

function fail(code: number, says: string, json: boolean): number {
  if (json) console.log(JSON.stringify({ code, says }))
  else console.error(says)
  return code
}

function isArgumentError(error: unknown): boolean {
  return String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')
}
