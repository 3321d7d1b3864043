import { createHash } from 'node:crypto'

/** A table whose rows are committed to by the lines of the deeds that wrote them. */
export type KeptTable = {
  name: string
  /** In the order in which they were added. */
  columns: { name: string; always: boolean; builtIn: boolean }[]
  key: string[] | null
  /** Whether a deed may put a corrected row in the place of an older one. */
  corrected: boolean
}

/** Tables of the rooms that no line commits to, and why not. Every other one is covered, or the house does not open. */
export const OUTSIDE: Record<string, string> = {
  'agencies.change': 'a count that only says when to read anew who may work',
  'agencies.session_use': 'when a session was used last, so that an idle one ends; nothing rests on it afterwards',
  'agencies.challenge': 'what a browser must answer within minutes, once',
  'agencies.assertion': 'which assertions of a machine were used already; they end within minutes',
  'agencies.totp_miss': 'wrong codes of the last minutes, which slow down guessing',
  'families.taken': 'a projection: whom an agency took over of whom something waits, made anew from handovers of cases',
  'oversight.access': 'a projection of the ledger, made by a listener and made anew from it',
  'referrals.waiting':
    'a projection: for which agency a referral may wait, which is made anew from referrals and their turns',
  'referrals.package_seal':
    'what a package is opened with, which is wiped when it is over; what was given stands in the referral',
  'sharing.listed':
    'a projection: where lists begin, which is made anew from standings and cases; who may be seen it does not say',
  'triage.due': 'a projection: when each case is weighed again, which is made anew by weighing all of them',
  'triage.waiting':
    'a projection: which cases wait to be decided, which is made anew from what is written down of them',
  'unity.watch_due': 'a projection: when each child is weighed again, which is made anew by weighing all of them',
  'unity.watched': 'a projection: what is due of children, which is made anew from what is written down of them',
  'matching.edition': 'which edition of the normaliser made the keys, and how far they are made anew',
  'webhooks.progress': 'how far each endpoint is told, which is made anew by telling it again',
  'webhooks.delivery':
    'a projection of the ledger: what is told to whom and what came of it; told again, it is made anew',
  'webhooks.secret_shown': 'that a look showed a secret, whose line says so',
  'notices.notice':
    'a projection of the ledger and of the clock, which is swept; that somebody read it is said by their line',
  'notices.telling': 'what is told of a notice and what came of it; nothing rests on it afterwards',
  'notices.endpoint_gone': 'that a browser was not there any more when it was told something',
  'notices.reminder': 'what became of reminding a person of an appointment, which stands in the plan',
  'push.house_key': 'a key of the house, sealed; made anew where it is lost, and browsers then register again',
  'tracing.key':
    'a projection: keyed hashes by which a search is found again, which are made anew from requests and records',
  'matching.key': 'a projection: keyed hashes for looking up, which are made anew from the records',
}

/** A row in the list of its deed: four bytes for the table, and the hash of the row. */
export const MARK = 36

export const tagOf = (table: string): string => createHash('sha256').update(table).digest('hex').slice(0, 8)

/**
 * What is hashed of a row `t`: the bytes in which PostgreSQL sends it to a program, which depend on no setting of time
 * zone or form. They name the number of columns; `columns` are those that there were when the row was written.
 */
export const hashOf = (columns?: readonly string[]): string =>
  `sha256(record_send(${columns ? `row(${columns.map((name) => `t.${quote(name)}`).join(', ')})` : 't'}))`

/** The marks of rows `t` that one statement wrote, as SQL that gathers them. */
export const marksOf = (table: string): string => `${bytes(table)} || string_agg(${hashOf()}, ${bytes(table)})`

export const bytes = (table: string): string => `'\\x${tagOf(table)}'::bytea`
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quoteTable = (name: string): string => name.split('.').map(quote).join('.')

/** Every table of the rooms but those outside, by name. The ledger has its own proof; sealing is wrapped anew by design. */
export const KEPT_TABLES = `
  select n.nspname || '.' || c.relname as name,
         json_agg(json_build_object('name', a.attname, 'always', a.attnotnull, 'builtIn', a.atttypid < 16384) order by a.attnum) as columns,
         (select json_agg(k.attname order by k.attnum)
            from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
           where i.indrelid = c.oid and i.indisprimary) as key,
         bool_or(has_column_privilege('kindred_app', c.oid, a.attnum, 'update')) as corrected
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind in ('r', 'p') and not c.relispartition
     and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'ledger', 'sealing')
     and n.nspname || '.' || c.relname <> all($1::text[])
   group by c.oid, n.nspname, c.relname order by name`
