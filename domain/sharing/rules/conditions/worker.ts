import { all, among, below, inForce, is, same, some, type Test, upTo } from '../language.ts'
import { covers } from './asking.ts'

/** One of the worker’s roles, their own or a lent one, works with the category now. */
export const roleCovers = some(
  'role',
  'role',
  inForce('role'),
  inForceOfLender(),
  among('ask.category', 'role.categories'),
)
export const hasRole = some('role', 'role', inForce('role'), inForceOfLender())
export const isSteward = some('role', 'role', is('role.role', 'data-steward'), inForce('role'), inForceOfLender())
function inForceOfLender(): Test {
  return all(
    upTo('role.lenderFrom', 'ask.at'),
    below('ask.at', 'role.lenderUntil'),
    below('ask.at', 'role.lenderSuspendedAt'),
  )
}
export const trained = (code: string): Test =>
  some('training', 'training', is('training.code', code), below('ask.at', 'training.until'))

/** What this agency itself wrote and holds. */
export const hasOwn = some(
  'record',
  'record',
  inForce('record'),
  covers('record.categories'),
  same('record.custodian', 'agency.id'),
  same('record.writtenBy', 'agency.id'),
)
export const holdsRecord = some(
  'record',
  'record',
  inForce('record'),
  covers('record.categories'),
  same('record.custodian', 'agency.id'),
)
