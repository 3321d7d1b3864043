import { type Desk, factAt, openNextDesk, type Row, ruleReader, type World } from './evaluate.ts'
import { allOf, endOf, everyOf, restsOn, within } from './explain.ts'
import { RULES, type Rule } from './rules.ts'

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

type Ready = {
  rule: Rule
  applies: (desk: Desk) => boolean
  rests: () => (desk: Desk) => readonly Row[]
}
const ready = new WeakMap<Rule, Ready>()
/** A rule is made ready once, when it is first asked, however many sets of rules it stands in. */
function madeReady(rule: Rule): Ready {
  const made = ready.get(rule) ?? {
    rule,
    applies: ruleReader(rule.when)[wayOf(rule)],
    rests: once(() => restingOf(rule)),
  }
  ready.set(rule, made)
  return made
}

/** Made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** A no that no rule gave: nothing opened, and that is enough. */
const NOTHING_OPENED: Rule = { code: 'lack-field', kind: 'lack', when: { all: [] } }

/** What a rule must be for it to apply: what closes or masks applies when it is possible, what opens when it is certain. */
export const wayOf = ({ kind }: Pick<Rule, 'kind'>): 'certainly' | 'possibly' =>
  kind === 'permit' ? 'certainly' : 'possibly'

const opens = ({ kind }: Rule) => kind === 'permit' || kind === 'mask'

const readyRules = once(() => RULES.map(madeReady))

/** Who may see, write or pass on what about whom. The first rule that applies decides; where none does, the answer is no. */
export const decide = deciderOf(RULES)

/** Only what the asker gets and by which rule, where nobody asks on which facts: the same, for less. */
export function judge(world: World): Pick<Decided, 'answer' | 'rule'> {
  const desk = openNextDesk(world)
  const rule = firstOf(readyRules(), desk)?.rule ?? NOTHING_OPENED
  return { answer: answerOf(rule, world), rule: rule.code }
}

function firstOf(rules: readonly Ready[], desk: Desk): Ready | undefined {
  for (let nth = 0; nth < rules.length; nth++) if (rules[nth]!.applies(desk)) return rules[nth]
  return undefined
}

export function deciderOf(rules: readonly Rule[]): (world: World) => Decided {
  const readers = once(() => rules.map(madeReady))
  return (world) => {
    const desk = openNextDesk(world)
    const found = firstOf(readers(), desk)
    return found ? say(found.rule, found.rests()(desk), world) : say(NOTHING_OPENED, [], world)
  }
}

const NONE: readonly Row[] = []
const NO_FACTS: readonly string[] = []
function restingOf(rule: Rule): (desk: Desk) => readonly Row[] {
  if (opens(rule)) {
    // That it applies is known by now; of a mask only that it may.
    const rests = rule.kind === 'permit' ? within(rule.when) : restsOn(rule.when)
    return (desk) => rests(desk) ?? NONE
  }
  const all = [everyOf(rule.when), ...(rule.cites ?? []).map((test) => allOf(test))]
  return (desk) => all.flatMap((each) => each(desk) ?? NONE)
}

function say(rule: Rule, rows: readonly Row[], world: World): Decided {
  const end = opens(rule) ? endOf(rows) : Number.POSITIVE_INFINITY
  const expiresAt = Number.isFinite(end) ? end : undefined
  return {
    answer: answerOf(rule, world),
    rule: rule.code,
    facts: rows.length === 0 ? NO_FACTS : [...new Set(rows.flatMap((row) => row.cites))],
    obligations: obligationsOf(rule, world, rows, expiresAt),
    expiresAt,
  }
}

const action = factAt('ask.action')
const category = factAt('ask.category')
const reasoned = factAt('ask.reasoned')
const portal = factAt('ask.portal')
const hidden = factAt('field.hidden')
const mark = factAt('field.mark')
const country = factAt('agency.country')
const agencyType = factAt('agency.type')
const origins = factAt('person.origins')
const contactSafety = factAt('person.contactSafety')

function answerOf({ kind }: Rule, world: World): Answer {
  if (kind === 'permit') return 'allow'
  if (kind === 'mask') return 'mask'
  if (kind === 'gate') return 'deny'
  if (kind === 'hide') return 'not-found'
  // For a secret part, and in a search, a no would say that there is something.
  return hidden(world) || action(world) === 'search' ? 'not-found' : 'deny'
}

/** What is open is only what this agency itself wrote and holds: by the data set, or since it belongs to the country that the person fled. */
export function seesOwnOnly(world: World): boolean {
  const from = origins(world)
  return String(mark(world)).endsWith('own') || (Array.isArray(from) && from.includes(country(world)))
}

const AGAIN = new Set(['gate-weak-sign-in', 'gate-session-over', 'forbid-not-fresh'])

function obligationsOf(
  { code, kind }: Rule,
  world: World,
  rows: readonly Row[],
  end: number | undefined,
): readonly Obligation[] {
  if (AGAIN.has(code)) return ['reauthenticate']
  if (code === 'forbid-no-steward-approval') return ['second-approval']
  if (kind !== 'permit' && kind !== 'mask') return []
  const does = action(world)
  const inEmergency = rows.some(({ facts }) => facts['fresh'] !== undefined)
  const due: Obligation[] = []
  if (kind === 'mask') due.push(code === 'mask-small-cell' ? 'suppress-small-cells' : 'mask')
  if (end !== undefined) due.push('expire')
  if (inEmergency) due.push('notify-steward', 'review')
  else if (kind === 'permit' && namesToOversight(world)) due.push('notify-steward')
  if (does === 'erase' || (does === 'correct' && portal(world) !== true)) due.push('notify-recipients')
  if (does === 'erase') due.push('prove-erasure')
  return does === 'share' ? [...due, 'log-disclosure', ...noticesOf(contactSafety(world), rows)] : due
}

/** The name of somebody opened to the oversight body, with its written reason. */
const namesToOversight = (world: World): boolean =>
  agencyType(world) === 'OV' && category(world) === 'identity' && reasoned(world) === true && mark(world) === 'P'

/** A sharing is told to the person: at once, or where the phone is not theirs alone at the next meeting; or not at all where the law forbids. */
function noticesOf(safety: unknown, rows: readonly Row[]): Obligation[] {
  if (rows.some(({ facts }) => facts['told'] === 'forbidden-by-law')) return []
  return [safety === 'private' ? 'notify-person' : 'hold-notice']
}
