import type { Purpose } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { askingFor, type Grounds, seePeople } from '../sharing/index.ts'
import { withRecalls } from './find-mine.ts'
import { placeOf, shellOf } from './show-referral.ts'
import { findIds, findReferrals, isWhole, type ReferralRow } from './store.ts'
import type { ListReferrals, ReferralsListed } from './words.ts'

/** What this agency was asked and what it asked of others; or all of one case, for whoever works in it. */
export async function listReferrals(look: Look, filter: ListReferrals): Promise<ReferralsListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const all = filter.case ? await mayListAll(look, filter.case) : false
  const ids = await findIds(look, filter)
  const rows = await withRecalls(look, await findReferrals(look, ids))
  const own = rows.filter((row) => placeOf(row, look.agency) !== 'custodian' || all)
  const seen = await seeEach(look, own)
  const shown = own.filter(({ id }) => seen.has(id))
  // Who they are is shown for the purpose of this look; that there is a referral for another one is told without it.
  const here = new Map(
    shown.flatMap(({ id, purpose, sender }) => (isFor(look, purpose, sender) ? [...seen.get(id)!] : [])),
  )
  const [people, names] = await Promise.all([
    showPeople(look, here),
    nameAgencies(look.find, look.node, [...new Set(shown.flatMap(({ sender, receiver }) => [sender, receiver]))]),
  ])
  look.note({
    ground: 'standing of the agency',
    persons: [...here.keys()],
    more: { categories: categoriesIn(people), referrals: shown.length },
  })
  const by = new Map(people.map((person) => [person.id, person]))
  const referrals = shown
    .map((row) => ({
      ...shellOf(look, row, names),
      people: row.people.flatMap(({ person }) => (isFor(look, row.purpose, row.sender) ? (by.get(person) ?? []) : [])),
    }))
    .filter(({ waits }) => !filter.waiting || waits !== null)
  return { referrals, next: isWhole(ids) || filter.waiting ? null : ids.at(-1)! }
}

const isFor = ({ agency, purpose }: Look, asked: Purpose, sender: string) => sender === agency || asked === purpose

async function mayListAll(look: Look, id: NonNullable<ListReferrals['case']>): Promise<boolean> {
  const { grounds } = await seeCase(look, id, 'read')
  return grounds.because === 'custody'
}

/** Of each referral, the people whom the asker sees: those sent for the purpose of the look, those received for their own. */
async function seeEach(look: Look, rows: readonly ReferralRow[]) {
  const purposeFor = (row: ReferralRow) => (row.receiver === look.agency ? row.purpose : look.purpose)
  const seen = new Map<ReferralRow['id'], Map<PersonId, Grounds>>()
  for (const [purpose, some] of Map.groupBy(rows, purposeFor)) {
    const persons = [...new Set(some.flatMap(({ people }) => people.map(({ person }) => person)))]
    const found = await seePeople(askingFor(look, purpose), persons, 'search')
    for (const { id, people } of some) {
      const own = people.flatMap(({ person }) => (found.has(person) ? [[person, found.get(person)!] as const] : []))
      if (own.length > 0) seen.set(id, new Map(own))
    }
  }
  return seen
}
