import { mayWork } from '../../domain/agencies/rules.ts'
import type { Me } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'

/** Whether this worker's roles open people in emergencies at all; the house decides for each. */
export const mayOpenInEmergency = (me: Me, purpose: Purpose): boolean =>
  mayWork({ roles: me.roles, type: me.agency.type }, 'open-emergency', purpose).allow

/** Whether this worker's roles set what protects somebody; whose custody they are in decides the house. */
export const maySafeguard = (me: Me, purpose: Purpose): boolean =>
  mayWork({ roles: me.roles, type: me.agency.type }, 'safeguard', purpose).allow
