import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureDoor } from './door.ts'
import { measureImport } from './import.ts'
import { type Row, round } from './row.ts'

type Bench = (full: boolean) => Promise<Row[]>

const HELP = `bin/bench NAME… [--full] [--json] [--check]

  register   register a household of five by HTTP, 32 clients, everything on
  read       read a case, minimised, the look recorded, 32 clients
  search     search before create, 32 clients
  start      bin/start on a new data folder, then again on the same
  import     a workbook of 123,000 people (24,600 without --full)
  access     a decision, a file, and a page of 50 out of 500,000 cases, by the rules of access, beside the same rules in
             Cedar and in row-level security (with --full also half a million small worlds decided by both)
  year       a year of casework, 424 workers, 123,000 people, 84,058 services, through the front door (a twenty-fifth
             without --full), each deed and look by itself
  lists      lists, queues and counts among 50,000 cases (500,000 with --full), by HTTP, as three workers see them
  growth     the year's deeds and looks, one at a time, in a house of 10,000 cases and then of 100,000 (and of a million with
             --full): what each costs as the house grows
  snoopers   invented snoopers of three styles among 424 workers: who is found, and how many alerts that takes
  match      files of people linked, and names compared, beside Splink and others, and for whom worse than for others: sets that
             others made, an invented register of 100,000 rows (a million with --full), families, one idea less at a time
  lookup     search before create among a million people (five with --full), beside trigrams; what keys cost a registration
  unity      who would be parted by an act, asked among 100,000 people (a million with --full) and three ties each; a bus of
             two hundred; what it costs a registration
  tracing    1,500 thin statements of children (10,000 with --full) against 100,000 people: who is found, whom it misses, how
             well the probability tells, and what is fitted to another world
  crash      kills under load, then counts (60; 1,000 with --full)

  --full     longer runs
  --json     one object with machine, versions and rows
  --check    exit 1 where a goal is missed
`

const peers: Record<string, { perSecond: number; p99: number; peer: string }> = JSON.parse(
  readFileSync(new URL('peers.json', import.meta.url), 'utf8'),
).figures
const GOALS = {
  register: { perSecond: 1200, p99: 60 },
  read: { perSecond: 5000, p99: Number.POSITIVE_INFINITY },
  search: { perSecond: 3000, p99: Number.POSITIVE_INFINITY },
} as const

async function atTheDoor(names: string[], full: boolean): Promise<Row[]> {
  const measured = await measureDoor(new Set(names), { full })
  return Object.entries(measured).map(([name, { perSecond, p50, p99, bad, drainedMs }]) => {
    const goal = GOALS[name as keyof typeof GOALS]
    const peer = peers[name]!
    const drained = drainedMs === undefined ? '' : `, compared with everybody ${drainedMs} ms after the last answer`
    return {
      name,
      ours: perSecond,
      peer: peer.perSecond,
      ratio: round(perSecond / peer.perSecond),
      goal: goal.perSecond,
      met: perSecond >= goal.perSecond && p99 <= goal.p99 && bad === 0,
      unit: 'per second',
      more: `p50 ${p50} ms, p99 ${p99} ms (peer ${peer.p99}), ${bad} not answered well${drained}; peer: ${peer.peer}`,
    }
  })
}

