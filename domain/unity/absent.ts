import type { Act, Order, PersonId, Picture } from './picture.ts'

/**
 * Who wishes not to be found, with every record that may well be theirs. For picture and answer they are as if nobody
 * knew of them, whoever asks.
 */
export function absentFrom({ wishes, links }: Picture, possible: number): ReadonlySet<PersonId> {
  const absent = new Set(wishes.flatMap(({ person, wants }) => (wants === 'not-found' ? [person] : [])))
  for (const { record, sameAs, probability } of links)
    if (probability >= possible && absent.has(sameAs)) absent.add(record)
  return absent
}

/** The picture without those people, and without every fact that would tell of them. */
export function pictureWithout(absent: ReadonlySet<PersonId>, picture: Picture): Picture {
  if (absent.size === 0) return picture
  const here = (id: PersonId) => !absent.has(id)
  return {
    ...picture,
    people: picture.people.filter(({ id }) => here(id)),
    households: picture.households.map((one) => ({ ...one, members: one.members.filter(here) })),
    ties: picture.ties.filter(({ from, to }) => here(from) && here(to)),
    care: picture.care.filter(({ carer, over }) => here(carer) && here(over)),
    orders: picture.orders.map((one) => ({
      ...one,
      protects: one.protects.filter(here),
      against: one.against.filter(here),
    })),
    decisions: picture.decisions.filter(({ about }) => about.every(here)),
    wishes: picture.wishes.filter(({ person }) => here(person)),
    whereabouts: new Map([...picture.whereabouts].filter(([person]) => here(person))),
    plans: picture.plans
      // A search for somebody, or a way to them, tells of them; a bus in which they sit does not.
      .filter(({ kind, persons }) => persons.every(here) || (kind !== 'tracing' && kind !== 'reunification'))
      .map((plan) => ({ ...plan, persons: plan.persons.filter(here) })),
    links: picture.links.filter(({ record }) => here(record)),
    known: picture.known.filter(({ person }) => here(person)),
  }
}

export function actWithout(absent: ReadonlySet<PersonId>, act: Act): Act {
  const here = (id: PersonId) => !absent.has(id)
  return {
    ...act,
    persons: act.persons.filter(here),
    leadsTo: act.leadsTo.filter(({ person }) => here(person)),
    merges: act.merges.filter(here),
    gives: act.gives && here(act.gives.carer) && here(act.gives.over) ? act.gives : null,
    handoverTo: act.handoverTo !== null && here(act.handoverTo) ? act.handoverTo : null,
  }
}

/** What no-contact orders say of those people: it holds an act, and is never told. */
export const ordersAbout = (absent: ReadonlySet<PersonId>, { orders }: Picture): Order[] =>
  orders.flatMap((order) =>
    order.protects.flatMap((one) =>
      order.against
        .filter((other) => absent.has(one) || absent.has(other))
        .map((other) => ({ ...order, protects: [one], against: [other] })),
    ),
  )
