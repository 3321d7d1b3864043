import type { Look } from '../../../ground/look.ts'
import { mayWork, nameAgencies } from '../../agencies/index.ts'
import { findNotices, type NoticeRow } from './store.ts'
import type { NoticesListed } from './words.ts'

/** Withdrawals that my agency still has to hear, and those that others have to hear from us. They name nobody but by id. */
export async function listNotices(look: Look): Promise<NoticesListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'ask-consent', look.purpose))
  const rows = await findNotices(look)
  const names = await nameAgencies(look.find, look.node, [
    ...new Set(rows.flatMap(({ recipient, from }) => [recipient, from])),
  ])
  const show = ({ recipient, from, at, ...row }: NoticeRow) => ({
    ...row,
    recipient: { id: recipient, name: names.get(recipient) ?? recipient },
    from: { id: from, name: names.get(from) ?? from },
    at: at.toISOString(),
  })
  look.note({
    ground: `role ${role}`,
    persons: [...new Set(rows.map(({ person }) => person))],
    more: { categories: ['consent'], notices: rows.length },
  })
  return {
    mine: rows.filter(({ recipient }) => recipient === look.agency).map(show),
    others: rows.filter(({ recipient }) => recipient !== look.agency).map(show),
  }
}
