import type { Purpose } from '../../ground/categories.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { askingFor, findEnded, type Grounds, seePeople } from '../sharing/index.ts'
import { withRecalls } from './find-mine.ts'
import { isPressing, isRecalled, waitsFor } from './rules.ts'
import { placeOf, shellOf } from './show-referral.ts'
import { findCourses, findIds, findReferrals, isWhole, PAGE, type ReferralRow } from './store.ts'
import type { ListReferrals, ReferralsListed } from './words.ts'

/** What this agency was asked and what it asked of others; or all of one case, for whoever works in it. */
export async function listReferrals(look: Look, filter: ListReferrals): Promise<ReferralsListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const all = filter.case ? await mayListAll(look, filter.case) : false
  const { shown, seen, next } = await findPage(look, filter, all)
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
  const referrals = shown.map((row) => ({
    ...shellOf(look, row, names),
    people: row.people.flatMap(({ person }) => (isFor(look, row.purpose, row.sender) ? (by.get(person) ?? []) : [])),
  }))
  return { referrals, next }
}

/** A page of those whose people the asker sees, however many others stand between them; the next begins behind the last of them. */
async function findPage(look: Look, filter: ListReferrals, all: boolean) {
  const [shown, seen]: [ReferralRow[], Awaited<ReturnType<typeof seeEach>>] = [[], new Map()]
  for await (const rows of portionsOf(look, filter)) {
    const own = rows.filter((row) => placeOf(row, look.agency) !== 'custodian' || all)
    for (const [id, people] of await seeEach(look, own)) seen.set(id, people)
    shown.push(...own.filter(({ id }) => seen.has(id)))
    if (shown.length > PAGE) return { shown: shown.slice(0, PAGE), seen, next: shown[PAGE - 1]!.id }
  }
  return { shown, seen, next: null }
}

/** What waits longest first; everything else as it was sent, newest first. */
async function* portionsOf(look: Look, filter: ListReferrals): AsyncGenerator<ReferralRow[]> {
  if (!filter.waiting) {
    for (let { before } = filter; ; ) {
      const ids = await findIds(look, { ...filter, before })
      yield withRecalls(look, await findReferrals(look, ids))
      if (isWhole(ids)) return
      before = ids.at(-1)
    }
  }
  const ids = await findWhatWaits(look, filter)
  const from = filter.before ? ids.indexOf(filter.before) + 1 : 0
  for (let at = from; at < ids.length; at += PAGE) {
    const some = ids.slice(at, at + PAGE)
    const rows = await withRecalls(look, await findReferrals(look, some))
    yield rows.sort((one, other) => some.indexOf(one.id) - some.indexOf(other.id))
  }
}

/** All of which something waits for the asking agency now, by the harm of waiting on. */
async function findWhatWaits(look: Look, filter: ListReferrals): Promise<FactId[]> {
  const rows = await findCourses(look, filter)
  const ended = await findEnded(
    look,
    rows.flatMap(({ standings }) => standings),
  )
  return rows
    .flatMap((row) => {
      const { id, standings, answerBy } = row
      const recalled = isRecalled(
        row,
        standings.map((one) => ended.has(one)),
      )
      const place = placeOf(row, look.agency)
      const waits = place === 'custodian' ? null : waitsFor({ ...row, recalled }, place, look.at)
      if (!waits || (filter.case && row.case !== filter.case)) return []
      return { id, answerBy: answerBy.getTime(), isPressing: isPressing(waits, answerBy, look.at) }
    })
    .sort(
      (one, other) =>
        Number(other.isPressing) - Number(one.isPressing) ||
        one.answerBy - other.answerBy ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id)
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
