import type * as z from 'zod/mini'
import { CATEGORIES } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import { among, showFamily } from '../families/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { type Grounds, sayGround } from '../sharing/index.ts'
import { openNeed } from './needs.ts'
import { closingOf, courseOf } from './profile.ts'
import { nextOf, stageOf } from './rules.ts'
import { isClosed, seeCase } from './see-case.ts'
import { type FileRow, ownerOf } from './store/files.ts'
import type { CaseShown, ReadCase } from './words.ts'

/** Shows a case: who it is about, how they belong together, where it stands. No further than the asker's standing reaches. */
export async function readCase(look: Look, { case: id }: z.infer<typeof ReadCase>): Promise<CaseShown> {
  const { file, grounds, people } = await seeCase(look, id, 'read')
  const protection = grounds.opens('protection.needs')
  const owner = ownerOf(file, look.agency)
  const [shown, written, agencies, closed, rings, owners] = await Promise.all([
    showPeople(look, people),
    showFamily(look, people),
    nameAgencies(look.find, look.node, [file.agency]),
    showClosure(look, file, protection),
    look.keys.fetch(look.find, [...people.keys()]),
    nameWorkers(look.find, look.node, owner ? [owner] : []),
  ])
  const course = courseOf(look.profile, file.kind)
  const stage = stageOf(course, file.stages)
  const family = among(written, shown)
  const read = new Set(shown.map(({ id }) => id))
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: id,
    more: {
      categories: [
        ...categoriesIn(shown),
        ...([...people.values()].some(({ opensLead }) => opensLead('family')) ? ['family'] : []),
        ...(protection ? ['protection'] : []),
      ],
    },
  })
  return {
    id,
    number: file.number,
    kind: file.kind,
    stage,
    next: [...nextOf(course, stage)],
    closingNeedsSecond: closingOf(look.profile, file.kind).approval,
    owner: owner && { id: owner, name: owners.get(owner) ?? '' },
    openedAt: file.openedAt.toISOString(),
    site: file.site,
    closed,
    agency: { id: file.agency, name: agencies.get(file.agency) ?? file.agency },
    household: file.household,
    focus: file.focus,
    people: shown,
    family,
    needs: protection ? showNeeds(file, { people, rings, read }) : [],
    standing: { because: grounds.because, purposes: [look.purpose], until: grounds.until?.toISOString() ?? null },
    restricted: CATEGORIES.filter((category) => HELD.has(category) && !grounds.opensLead(category)).map((category) => ({
      category,
      holder: file.agency,
    })),
  }
}

type Seen = { people: Map<PersonId, Grounds>; rings: Map<PersonId, Keyring>; read: Set<PersonId> }
function showNeeds(file: FileRow, { people, rings, read }: Seen): CaseShown['needs'] {
  return (file.needs ?? [])
    .filter(({ person }) => read.has(person) && people.get(person)?.opens('protection.needs'))
    .flatMap(({ at, id, person, code }) =>
      openNeed({ person, code }, rings).map((opened) => ({
        id,
        person,
        code: opened,
        since: new Date(at).toISOString(),
      })),
    )
}

const SHOWN = ['identity', 'contact', 'family', 'protection'] as const
/** Categories that a case holds in this version; the others are not closed but not there. */
const HELD = new Set<string>(SHOWN)

async function showClosure(look: Look, file: FileRow, protection: boolean): Promise<CaseShown['closed']> {
  if (!isClosed(file)) return null
  const { closing, reason, by, at } = file.closure!
  const [names, rings] = await Promise.all([
    nameWorkers(look.find, look.node, [by]),
    look.keys.fetch(look.find, [file.focus]),
  ])
  const ring = rings.get(file.focus)!
  const place = { person: file.focus, category: 'protection', column: 'cases.closure.reason' } as const
  const words =
    protection && !isErased(ring, 'protection') ? unseal<string>(ring, place, Buffer.from(reason, 'hex')) : ''
  return {
    closing: closing as NonNullable<CaseShown['closed']>['closing'],
    reason: words,
    at: new Date(at).toISOString(),
    by: names.get(by) ?? '',
  }
}
