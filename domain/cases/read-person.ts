import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { sayGround, seePeople, seePerson } from '../sharing/index.ts'
import { openNeed } from './needs.ts'
import { findFilesWith, findNeedsOf } from './store/lists.ts'
import type { PersonRead, ReadPerson } from './words.ts'

/** Shows one person by themself, as far as the asker may see them, and the case that leads on to the others, where it may be seen. */
export async function readPerson(look: Look, { person }: z.infer<typeof ReadPerson>): Promise<PersonRead> {
  const { grounds } = await seePerson(look, person, 'read')
  const [[shown], files, rings] = await Promise.all([
    showPeople(look, new Map([[person, grounds]])),
    findFilesWith(look.find, look.node, person),
    look.keys.fetch(look.find, [person]),
  ])
  const [seen, needs] = await Promise.all([
    seePeople(
      look,
      files.map(({ focus }) => focus),
      'read',
    ),
    grounds.opens('protection.needs') ? findNeedsOf(look.find, look.node, files, person) : [],
  ])
  const file = files.find(({ focus }) => seen.has(focus))
  look.note({
    ...sayGround(grounds),
    persons: [person],
    more: { categories: [...categoriesIn([shown!]), ...(needs.length > 0 ? ['protection'] : [])] },
  })
  return {
    person: shown!,
    needs: [...new Set(needs.flatMap(({ code }) => openNeed({ person, code }, rings)))],
    case: file ? { id: file.id, number: file.number } : null,
    standing: { because: grounds.because, until: grounds.until?.toISOString() ?? null },
  }
}
