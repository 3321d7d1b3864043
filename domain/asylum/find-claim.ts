import type { PersonId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { type CaseSeen, seeOpenCase } from '../cases/index.ts'
import { type Grounds, insistOn } from '../sharing/index.ts'
import type { Looking } from '../unity/index.ts'
import { type ClaimRow, findClaims } from './store.ts'

export type Claimed = { claim: ClaimRow; seen: CaseSeen; grounds: Grounds }

/** A claim whose person the asker may write these fields of. To whoever does not see the case there is none. */
export async function findClaim(
  act: Looking,
  by: Parameters<typeof findClaims>[1],
  fields: readonly string[],
): Promise<Claimed> {
  const [claim] = await findClaims(act, by)
  const none = Object.values(by)[0] as unknown as ClaimRow['case']
  const seen = await seeOpenCase(act, claim?.case ?? none, 'casework')
  const grounds = claim && seen.people.get(claim.person)
  if (!claim || !grounds) throw new Unknown('no-such-claim')
  insistOn(grounds, 'write', fields)
  return { claim, seen, grounds }
}

export const sealPlace = (person: PersonId, column: 'prior' | 'told' | 'grounds' | 'late') =>
  ({ person, category: 'asylum', column: `asylum.${column}` }) as const