const BENCHES: Record<string, Bench> = {
  async start(full) {
    const { measureStarts } = await import('./start.ts')
    const { first, again } = await measureStarts(full ? 20 : 5)
    const ours = again[Math.floor(again.length / 2)]!
    return [
      {
        name: 'start',
        ours,
        peer: null,
        ratio: null,
        goal: 1,
        met: ours < 1,
        unit: 's',
        more: `the middle of ${again.length} starts on the same data, from ${again[0]} to ${again.at(-1)} s; the first, which invents the demonstration, ${first} s`,
      },
    ]
  },
  async import(full) {
    const wanted = full ? 123_000 : 24_600
    const { people, seconds, registered, review, refused, peakMb } = await measureImport(wanted)
    const goal = round((60 * people) / 123_000)
    return [
      {
        name: 'import',
        ours: seconds,
        peer: null,
        ratio: null,
        goal,
        met: seconds <= goal,
        unit: 's',
        more: `${people} people: ${registered} registered, ${review} for review, ${refused} refused; ${peakMb} MB at most; no peer publishes one`,
      },
    ]
  },
  async access(full) {
    const { measureAccess } = await import('./access.ts')
    const { peers, ...ours } = await measureAccess()
    const row = (
      name: string,
      mine: number,
      peer: number,
      { goal, unit, more }: Pick<Row, 'goal' | 'unit' | 'more'>,
    ) => ({
      name,
      ours: round(mine),
      peer: round(peer),
      ratio: round(peer / mine),
      goal,
      met: mine <= goal,
      unit,
      more,
    })
    const { fields, cases, visible, alike } = ours
    const rows: Row[] = [
      row('decision', ours.decisionUs, peers.callUs, {
        goal: 10,
        unit: 'µs',
        more: `mean over small worlds of every kind; peer: the same rules in Cedar 4.13 (wasm), policies and schema read beforehand: its last call alone, of ${peers.calls}; all of them ${round(peers.decisionUs)} µs`,
      }),
      row('file', ours.fileMs, peers.fileMs, {
        goal: 1,
        unit: 'ms',
        more: `${fields} fields of one person, each decided; peer: Cedar, the last call of each`,
      }),
      row('page', ours.pageP95, peers.pageP95, {
        goal: 50,
        unit: 'ms at p95',
        more: `newest 50 of ${cases} cases, one after another, the condition written anew each time; p50 ${round(ours.pageP50)} ms, ${visible} shown; peer: row-level security written by hand, p50 ${round(peers.pageP50)} ms, ${alike ? 'the same' : 'OTHER'} cases`,
      }),
      ...ours.others.map(({ whose, pageP50, pageP95, shown }) => ({
        name: 'page',
        ours: round(pageP95),
        peer: null,
        ratio: null,
        goal: 50,
        met: pageP95 <= 50,
        unit: 'ms at p95',
        more: `of the same ${cases} cases, for ${whose}: ${shown} shown; p50 ${round(pageP50)} ms`,
      })),
    ]
    return full ? [...rows, await heldByOracle()] : rows
  },
  async match(full) {
    return (await import('./match/match.ts')).measureMatching(full)
  },
  async lookup(full) {
    return (await import('./lookup/lookup.ts')).measureLookup(full)
  },
  async unity(full) {
    return (await import('./unity/unity.ts')).measureUnity(full)
  },
  async growth(full) {
    return (await import('./growth.ts')).measureGrowth(full)
  },
  async year(full) {
    return (await import('./year.ts')).measureYear(full)
  },
  async tracing(full) {
    return (await import('./tracing/tracing.ts')).measureTracing(full)
  },
  async lists(full) {
    return (await import('./lists.ts')).measureLists(full)
  },
  async snoopers(full) {
    const { simulateSnoopers } = await import('./snoopers.ts')
    const runs = Array.from({ length: full ? 60 : 12 }, (_, nth) => simulateSnoopers(nth + 1))
    const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((all, run) => all + of(run), 0)
    const styles = ['relative', 'well-known', 'browser'] as const
    const row = (name: string, ours: number, [goal, met]: [number, boolean], [unit, more]: [string, string]): Row => ({
      name,
      ours: round(ours),
      peer: null,
      ratio: null,
      goal,
      met,
      unit,
      more,
    })
    const recalls = styles.map((style) => {
      const recall = (100 * sum(({ caught }) => caught[style].found)) / sum(({ caught }) => caught[style].of)
      return row(
        style,
        recall,
        [90, recall >= 90],
        ['% found', `of ${sum(({ caught }) => caught[style].of)} in ${runs.length} runs of sixty days`],
      )
    })
    const alerts = (sum((run) => run.alerts / run.weeks) / runs.length / runs[0]!.workers) * 500
    const explained = (100 * sum((run) => run.explained)) / sum((run) => run.looks)
    const who = sum((run) => run.false)
    return [
      ...recalls,
      row(
        'alerts',
        alerts,
        [15, alerts <= 15],
        [
          'a week for 500',
          `${round(explained)} % of the looks are explained; ${who} of ${sum((run) => run.alerts)} alerts are about workers who only worked; invented, and no evidence of the field`,
        ],
      ),
    ]
  },
  async crash(full) {
    const [{ drillCrashes }, { broken }] = await Promise.all([import('./crash.ts'), import('./reckon.ts')])
    const drill = await drillCrashes({ kills: full ? 1000 : 60 })
    const promises = broken(drill)
    const kills = Object.entries(drill.kills).map(([victim, often]) => `${often} of the ${victim}`)
    return [
      {
        name: 'crash',
        ours: promises.length,
        peer: null,
        ratio: null,
        goal: 0,
        met: promises.length === 0,
        unit: 'promises broken',
        more: `kills: ${kills.join(', ')}; ${drill.acknowledged} deeds and ${drill.looks} looks acknowledged (${drill.twins} of people known already), ${drill.checkpoints} checkpoints hold; slowest reopening ${drill.slowestReopeningMs} ms${promises.map((one) => `\n          ${one}`).join('')}`,
      },
    ]
  },
}

