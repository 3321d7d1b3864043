import type { Act } from '../../../ground/act.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId } from '../../../ground/ids.ts'

type Reader = { find: Sql; node: number }
export type NewPackage = { referral: FactId; salt: Buffer; proof: Buffer; contents: Buffer }

export function addPackage(act: Act, { referral, salt, proof, contents }: NewPackage): void {
  void act.write`
    insert into referrals.package (node, referral, passed_for, deed)
    values (${act.node}, ${referral}, ${act.asking.purpose}, ${act.asking.id})`
  void act.write`
    insert into referrals.package_seal (node, referral, salt, proof, contents, tries)
    values (${act.node}, ${referral}, ${salt}, ${proof}, ${contents}, 0)`
}

export function addOpening(act: Act, referral: FactId, nth: number): void {
  void act.write`
    insert into referrals.package_opening (node, referral, nth, at, deed)
    values (${act.node}, ${referral}, ${nth}, ${act.at}, ${act.asking.id})`
}

/** Whoever had the code clears what was tried without it. */
export function clearTries(act: Act, referral: FactId): void {
  void act.write`update referrals.package_seal set tries = 0 where referral = ${referral} and node = ${act.node} and tries > 0`
}

/** Nothing opens it any more, whoever has the code. */
export function destroySeal(act: Act, referral: FactId): void {
  void act.write`delete from referrals.package_seal where referral = ${referral} and node = ${act.node}`
}

export type Tried = { tries: number; partner: AgencyId; purpose: Purpose }
/** Counts a try before it is looked at, so that many at once are not more than one after another. Nothing where none is left. */
export async function countTry(
  effect: Sql,
  node: number,
  { id, most }: { id: FactId; most: number },
): Promise<Tried | undefined> {
  const [tried] = await effect<Tried>`
    update referrals.package_seal s set tries = s.tries + 1
      from referrals.referral r
     where s.referral = ${id} and s.node = ${node} and s.tries < ${most} and r.id = s.referral and r.node = s.node
    returning s.tries, r.receiver as partner, r.purpose`
  return tried
}

export type SealRow = { salt: Buffer; proof: Buffer; contents: Buffer; passedFor: Purpose }
export async function findSeal({ find, node }: Reader, referral: FactId): Promise<SealRow | undefined> {
  const [row] = await find<SealRow>`
    select s.salt, s.proof, s.contents, p.passed_for as "passedFor"
      from referrals.package_seal s join referrals.package p on p.referral = s.referral and p.node = s.node
     where s.referral = ${referral} and s.node = ${node}`
  return row
}

/** Every package of which the seal is still kept. */
export async function findSealed({ find, node }: Reader): Promise<FactId[]> {
  const rows = await find<{ referral: FactId }>`select referral from referrals.package_seal where node = ${node}`
  return rows.map(({ referral }) => referral)
}

export function wipeSeals({ find: effect, node }: Reader, referrals: readonly FactId[]): Promise<unknown> {
  return effect`delete from referrals.package_seal where referral = any(${referrals}::uuid[]) and node = ${node}`
}

/** What was tried was no guess. */
export function forgetTry(effect: Sql, node: number, referral: FactId): Promise<unknown> {
  return effect`update referrals.package_seal set tries = tries - 1 where referral = ${referral} and node = ${node} and tries > 0`
}
