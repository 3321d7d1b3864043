import type { Act } from '../../../ground/act.ts'
import type { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { listFor } from '../listed/store.ts'

/** What was offered of one person, and the id of the standing that takes its place. */
export type Taken = { person: PersonId; offered: FactId; id: FactId }
export type As = { because: 'referral' | 'co-management'; until: Date | null }

/** Puts a standing in the place of each offered one: for the same purposes and categories, under the same agreement. */
export function addTaken(act: Act, taken: readonly Taken[], { because, until }: As): void {
  const [ids, offers] = [taken.map(({ id }) => id), taken.map(({ offered }) => offered)]
  void act.write`
    insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
    select s.node, new.id, s.person, s.agency, ${because}, s.purposes, s.categories, ${act.at}, ${until}, s.agreement, ${act.asking.id}
      from unnest(${ids}::uuid[], ${offers}::uuid[]) as new (id, offered)
      join sharing.standing s on s.id = new.offered and s.node = ${act.node}`
  void act.write`
    insert into sharing.opening (node, standing, person, agreement, purpose, receiver, answers, rests, notice, agency, worker, deed, at)
    select o.node, new.id, o.person, o.agreement, o.purpose, o.receiver, o.answers, o.rests, o.notice, o.agency, o.worker, ${act.asking.id}, ${act.at}
      from unnest(${ids}::uuid[], ${offers}::uuid[]) as new (id, offered)
      join sharing.opening o on o.standing = new.offered and o.node = ${act.node}`
  listFor(
    act,
    taken.map(({ person }) => person),
    { agency: act.agency, until },
  )
}

/** An accepted referral says so; without it a standing is only an offer. */
export function addAcceptance(act: Act, standings: readonly FactId[]): void {
  void act.write`
    insert into sharing.standing_turn (node, standing, status, worker, deed, at)
    select ${act.node}, standing, 'accepted', ${act.asking.actor.id}, ${act.asking.id}, ${act.at} from unnest(${standings}::uuid[]) as new (standing)`
}

/** Ends the custody that one agency has of these people; whatever part of them another one keeps, it keeps. */
export function endCustody(act: Act, persons: readonly PersonId[], of: AgencyId): void {
  void act.write`
    insert into sharing.standing_end (node, standing, at, deed)
    select node, id, ${act.at}, ${act.asking.id} from sharing.standing s
     where s.person = any(${persons}::uuid[]) and s.node = ${act.node} and s.because = 'custody' and s.agency = ${of}
       and (s.until is null or s.until > ${act.at})
       and not exists (select from sharing.standing_end e where e.standing = s.id and e.node = s.node)`
}
