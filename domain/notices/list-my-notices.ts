import type { Purpose } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { numberOf } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { askingFor, type Grounds, seePeople } from '../sharing/index.ts'
import { LEADS } from './rules.ts'
import { countUnread, findNoticesOf, type NoticeRow } from './store/notices.ts'
import type { ListMyNotices, MyNoticesListed, NoticeShown } from './words.ts'

/**
 * What was laid before whoever asks. Whom it is about is asked of the rules now: of somebody whom they may not know any
 * more only that it no longer concerns them; names are shown for the purpose of this look.
 */
export async function listMyNotices(look: Look, { most }: ListMyNotices): Promise<MyNoticesListed> {
  const ground = look.allow({ allow: true, grounds: 'own notices' })
  const { id } = look.asking.actor
  const [rows, unread] = await Promise.all([findNoticesOf(look, id, most + 1), countUnread(look, id)])
  const seen = await seeEach(look, rows)
  const here = new Map(seen.get(look.purpose) ?? [])
  const people = here.size > 0 ? await showPeople(look, here) : []
  const names = new Map(people.map((person) => [person.id, person.names]))
  look.note({
    ground,
    persons: [...here.keys()],
    more: { categories: categoriesIn(people), notices: Math.min(rows.length, most) },
  })
  const notices = rows.slice(0, most).map((row): NoticeShown => {
    const isOpen = !row.person || seen.get(row.purpose!)?.has(row.person) === true
    const named = row.person && row.purpose === look.purpose ? (names.get(row.person) ?? []) : []
    return isOpen ? show(row, named) : closed(row)
  })
  return { notices, unread, more: rows.length > most }
}

/** By purpose, of whom whoever asks may still know. */
async function seeEach(look: Look, rows: readonly NoticeRow[]): Promise<Map<Purpose, Map<PersonId, Grounds>>> {
  const seen = new Map<Purpose, Map<PersonId, Grounds>>()
  const about = rows.filter(({ purpose }) => purpose !== null)
  for (const [purpose, some] of Map.groupBy(about, (row) => row.purpose!)) {
    if (!mayWork(look.asking.actor, 'search', purpose).allow) continue
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
