import * as z from 'zod/mini'
import { TieKind, type TieStatus } from '../domain/families/words.ts'
import { type Act, type Alternative, bornWithin, type Picture } from '../domain/unity/index.ts'
import { ActKind, AlternativeKind } from '../domain/unity/words.ts'

const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]*$/))
const ids = z.array(id).check(z.minLength(1))
const isRealDay = (text: string): boolean => {
  const at = Date.parse(`${text.slice(0, 10)}T00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 10))
}
const realDay = z.refine<string>(isRealDay, 'no such day')
const realTime = z.refine<string>((text) => !Number.isNaN(Date.parse(text)), 'no such time')
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), realDay)
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d$/), realDay, realTime)
/** The offset of an act may be written without its colon. */
const looseMoment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?[+-]\d\d:?\d\d$/), realDay, realTime)
/** Of a birth perhaps only the year is known, or the month. */
const realDayOfBirth = z.refine<string>((text) => isRealDay(`${text}-01-01`), 'no such day')
const years = z.int().check(z.minimum(0), z.maximum(150))
const dayOrMoment = z.union([day, looseMoment])
const listOf = <T extends z.ZodMiniType>(one: T) => z.optional(z.array(one))
const status = z.enum(['verified', 'claimed', 'contested', 'ended'] as const satisfies readonly TieStatus[])
const dates = { since: z.optional(day), until: z.optional(day) }

const Birth = z.strictObject({
  precision: z.enum(['day', 'month', 'year', 'default-1-january', 'estimated', 'unknown']),
  date: z.optional(z.string().check(z.regex(/^\d{4}(-\d\d){0,2}$/), realDayOfBirth)),
  age: z.optional(years),
  asOf: z.optional(day),
  marginYears: z.optional(years),
})
const ActSaid = z.strictObject({
  kind: ActKind,
  persons: ids,
  from: z.optional(id),
  to: z.optional(id),
  date: dayOrMoment,
  journey: z.optional(z.string()),
  returnAt: z.optional(moment),
  urgency: z.optional(z.literal('life')),
  outcome: z.optional(
    z.enum(['adult', 'child', 'recognised', 'refused', 'refused-may-stay', 'other-state', 'deadline-to-leave']),
  ),
  leadsTo: listOf(z.strictObject({ person: id, to: id })),
  loses: z.optional(ids),
  ends: z.optional(ids),
  closes: z.optional(ids),
  cancels: z.optional(ids),
  merges: z.optional(ids),
  gives: z.optional(z.strictObject({ carer: id, over: id })),
  handoverTo: z.optional(id),
  document: z.optional(z.string()),
})

/** A family, what is known of it, and an act that is proposed, as people have written them down. */
export const UnityScene = z.strictObject({
  id: z.string(),
  title: z.optional(z.string()),
  story: z.optional(z.string()),
  note: z.optional(z.string()),
  expected: z.optional(z.unknown()),
  law: z.strictObject({ profile: z.string(), since: day }),
  at: moment,
  asker: z.strictObject({ agency: id, role: z.string() }),
  sites: z.array(
    z.strictObject({
      id,
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      place: z.string(),
      name: z.optional(z.string()),
      kind: z.optional(z.enum(['hospital', 'detention'])),
      secret: z.optional(z.literal(true)),
    }),
  ),
  persons: z.array(
    z.strictObject({
      id,
      name: z.optional(z.string()),
      sex: z.enum(['male', 'female', 'unknown']),
      birth: Birth,
      flags: listOf(
        z.enum([
          ...['unaccompanied', 'separated', 'dependent', 'pregnant'],
          ...['newborn-mother', 'age-disputed', 'age-final-adult', 'deceased'],
        ] as const),
      ),
    }),
  ),
  households: listOf(z.strictObject({ id, members: ids, ...dates, agency: z.optional(id) })),
  ties: listOf(
    z.strictObject({
      id,
      from: id,
      to: id,
      type: TieKind,
      status,
      evidence: z.array(z.string()),
      source: id,
      ...dates,
    }),
  ),
  care: listOf(
    z.strictObject({ id, carer: id, over: id, kind: z.enum(['custody', 'care']), basis: z.string(), status, ...dates }),
  ),
  orders: listOf(
    z.strictObject({
      ...{ id, kind: z.enum(['no-contact', 'do-not-disclose']), protects: ids, against: ids },
      ...{ status: z.enum(['active', 'ended']), source: z.enum(['court', 'police']), ...dates },
    }),
  ),
  decisions: listOf(
    z.strictObject({
      ...{ id, kind: z.enum(['bia', 'bid', 'court-order']), about: ids, date: day, reviewDue: z.optional(day) },
      ...{ outcome: z.enum(['part', 'keep-together', 'place']), with: z.optional(id) },
    }),
  ),
  wishes: listOf(
    z.strictObject({
      person: id,
      wants: z.enum(['together', 'apart', 'not-found']),
      about: id,
      recorded: z.optional(day),
    }),
  ),
  whereabouts: z.array(z.strictObject({ person: id, site: z.nullable(id), since: z.nullable(z.string()) })),
  plans: listOf(
    z.strictObject({
      ...{ id, kind: z.enum(['movement', 'placement', 'detention', 'tracing', 'reunification']), persons: ids },
      ...{ from: z.optional(id), to: z.optional(id), date: z.optional(day), journey: z.optional(z.string()) },
      ...{ status: z.enum(['open', 'confirmed', 'done']), agency: z.optional(id) },
    }),
  ),
  agencies: z.array(
    z.strictObject({
      ...{ id, kind: z.string(), node: z.string() },
      knows: z.array(
        z.strictObject({
          ...{ person: id, link: z.enum(['linked', 'candidate']), sameAs: z.optional(id) },
          probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
        }),
      ),
    }),
  ),
  act: ActSaid,
  alternatives: listOf(
    z.strictObject({
      ...{ id, kind: AlternativeKind, site: z.optional(id), free: z.optional(z.int()) },
      ...{ waitDays: z.optional(z.int()), journey: z.optional(z.string()), note: z.string() },
    }),
  ),
})
export type UnityScene = z.infer<typeof UnityScene>

/** What the rules may know of a scene: neither a name nor a story. */
export function pictureOf(scene: UnityScene): Picture {
  const until = <T extends { until?: string | undefined }>(one: T) => ({ ...one, until: one.until ?? null })
  const direct = { match: null, via: [] }
  return {
    at: { ms: Date.parse(scene.at), day: scene.at.slice(0, 10) },
    node: scene.agencies.find((one) => one.id === scene.asker.agency)?.node ?? '',
    sites: new Map(scene.sites.map(({ id, country, place }) => [id, { country, place }])),
    people: scene.persons.map(({ id, birth, flags }) => ({ id, born: bornOf(birth, scene.at), flags: flags ?? [] })),
    households: (scene.households ?? []).map(until),
    ties: (scene.ties ?? []).map((tie) => ({ ...until(tie), evidenced: tie.evidence.length > 0, ...direct })),
    care: (scene.care ?? []).map((care) => ({ ...until(care), ...direct })),
    orders: (scene.orders ?? []).map(until),
    decisions: (scene.decisions ?? []).map((one) => ({ ...one, day: one.date, reviewDue: one.reviewDue ?? null })),
    wishes: scene.wishes ?? [],
    whereabouts: new Map(scene.whereabouts.flatMap(({ person, site }) => (site === null ? [] : [[person, site]]))),
    plans: (scene.plans ?? []).map(({ from, to, date, journey, ...plan }) => ({
      ...plan,
      ...{ from: from ?? null, to: to ?? null, day: date ?? null, journey: journey ?? null },
    })),
    links: scene.agencies.flatMap(({ id: agency, knows }) =>
      knows.flatMap(({ person, link, sameAs, probability }) =>
        link === 'candidate' && sameAs !== undefined && probability !== undefined
          ? [{ record: person, sameAs, probability, agency }]
          : [],
      ),
    ),
    known: scene.agencies.flatMap(({ id: agency, node, knows }) =>
      knows.map(({ person }) => ({ person, agency, node })),
    ),
  }
}

const bornOf = ({ precision, date, age, asOf, marginYears }: UnityScene['persons'][number]['birth'], at: string) =>
  bornWithin({
    precision,
    date: date ?? null,
    age: age === undefined ? null : { years: age, on: asOf ?? at.slice(0, 10) },
    marginYears: marginYears ?? 0,
  })

export function actOf({ act, at, sites }: UnityScene): Act {
  const country = sites.find(({ id }) => id === act.from)?.country
  const returns = act.returnAt === undefined ? null : act.returnAt
  return {
    ...{ kind: act.kind, persons: act.persons, from: act.from ?? null, to: act.to ?? null },
    day: localDay(act.date, country),
    beginsAt: earliestOf(act.date, at, returns ?? at),
    journey: act.journey ?? null,
    returns: returns === null ? null : { ms: Date.parse(returns), day: returns.slice(0, 10) },
    savesLife: act.urgency === 'life',
    ...{ leadsTo: act.leadsTo ?? [], loses: act.loses ?? [], ends: act.ends ?? [] },
    ...{ closes: act.closes ?? [], cancels: act.cancels ?? [], merges: act.merges ?? [] },
    ...{ gives: act.gives ?? null, handoverTo: act.handoverTo ?? null },
  }
}

/** Where only the day is said, an absence may begin with it, though not before it is asked about. */
function earliestOf(date: string, at: string, clock: string): number {
  if (date.length > 10) return Date.parse(date)
  return Math.max(Date.parse(`${date}T00:00${clock.slice(-6)}`), Date.parse(at))
}

/**
 * The day that it is where the act happens. A moment is written by the clock of that place; where no clock of the country
 * shows that day then, it was written by another, and the earliest day of the country counts.
 */
function localDay(date: string, country: string | undefined): string {
  const written = date.slice(0, 10)
  if (date.length === 10 || country === undefined) return written
  const days = zonesOf(country).map((timeZone) =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(Date.parse(date)),
  )
  return days.length === 0 || days.includes(written) ? written : days.sort()[0]!
}

/** The time zones of a country, as the tables of the time-zone database that come with Node know them. */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones: () => string[] | undefined }
  return locale.getTimeZones() ?? []
}

export const alternativesOf = ({ alternatives }: UnityScene): Alternative[] =>
  (alternatives ?? []).map(({ id, kind, site, journey, free }) => ({
    ...{ id, kind, site: site ?? null, journey: journey ?? null, free: free ?? null },
  }))
