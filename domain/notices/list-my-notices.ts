import type { Purpose } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { numberOf } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { askingFor, type Grounds, seePeople } from '../sharing/index.ts'
import { readKeptDays } from './profile.ts'
import { LEADS } from './rules.ts'
import { countUnread, findNoticesOf, type NoticeRow } from './store/notices.ts'
import type { ListMyNotices, MyNoticesListed, NoticeShown } from './words.ts'

/**
 * What was laid before whoever asks. Whom it is about is asked of the rules now: of somebody whom they may not know any
 * more only that it no longer concerns them; names are shown where they may be seen for the purpose of this look too.
 */
export async function listMyNotices(look: Look, { most }: ListMyNotices): Promise<MyNoticesListed> {
  const ground = look.allow({ allow: true, grounds: 'own notices' })
  const { id } = look.asking.actor
  const [found, unread] = await Promise.all([findNoticesOf(look, id, most + 1), countUnread(look, id)])
  const rows = found.slice(0, most)
  const seen = await seeEach(look, rows)
  const isOpen = ({ person, purpose }: NoticeRow) => !person || seen.get(purpose!)?.has(person) === true
  const here = new Map<PersonId, Grounds>()
  for (const { person } of rows.filter(isOpen)) {
    const grounds = person && seen.get(look.purpose)?.get(person)
    if (grounds) here.set(person, grounds)
  }
  const people = here.size > 0 ? await showPeople(look, here) : []
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground,
    persons: [...here.keys()],
    more: { categories: categoriesIn(people), notices: rows.length },
  })
  const notices = rows.map((row) =>
    isOpen(row) ? show(row, (row.person && names.get(row.person)) ?? []) : closed(row),
  )
  return { notices, unread, more: found.length > most, keptDays: readKeptDays(look.profile) }
}

/** By purpose, of whom whoever asks may still know: for what it was laid before them, and for what they look now. */
async function seeEach(look: Look, rows: readonly NoticeRow[]): Promise<Map<Purpose, Map<PersonId, Grounds>>> {
  const seen = new Map<Purpose, Map<PersonId, Grounds>>()
  const about = rows.filter(({ person }) => person !== null)
  for (const purpose of new Set([look.purpose, ...about.map((row) => row.purpose!)])) {
    if (!mayWork(look.asking.actor, 'search', purpose).allow) continue
    const some = about.filter((row) => purpose === look.purpose || row.purpose === purpose)
    const persons = [...new Set(some.map(({ person }) => person!))]
    seen.set(purpose, await seePeople(askingFor(look, purpose), persons, 'search'))
  }
  return seen
}

const when = ({ id, urgency, at, readAt }: NoticeRow) => ({
  id,
  urgency,
  at: at.toISOString(),
  read: readAt !== null,
})

function show(row: NoticeRow, names: NoticeShown['names']): NoticeShown {
  const { to, by } = LEADS[row.kind]
  const id = by ? row.subject : to === 'case' ? row.file : null
  return {
    ...when(row),
    kind: row.kind,
    opens: to === 'case' && !id ? { to: 'work', id: null } : { to, id },
    number: row.file && numberOf(row.file),
    names,
  }
}

const closed = (row: NoticeRow): NoticeShown => ({ ...when(row), kind: null, opens: null, number: null, names: [] })
