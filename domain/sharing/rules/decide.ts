import { allOf, endOf, openDesk, type Row, readerOf, restsOn, type World } from './evaluate.ts'
import { type Kind, RULES, type Rule } from './rules.ts'

export type Answer = 'allow' | 'mask' | 'deny' | 'not-found'
export type Obligation =
  | 'mask'
  | 'suppress-small-cells'
  | 'expire'
  | 'notify-person'
  | 'hold-notice'
  | 'notify-steward'
  | 'notify-recipients'
  | 'log-disclosure'
  | 'review'
  | 'reauthenticate'
  | 'second-approval'
  | 'prove-erasure'
/** A decision: what the asker gets, which rule decided and on which facts, what must be done, and until when it holds. */
export type Decided = {
  readonly answer: Answer
  readonly rule: string
  readonly facts: readonly string[]
  readonly obligations: readonly Obligation[]
  /** In milliseconds; nothing where what it rests on has no end. */
  readonly expiresAt: number | undefined
}

const READERS = RULES.map((rule) => ({ rule, read: readerOf(rule.when) }))
const OPENS: ReadonlySet<Kind> = new Set(['permit'])

/** Who may see, write or pass on what about whom. The first rule that applies decides; where none does, the answer is no. */
export function decide(world: World): Decided {
  const desk = openDesk(world)
  const found = READERS.find(({ rule, read }) =>
    OPENS.has(rule.kind) ? read.certainly(desk, []) : read.possibly(desk, []),
  )
  if (!found) return { answer: 'deny', rule: 'lack-field', facts: [], obligations: [], expiresAt: undefined }
  const { rule } = found
  const opens = rule.kind === 'permit' || rule.kind === 'mask'
  const rows = opens
    ? (restsOn(rule.when, desk) ?? [])
    : [rule.when, ...(rule.cites ?? [])].flatMap((test) => allOf(test, desk))
  const end = opens ? endOf(rows) : Number.POSITIVE_INFINITY
  const expiresAt = Number.isFinite(end) ? end : undefined
  return {
    answer: answerOf(rule, world),
    rule: rule.code,
    facts: [...new Set(rows.flatMap((row) => row.cites))],
    obligations: obligationsOf(rule, world, rows, expiresAt),
    expiresAt,
  }
}

function answerOf({ kind }: Rule, { scopes: { ask, field } }: World): Answer {
  if (kind === 'permit') return 'allow'
  if (kind === 'mask') return 'mask'
  if (kind === 'gate') return 'deny'
  if (kind === 'hide') return 'not-found'
  // For a secret part, and in a search, a no would say that there is something.
  return field['hidden'] || ask['action'] === 'search' ? 'not-found' : 'deny'
}

/** What is open is only what this agency itself wrote and holds: by the data set, or since it belongs to the country that the person fled. */
export function seesOwnOnly({ scopes: { field, agency, person } }: World): boolean {
  const origins = person['origins']
  return String(field['mark']).endsWith('own') || (Array.isArray(origins) && origins.includes(agency['country']))
}

const AGAIN = new Set(['gate-weak-sign-in', 'gate-session-over', 'forbid-not-fresh'])

function obligationsOf(
  { code, kind }: Rule,
  { scopes }: World,
  rows: readonly Row[],
  end: number | undefined,
): Obligation[] {
  const { ask, person } = scopes
  if (AGAIN.has(code)) return ['reauthenticate']
  if (code === 'forbid-no-steward-approval') return ['second-approval']
  if (kind !== 'permit' && kind !== 'mask') return []
  const inEmergency = rows.some((row) => row['fresh'] !== undefined)
  const due: [Obligation, boolean][] = [
    ['mask', kind === 'mask' && code !== 'mask-small-cell'],
    ['suppress-small-cells', code === 'mask-small-cell'],
    ['expire', end !== undefined],
    ['log-disclosure', ask['action'] === 'share'],
    ['notify-steward', inEmergency || (code.startsWith('permit') && namesToOversight(scopes))],
    ['review', inEmergency],
    ['notify-recipients', ask['action'] === 'erase' || (ask['action'] === 'correct' && ask['portal'] !== true)],
    ['prove-erasure', ask['action'] === 'erase'],
  ]
  return [
    ...due.filter(([, isDue]) => isDue).map(([obligation]) => obligation),
    ...noticesOf(ask['action'], person['contactSafety'], rows),
  ]
}

/** The name of somebody opened to the oversight body, with its written reason. */
const namesToOversight = ({ ask, agency, field }: World['scopes']) =>
  agency['type'] === 'OV' && ask['category'] === 'identity' && ask['reasoned'] === true && field['mark'] === 'P'

/** A sharing is told to the person: at once, or where the phone is not theirs alone at the next meeting; or not at all where the law forbids. */
function noticesOf(action: unknown, safety: unknown, rows: readonly Row[]): Obligation[] {
  if (action !== 'share' || rows.some((row) => row['told'] === 'forbidden-by-law')) return []
  return [safety === 'private' ? 'notify-person' : 'hold-notice']
}
