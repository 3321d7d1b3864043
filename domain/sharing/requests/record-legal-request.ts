import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { findAgencies } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { addRequest, WORDS } from './store.ts'
import type { RecordLegalRequest } from './words.ts'

export const POLICE = 'LE'
const LONGEST_DAYS = 90
const DAY = 86_400_000

/** Writes down what law enforcement asks of one person, and by which law. It opens nothing by itself. */
export async function recordLegalRequest(act: Act, { words, until, ...request }: RecordLegalRequest): Promise<void> {
  const end = new Date(until)
  if (end <= act.at || end.getTime() - act.at.getTime() > LONGEST_DAYS * DAY) throw new Invalid('request-too-long')
  const known = new Set(readDataSet(act.profile).fields.map(({ field }) => field))
  const strange = request.fields.find((field) => !known.has(field))
  if (strange) throw new Invalid('field-unknown', { field: strange })
  const { grounds } = await maySafeguard(act, request.person, 'legal-request')
  const [asking] = await findAgencies(act.find, act.node, [request.agency])
  if (asking?.type !== POLICE) throw new Invalid('not-law-enforcement', { agency: request.agency })
  const { id, person, agency, fields, told } = request
  const ring = await act.keys.extend(act, person, 'consent')
  const sealed = seal(ring, { person, category: 'consent', column: WORDS }, words)
  addRequest(act, { ...request, until: end, words: sealed })
  act.record({ ...sayGround(grounds), persons: [person], more: { request: id, agency, fields, told } })
}
