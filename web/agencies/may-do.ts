import { mayWork, type Work } from '../../domain/agencies/rules.ts'
import type { Me } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'

/** Whether this worker's roles do this kind of work for this purpose at all; the house decides for each person. */
export const mayDo = (me: Me, work: Work, purpose: Purpose): boolean =>
  mayWork({ roles: me.roles, type: me.agency.type }, work, purpose).allow
