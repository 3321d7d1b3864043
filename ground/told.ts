import type { Sql } from './database.ts'

/**
 * How whoever asks is told to PostgreSQL, which holds its own guard against them (decision 16): settings of the
 * transaction, under these names. Whoever is not told is shown nothing.
 */
export type Told = {
  asker: 'house' | 'worker'
  agency: string
  type: string
  country: string
  siteCountry: string
  /** Countries as PostgreSQL writes a list of them; empty where nobody assessed it. */
  conflict: string
}
export const settingOf = (name: keyof Told): string =>
  `kindred.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** The house itself, which compares everybody and verifies everything, and shows nobody. */
export const AS_HOUSE: Told = { asker: 'house', agency: '', type: '', country: '', siteCountry: '', conflict: '' }

/**
 * What is known of a connection, and of whoever speaks on it, stands on the function that they speak by. In a WeakMap it
 * would be held, with all that they read, until the whole of memory is swept: what a WeakMap holds outlives each smaller sweep.
 */
const LINE = Symbol('line')
const VOICE = Symbol('voice')
type Spoken = Sql & { [LINE]?: Line; [VOICE]?: Voice }
type Voice = { sql: Sql; line: Line; who: () => Told | undefined }
type Line = {
  guarded: RegExp | undefined
  told: string
  tell: (told: Told | undefined) => void
  /** Who speaks on it, by what they are told to be. */
  voices: Map<string, Sql>
}
const reads = new WeakMap<TemplateStringsArray, boolean>()

/** A connection in a transaction, to which nobody was told yet. `guarded` are the tables that show nothing to nobody. */
export function openLine(sql: Sql, guarded: RegExp | undefined): Sql {
  const tell = (told: Told | undefined) => {
    const { asker = '', agency = '', type = '', country = '', siteCountry = '', conflict = '' } = told ?? {}
    sql`select set_config('kindred.asker', ${asker}, true), set_config('kindred.agency', ${agency}, true), set_config('kindred.type', ${type}, true),
               set_config('kindred.country', ${country}, true), set_config('kindred.site_country', ${siteCountry}, true), set_config('kindred.conflict', ${conflict}, true)`.catch(
      () => {}, // a transaction that failed says so by every statement behind it
    )
  }
  return Object.assign(sql, { [LINE]: { guarded, told: '', tell, voices: new Map() } })
}

/**
 * Speaks for somebody on a connection that several may share in one transaction. Who asks is said before a statement that
 * reads a guarded table, if it is another than the last; it is sent along and not waited for.
 */
export function speakAs(sql: Sql, who: () => Told | undefined): Sql {
  const line = (sql as Spoken)[LINE]
  if (!line) return sql
  const spoken: Sql = (text, ...values) => {
    if (readsGuarded(line, text)) {
      const told = who()
      const said = saidOf(told)
      if (said !== line.told) line.tell(told)
      line.told = said
    }
    return sql(text, ...values)
  }
  return Object.assign(spoken, { [VOICE]: { sql, line, who } })
}
const saidOf = (told: Told | undefined): string => (told ? Object.values(told).join('\n') : '')

/** Within what somebody asks, what the house itself must know to answer: who belongs together is asked of everybody, and shown to nobody. */
export function asHouse(find: Sql): Sql {
  const voice = (find as Spoken)[VOICE]
  return voice ? speakAs(voice.sql, () => AS_HOUSE) : find
}

/** The same for everybody who is told to be the same on one connection: what they ask may be asked for all of them at once. */
export function inOneVoice(find: Sql): Sql {
  const voice = (find as Spoken)[VOICE]
  if (!voice) return find
  const told = voice.who()
  const said = saidOf(told)
  const one = voice.line.voices.get(said) ?? speakAs(voice.sql, () => told)
  voice.line.voices.set(said, one)
  return one
}

function readsGuarded({ guarded }: Line, text: TemplateStringsArray): boolean {
  if (!guarded) return false
  const before = reads.get(text)
  if (before !== undefined) return before
  const found = guarded.test(text.join(' '))
  reads.set(text, found)
  return found
}
