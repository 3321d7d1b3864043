import type { Act, Link, PersonId, Picture, Tie } from './picture.ts'

/** Who a record may be, and how likely it is; nothing said where it is that person's own record. */
type Reached = { person: PersonId; match: number | null; via: readonly string[] }

/**
 * Reads every record as the person whom it may be: the one of whom the act speaks, whose place is known, or to whom others
 * were compared. What hangs on another record reaches that person only as surely as the match, and by the weakest one.
 */
export function readAsPersons(picture: Picture, act: Act, possible: number): { picture: Picture; act: Act } {
  const links = picture.links.filter((link) => link.probability >= possible && !shownToBeTwo(picture.ties, link))
  const groups = groupsOf(links)
  const homes = new Map<PersonId, PersonId>()
  for (const group of new Set(groups.values())) {
    const home = homeOf(group, picture, act)
    for (const record of group.records) homes.set(record, home)
  }
  const home = (id: PersonId) => homes.get(id) ?? id
  const reach = reaching(links, groups, home)
  return { picture: rewrite(picture, home, reach), act: rewriteAct(act, home) }
}

/** A tie that was proven between two records says that they are two people, however alike they look. */
export function shownToBeTwo(ties: readonly Tie[], { record, sameAs }: Pick<Link, 'record' | 'sameAs'>): boolean {
  return ties.some(
    (tie) =>
      ((tie.from === record && tie.to === sameAs) || (tie.from === sameAs && tie.to === record)) &&
      (tie.type === 'not-kin' ? tie.status !== 'ended' && tie.evidenced : tie.status === 'verified'),
  )
}

type Group = { records: Set<PersonId>; compared: Set<PersonId> }
/** Records that hang together, each by its most likely match. */
function groupsOf(links: readonly Link[]): Map<PersonId, Group> {
  const best = new Map<PersonId, Link>()
  for (const link of links)
    if (link.probability > (best.get(link.record)?.probability ?? 0)) best.set(link.record, link)
  const groups = new Map<PersonId, Group>()
  for (const { record, sameAs } of best.values()) {
    const [one, other] = [groups.get(record), groups.get(sameAs)]
    const records = new Set([record, sameAs, ...(one?.records ?? []), ...(other?.records ?? [])])
    const group = { records, compared: new Set([record, ...(one?.compared ?? []), ...(other?.compared ?? [])]) }
    for (const each of records) groups.set(each, group)
  }
  return groups
}

function homeOf({ records, compared }: Group, picture: Picture, act: Act): PersonId {
  const all = [...records].sort()
  return (
    all.find((one) => act.persons.includes(one)) ??
    all.find((one) => picture.whereabouts.has(one) && !compared.has(one)) ??
    all.find((one) => picture.whereabouts.has(one)) ??
    all.find((one) => !compared.has(one)) ??
    all[0]!
  )
}

/** For each record: every person whom it may be. It may be one of two, and then what hangs on it reaches both. */
function reaching(links: readonly Link[], groups: Map<PersonId, Group>, home: (id: PersonId) => PersonId) {
  const near = new Map<PersonId, { to: PersonId; link: Link }[]>()
  const add = (from: PersonId, to: PersonId, link: Link) => near.set(from, [...(near.get(from) ?? []), { to, link }])
  for (const link of links) {
    add(link.record, link.sameAs, link)
    add(link.sameAs, link.record, link)
  }
  const within = (record: PersonId) => surest(record, near, (to) => groups.get(to) === groups.get(record))
  return (record: PersonId): Reached[] => {
    if (!near.has(record)) return [{ person: record, match: null, via: [] }]
    const own = within(record).get(home(record))!
    const elsewhere = near
      .get(record)!
      .filter(({ to }) => groups.get(to) !== groups.get(record))
      .map(({ to, link }) => ({
        person: home(to),
        ...weaker({ match: link.probability, via: [link.agency] }, within(to).get(home(to))!),
      }))
    return [{ person: home(record), ...own }, ...elsewhere]
  }
}

type Way = Pick<Reached, 'match' | 'via'>
const weaker = (one: Way, other: Way): Way => ({
  match: one.match === null ? other.match : other.match === null ? one.match : Math.min(one.match, other.match),
  via: [...new Set([...one.via, ...other.via])],
})

/** The surest way from a record to each other of its group. */
function surest(
  start: PersonId,
  near: ReadonlyMap<PersonId, { to: PersonId; link: Link }[]>,
  inside: (to: PersonId) => boolean,
): Map<PersonId, Way> {
  const ways = new Map<PersonId, Way>([[start, { match: null, via: [] }]])
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const { to, link } of near.get(at) ?? []) {
      if (!inside(to)) continue
      const way = weaker(ways.get(at)!, { match: link.probability, via: [link.agency] })
      const before = ways.get(to)
      if (before && (before.match ?? 1) >= way.match!) continue
      ways.set(to, way)
      queue.push(to)
    }
  return ways
}

function rewrite(picture: Picture, home: (id: PersonId) => PersonId, reach: (id: PersonId) => Reached[]): Picture {
  const all = (ids: readonly PersonId[]) => [...new Set(ids.flatMap((id) => reach(id).map(({ person }) => person)))]
  const homes = (ids: readonly PersonId[]) => [...new Set(ids.map(home))]
  const between = (one: PersonId, other: PersonId) =>
    reach(one).flatMap((from) =>
      reach(other).flatMap((to) =>
        from.person === to.person ? [] : [{ from: from.person, to: to.person, ...weaker(from, to) }],
      ),
    )
  const whereabouts = new Map<PersonId, string>()
  for (const [person, site] of picture.whereabouts)
    if (!picture.whereabouts.has(home(person)) || home(person) === person) whereabouts.set(home(person), site)
  return {
    ...picture,
    people: picture.people.filter(({ id }) => home(id) === id),
    households: picture.households.map((one) => ({ ...one, members: homes(one.members) })),
    ties: picture.ties.flatMap((tie) => between(tie.from, tie.to).map((ends) => ({ ...tie, ...ends }))),
    care: picture.care.flatMap((care) =>
      between(care.carer, care.over).map(({ from, to, ...way }) => ({ ...care, carer: from, over: to, ...way })),
    ),
    orders: picture.orders.map((one) => ({ ...one, protects: all(one.protects), against: all(one.against) })),
    decisions: picture.decisions.map((one) => ({ ...one, about: homes(one.about) })),
    wishes: picture.wishes.map((one) => ({ ...one, person: home(one.person), about: home(one.about) })),
    whereabouts,
    plans: picture.plans.map((one) => ({ ...one, persons: homes(one.persons) })),
    known: picture.known.map((one) => ({ ...one, person: home(one.person) })),
  }
}

/** Only a merge speaks of records; everything else is done with people. */
function rewriteAct(act: Act, home: (id: PersonId) => PersonId): Act {
  return {
    ...act,
    persons: [...new Set(act.persons.map(home))],
    leadsTo: act.leadsTo.map((one) => ({ ...one, person: home(one.person) })),
    gives: act.gives && { carer: home(act.gives.carer), over: home(act.gives.over) },
    handoverTo: act.handoverTo === null ? null : home(act.handoverTo),
  }
}
