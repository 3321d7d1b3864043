import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { findSites, mayWork, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { seePeople } from '../../sharing/index.ts'
import { daysBetween } from '../births.ts'
import { dayOf } from '../find-picture.ts'
import { siteIn } from '../where/place-key.ts'
import { WORDS } from './keep-together.ts'
import { mayTend } from './rules.ts'
import { showAnswer, speakingOf } from './show-answer.ts'
import { findHolds, type HoldRow } from './store/holds.ts'
import { findSeparationsBy, type SeparationRow } from './store/separations.ts'
import type { PartingsListed, ReleaseShown, SeparationShown } from './words.ts'

/** What is held, and who is parted: by the own agency or before it took them over, as far as the asker may see one of the people. The longest apart come first. */
export async function listPartings(look: Look): Promise<PartingsListed> {
  look.allow(mayWork(look.asking.actor, 'casework', look.purpose))
  const [holds, separations] = await Promise.all([
    findHolds(look, { agency: look.agency }),
    findSeparationsBy(look, { agency: look.agency }, true),
  ])
  const persons = [...holds.flatMap((hold) => hold.persons), ...separations.flatMap(({ one, other }) => [one, other])]
  const seen = await seePeople(look, [...new Set(persons)], 'search')
  const mine = holds.filter((hold) => hold.persons.some((person) => seen.has(person)))
  const open = separations.filter(({ one, other }) => seen.has(one) || seen.has(other))
  const shown = { releases: await showReleases(look, mine), separations: await showSeparations(look, open) }
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: persons.length > 0 ? ['family'] : [], holds: mine.length, separations: open.length },
  })
  return shown
}

const open = (ring: Keyring, person: PersonId, words: Buffer | null): string | null =>
  words === null || isErased(ring, WORDS.category) ? null : unseal<string>(ring, { person, ...WORDS }, words)
const fromHex = (hex: string | null): Buffer | null => (hex === null ? null : Buffer.from(hex, 'hex'))

async function showReleases(look: Look, holds: readonly HoldRow[]): Promise<ReleaseShown[]> {
  const rings = await look.keys.fetch(look.find, [...new Set(holds.map(({ about }) => about))])
  const workers = holds.flatMap(({ worker, released }) => [worker, ...(released ? [released.by] : [])])
  const names = await nameWorkers(look.find, look.node, workers)
  const me = look.asking.actor.id
  return Promise.all(
    holds.map(async ({ id, name, state, answer, words, about, worker, at, turns, released }): Promise<ReleaseShown> => {
      const ring = rings.get(about)!
      return {
        ...{ id, deed: name, state: state as ReleaseShown['state'], at: at.toISOString(), turns },
        answer: (await showAnswer(look, answer, answer.instead)).answer,
        words: open(ring, about, words),
        by: names.get(worker) ?? '',
        released: released && {
          by: names.get(released.by) ?? '',
          ground: released.ground,
          words: open(ring, about, fromHex(released.words)),
          reviewDue: released.reviewDue,
        },
        may:
          worker === me
            ? state === 'waiting'
              ? ['withdraw']
              : ['go-on', 'withdraw']
            : state === 'waiting'
              ? ['release']
              : [],
      }
    }),
  )
}

/** Separations in words, to whoever may see one of the two. */
export async function showSeparations(look: Look, rows: readonly SeparationRow[]): Promise<SeparationShown[]> {
  const persons = rows.flatMap(({ one, other }) => [one, other])
  const workers = rows.flatMap(({ turns, worker }) => [
    worker,
    ...turns.flatMap(({ by, owner }) => [by, ...(owner ? [owner] : [])]),
  ])
  const [{ of, seen }, rings, names, agencies, sites] = await Promise.all([
    speakingOf(look, persons),
    look.keys.fetch(look.find, [...new Set(rows.map(({ one }) => one))]),
    nameWorkers(look.find, look.node, workers),
    nameAgencies(look.find, look.node, [...new Set(rows.map(({ agency }) => agency))]),
    findSites(
      look.find,
      look.node,
      rows.flatMap(({ place }) => (place && siteIn(place)) ?? []),
    ),
  ])
  const called = new Map(sites.map(({ id, name }) => [id as string, name]))
  const today = dayOf(look.at)
  return rows.map((row): SeparationShown => {
    const ring = rings.get(row.one)!
    const ended = row.turns.find(({ turn }) => turn === 'ended')
    const step = row.turns.findLast(({ turn }) => turn === 'step')
    const until = ended?.on ?? today
    const site = row.place && siteIn(row.place)
    return {
      ...{
        id: row.id,
        one: of(row.one),
        other: of(row.other),
        cause: row.cause,
        bond: row.bond,
        strength: row.strength,
      },
      ...{
        since: row.since,
        days: Math.max(0, daysBetween(row.since, until)),
        place: (site && called.get(site)) ?? null,
      },
      words: open(ring, row.one, row.words),
      agency: agencies.get(row.agency) ?? row.agency,
      seen: row.turns.length,
      ended: ended ? { on: ended.on, because: ended.code as NonNullable<SeparationShown['ended']>['because'] } : null,
      owner: names.get(step?.owner ?? row.worker) ?? '',
      step: step
        ? {
            words: open(ring, row.one, fromHex(step.words)),
            due: step.due,
            late: !ended && step.due !== null && step.due < today,
          }
        : null,
      turns: row.turns.map(({ turn, code, words, on, by }) => ({
        ...{ turn, code, on, by: names.get(by) ?? '' },
        words: open(ring, row.one, fromHex(words)),
      })),
      mine: mayTend(row, look.agency, seen),
    }
  })
}