/** The evaluator and Cedar on half a million small worlds: the goal is that they never differ. */
async function heldByOracle(): Promise<Row> {
  const { holdOracle } = await import('./oracle.ts')
  const { cases, allow, mask, differences } = await holdOracle(500_000)
  return {
    name: 'oracle',
    ours: differences.length,
    peer: null,
    ratio: null,
    goal: 0,
    met: differences.length === 0 && cases >= 500_000 && (allow + mask) / cases >= 0.05,
    unit: 'differences',
    more: `evaluator and Cedar on ${cases} small worlds, ${allow} allowed, ${mask} masked, by the same rule each time`,
  }
}

const {
  values: { full = false, json = false, check = false, help = false },
  positionals,
} = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean' },
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
const known = [...Object.keys(GOALS), ...Object.keys(BENCHES)]
const strange = positionals.filter((name) => !known.includes(name))
if (help || positionals.length === 0 || strange.length > 0) {
  console.log(strange.length > 0 ? `There is no bench called ${strange.join(', ')}.\n\n${HELP}` : HELP)
  process.exit(help ? 0 : 2)
}
// Whoever ends it early ends the houses that it opened too: they are closed when this process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const before = loadavg()[0]!
const rows: Row[] = []
const doors = positionals.filter((name) => name in GOALS)
if (doors.length > 0) rows.push(...(await atTheDoor(doors, full)))
for (const name of positionals) if (BENCHES[name]) rows.push(...(await BENCHES[name](full)))

const surroundings = {
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  loadBefore: round(before),
  node: process.version,
  at: new Date().toISOString(),
}
if (json) console.log(JSON.stringify({ surroundings, rows }, null, 2))
else {
  console.log(
    `${surroundings.cores} cores (${surroundings.cpu}), ${surroundings.memoryGb} GB, Node ${surroundings.node}, load before ${surroundings.loadBefore}`,
  )
  for (const { name, ours, peer, ratio, goal, met, unit, more } of rows)
    console.log(
      `${name.padEnd(9)} ours ${ours} ${unit}   peer ${peer ?? '–'}   ratio ${ratio ?? '–'}   goal ${goal}   ${met ? 'met' : 'MISSED'}\n          ${more}`,
    )
}
process.exit(check && rows.some(({ met }) => !met) ? 1 : 0)
