import { type Fragment, fragment, joined, named } from '../../../ground/fragment.ts'
import { settingOf, type Told } from '../../../ground/told.ts'
import { compile, negate, type Settled } from './compile-sql.ts'
import { wayOf } from './decide.ts'
import { termsOf } from './evaluate.ts'
import type { Path, Relation, Test, Value } from './language.ts'
import { RULES, type Rule } from './rules.ts'
import { columnOf, nameOf } from './vocabulary.ts'

/**
 * The last guard, in PostgreSQL itself (decision 16): of the rules that hide or prohibit, what is left when nothing is
 * known but who asks and the person’s line. Where more would have to be known the rule is taken not to apply: this guard
 * hides less than the rules do, and never more.
 */

/** What is known of whoever asks: what a setting of the transaction holds, or what is so of all reading. */
const ASKER: Readonly<Record<Path, Value | Fragment>> = {
  'ask.portal': false,
  'ask.action': 'read',
  'ask.at': named('now()'),
  'agency.id': said('agency'),
  'agency.type': said('type'),
  'agency.country': said('country'),
  'worker.siteCountry': said('siteCountry'),
  'worker.conflict': fragment`nullif(${said('conflict')}, '')::text[]`,
  'worker.hasConflict': fragment`(${said('conflict')} <> '{}')`,
}
function said(name: keyof Told): Fragment {
  return named(`current_setting('${settingOf(name)}', true)`)
}
/** Of what is written about a person their line tells by whom; by that alone it is theirs here. Other rows are not looked for. */
const RECORD = { writtenBy: named('subject.agency') }
const ROWS: Readonly<Partial<Record<Relation, Readonly<Record<string, Fragment>>>>> = { record: RECORD }

const YES: Test = { all: [] }
const NO: Test = { any: [] }

/** What is so of a sentence whatever else is so (`least`), or what may be (otherwise). `knows` says which paths are known. */
function narrow(test: Test, least: boolean, knows = isKnown): Test {
  if ('all' in test) return { all: test.all.map((one) => narrow(one, least, knows)) }
  if ('any' in test) return { any: test.any.map((one) => narrow(one, least, knows)) }
  if ('not' in test) return { not: narrow(test.not, !least, knows) }
  const otherwise = least ? NO : YES
  if ('some' in test) {
    const { some, as, where } = test
    const row = ROWS[some]
    if (!row) return otherwise
    const knowsRow = (path: Path) => (nameOf(path) === as ? columnOf(path) in row : knows(path))
    return { some, as, where: narrow(where, least, knowsRow) }
  }
  const paths = 'known' in test ? [test.known] : termsOf(test).filter((term) => typeof term === 'string')
  return paths.every(knows) ? test : otherwise
}
const isKnown = (path: Path): boolean => path in ASKER || nameOf(path) === 'person'

const scopes: Record<string, Record<string, Value | Fragment>> = {
  ask: {},
  agency: {},
  worker: {},
  receiver: {},
  field: {},
}
for (const [path, value] of Object.entries(ASKER)) scopes[nameOf(path)]![columnOf(path)] = value

const rows = { record: [{ facts: RECORD }] }

const hides = ({ kind, refines }: Rule) => ['gate', 'hide', 'forbid'].includes(kind) && refines === undefined

/** The rules that hold by themselves, each with the condition on `subject` under which it hides a person. */
export function hardProhibitions(rules: readonly Rule[] = RULES): readonly { code: string; hidden: Settled }[] {
  return rules
    .filter(hides)
    .map((rule) => ({
      code: rule.code,
      hidden: compile(narrow(rule.when, true), wayOf(rule), { known: { scopes, rows } }),
    }))
    .filter(({ hidden }) => hidden !== false)
}

/**
 * Tables through which a person is come upon or read, and the columns that name one. What hangs on these — pictures, ties,
 * needs, notes — is shown of the people and files that were read through them, and of nobody else.
 */
export const GUARDED: Readonly<Record<string, readonly string[]>> = {
  'people.record': ['person'],
  'matching.review': ['one', 'other'],
  'cases.file_person': ['person'],
}

/** The policies as PostgreSQL reads them. Whoever may read a row at all (`works`) is shown it only where none of the rules hides its people. */
export function describePolicies(rules: readonly Rule[] = RULES): string {
  const prohibitions = hardProhibitions(rules)
  const policies = Object.entries(GUARDED).map(([table, columns]) => {
    const shown = columns.map((column) => shownIn(`${table.split('.')[1]}.${column}`, table, prohibitions))
    return `alter table ${table} enable row level security;
create policy works on ${table} to kindred_app using (true) with check (true);
create policy hard_prohibitions on ${table} as restrictive for select to kindred_app using (
  (${asText(said('asker'))} = 'worker'
${shown.map((one) => `  and ${one}`).join('\n')}) or ${asText(said('asker'))} = 'house');`
  })
  return `-- Written by bin/generate from the rules of access; do not edit. Applied by every migration where it has changed.
-- ${prohibitions.map(({ code }) => code).join(', ')}

do $$ declare old record; begin
  for old in select schemaname, tablename, policyname from pg_policies where policyname in ('works', 'hard_prohibitions') loop
    execute format('drop policy %I on %I.%I', old.policyname, old.schemaname, old.tablename);
  end loop;
end $$;

${policies.join('\n\n')}
`
}

function shownIn(column: string, table: string, prohibitions: readonly { hidden: Settled }[]): string {
  const shown = prohibitions.map(({ hidden }) => inOrder(negate(hidden)))
  const node = `${table.split('.')[1]}.node`
  return `(select ${asText(joined(shown, '\n        and '))}
         from sharing.subject_version as subject where subject.person = ${column} and subject.node = ${node} order by subject.version desc limit 1)`
}

const inOrder = (settled: Settled): Fragment => (typeof settled === 'boolean' ? named(String(settled)) : settled)

/** A policy takes no values: those that stand in the rules are written out. */
function asText({ parts, values }: Fragment): string {
  return parts.reduce((sql, part, nth) => `${sql}${literal(values[nth - 1])}${part}`)
}
function literal(value: unknown): string {
  if (Array.isArray(value)) return `'{${value.join(',')}}'`
  return `'${String(value).replaceAll("'", "''")}'`
}
