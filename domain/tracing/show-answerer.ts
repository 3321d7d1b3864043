import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findChildrenAmong, seePeople } from '../sharing/index.ts'
import { findDeterminations } from '../unity/index.ts'
import { findAnswerers } from './find-answerers.ts'
import { isAssessed } from './rules.ts'
import { nameThem } from './show-requests.ts'
import type { AnswererShown } from './words.ts'

/** Who may answer for one of the asker's own: a child's guardians as far as the asker may see them, and who is not kept away from the child. */
export async function showAnswerer(look: Look, person: PersonId): Promise<AnswererShown> {
  const child = (await findChildrenAmong(look, [person])).has(person)
  if (!child) return { child, assessed: true, guardians: [] }
  const [determined, guardians] = await Promise.all([findDeterminations(look, [person]), findAnswerers(look, person)])
  const seen = await seePeople(look, guardians, 'read')
  const names = await nameThem(look, seen, guardians)
  return {
    child,
    assessed: isAssessed(determined, look.at.toISOString().slice(0, 10)),
    guardians: guardians.flatMap((id) => (seen.has(id) ? [{ id, names: names.get(id) ?? [] }] : [])),
  }
}
