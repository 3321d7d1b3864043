import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import { named } from '../../../../ground/fragment.ts'
import type { AgencyId, FactId, PersonId, SiteId, WorkerId } from '../../../../ground/ids.ts'
import { EVERYBODY, type Portion } from '../../../sharing/index.ts'
import { restedBefore } from '../../profile.ts'
import type { Band, Reason } from '../../words.ts'
import type { News, Verdict } from '../words.ts'

export type NewReview = {
  id: FactId
  one: PersonId
  other: PersonId
  oneAgency: AgencyId
  otherAgency: AgencyId
  oneSite: SiteId | null
  otherSite: SiteId | null
  scripts: string
  band: Band
  probability: number
  bits: number
  reasons: Reason[]
}

/** Opens reviews of pairs; a pair that was ever reviewed is left alone. */
export function addReviews(act: Act, reviews: readonly NewReview[], normaliser: number): void {
  const rows = reviews.map(({ oneAgency, otherAgency, oneSite, otherSite, ...review }) => ({
    ...review,
    one_agency: oneAgency,
    other_agency: otherAgency,
    one_site: oneSite,
    other_site: otherSite,
  }))
  void act.write`
    insert into matching.review (node, id, one, other, one_agency, other_agency, band, probability, bits, reasons, normaliser, deed, at, scripts, one_site, other_site)
    select ${act.node}, id, one, other, one_agency, other_agency, band, probability, bits, reasons, ${normaliser}, ${act.asking.id}, ${act.at}, scripts, one_site, other_site
      from jsonb_to_recordset(${JSON.stringify(rows)}) as new (id uuid, one uuid, other uuid, one_agency text, other_agency text, band text, probability real, bits real, reasons jsonb, scripts text, one_site text, other_site text)
    on conflict do nothing`
}

export type NewRenewal = {
  review: FactId
  one: PersonId
  other: PersonId
  after: number
  because: 'new-evidence' | 'taken-apart'
  band: Band
  probability: number
  bits: number
  reasons: Reason[]
  news: News[]
}

/** Asks about judged pairs again, and says why. */
export function addRenewals(act: Act, renewals: readonly NewRenewal[], normaliser: number): void {
  void act.write`
    insert into matching.renewal (node, review, after, because, band, probability, bits, reasons, news, normaliser, deed, at)
    select ${act.node}, review, after, because, band, probability, bits, reasons, news, ${normaliser}, ${act.asking.id}, ${act.at}
      from jsonb_to_recordset(${JSON.stringify(renewals)}) as new (review uuid, after int, because text, band text, probability real, bits real, reasons jsonb, news jsonb)
    on conflict do nothing`
}

/** Of these pairs, given as `one other`, those that were reviewed before. */
export async function findReviewed(
  find: Sql,
  node: number,
  pairs: readonly { one: PersonId; other: PersonId }[],
): Promise<Set<string>> {
  const rows = await find<{ one: PersonId; other: PersonId }>`
    select one, other from matching.review where node = ${node}
       and (one, other) in (select * from unnest(${pairs.map(({ one }) => one)}::uuid[], ${pairs.map(({ other }) => other)}::uuid[]))`
  return new Set(rows.map(({ one, other }) => `${one} ${other}`))
}

export type JudgedRow = {
  id: FactId
  one: PersonId
  other: PersonId
  nth: number
  verdict: Verdict
  at: Date
  bits: number
  reasons: Reason[]
}
/** Reviews of these people that were judged and not asked about again since, with what spoke for them then. */
export function findJudged(find: Sql, node: number, persons: readonly PersonId[]): Promise<JudgedRow[]> {
  return find<JudgedRow>`
    select id, one, other, last.nth, last.verdict, last.at, coalesce(last.bits, review.bits) as bits, coalesce(last.reasons, review.reasons) as reasons
      from (select * from matching.review where one = any(${persons}::uuid[])
            union select * from matching.review where other = any(${persons}::uuid[])) as review
     cross join lateral (select nth, verdict, at, bits, reasons from matching.judgement j where j.review = review.id and j.node = review.node order by nth desc limit 1) as last
     where node = ${node} and not exists (select from matching.renewal r where r.review = review.id and r.node = review.node and r.after >= last.nth)`
}

export type UnderReview = { person: PersonId; agencies: AgencyId[] }
/** Of these people, those whose record waits to be compared with another by somebody, and by which agencies. */
export function findUnderReview(find: Sql, node: number, persons: readonly PersonId[]): Promise<UnderReview[]> {
  return find<UnderReview>`
    select p.person, array[review.one_agency, review.other_agency] as agencies
      from unnest(${persons}::uuid[]) as p (person)
     cross join lateral (select * from matching.review where one = p.person and node = ${node}
                         union all select * from matching.review where other = p.person and node = ${node}) as review
     where matching.need_of(review.node, review.id, '00000000-0000-0000-0000-000000000000', 'infinity') is not null`
}

export type ReviewRow = {
  id: FactId
  one: PersonId
  other: PersonId
  oneAgency: AgencyId
  otherAgency: AgencyId
  oneSite: SiteId | null
  otherSite: SiteId | null
  scripts: string | null
  band: Band
  probability: number
  bits: number
  reasons: Reason[]
  at: Date
  renewed: { because: NewRenewal['because']; at: string; news: News[] } | null
  need: 'first' | 'second' | 'third' | null
  passedTo: WorkerId | null
}
/** Whoever asks, and when: for what a review waits depends on both. */
type Asker = {
  find: Sql
  node: number
  agency: AgencyId
  at: Date
  asking: { actor: { id: WorkerId } }
  profile: string
}

export async function findReview(
  { find, node, at, asking, profile }: Asker,
  id: FactId,
): Promise<ReviewRow | undefined> {
  const [review] = await find<ReviewRow>`
    select id, one, other, one_agency as "oneAgency", other_agency as "otherAgency", one_site as "oneSite", other_site as "otherSite", scripts,
           coalesce(again.band, review.band) as band, coalesce(again.probability, review.probability) as probability,
           coalesce(again.bits, review.bits) as bits, coalesce(again.reasons, review.reasons) as reasons, at, again.renewed,
           matching.need_of(node, id, ${asking.actor.id}, ${restedBefore(profile, at)}) as need,
           (select passed_to from matching.judgement j where j.review = review.id and j.node = review.node order by nth desc limit 1) as "passedTo"
      from matching.review
      left join lateral (select band, probability, bits, reasons, json_build_object('because', because, 'at', r.at, 'news', news) as renewed
                           from matching.renewal r where r.review = review.id and r.node = review.node order by after desc limit 1) as again on true
     where node = ${node} and id = ${id}`
  return review
}

/**
 * Reviews that wait and both of whose records the agency may see. Of the others it does not learn: that somebody is known
 * to another agency is that agency's to tell.
 */
export function findWaiting(
  { find, node, agency, at, asking, profile }: Asker,
  { most, is = EVERYBODY, mayBeLast }: Portion & { mayBeLast: boolean },
): Promise<ReviewRow[]> {
  return find<ReviewRow>`
    select id, one, other, one_agency as "oneAgency", other_agency as "otherAgency", one_site as "oneSite", other_site as "otherSite", scripts,
           coalesce(again.band, review.band) as band, coalesce(again.probability, review.probability) as probability,
           coalesce(again.bits, review.bits) as bits, coalesce(again.reasons, review.reasons) as reasons, coalesce(again.at, review.at) as at, again.renewed, need, last.passed_to as "passedTo"
      from (select * from matching.review where one_agency = ${agency} union all
            select * from matching.review where other_agency = ${agency} and one_agency <> ${agency}) as review
     cross join lateral matching.need_of(node, id, ${asking.actor.id}, ${restedBefore(profile, at)}) as need
      left join lateral (select r.at, band, probability, bits, reasons, json_build_object('because', because, 'at', r.at, 'news', news) as renewed
                           from matching.renewal r where r.review = review.id and r.node = review.node order by after desc limit 1) as again on true
      left join lateral (select passed_to from matching.judgement j
                          where j.review = review.id and j.node = review.node order by nth desc limit 1) as last on true
     where node = ${node} and need is not null and (need <> 'third' or ${mayBeLast})
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.one limit 1)
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.other limit 1)
       and ${is(named('review.one'))} and ${is(named('review.other'))}
     order by last.passed_to is not distinct from ${asking.actor.id} desc, need = 'third' desc, probability desc, at, id limit ${most}`
}

/** The same, of those that touch any of these people. */
export function findWaitingOf(
  { find, node, agency, at, asking, profile }: Asker,
  persons: readonly PersonId[],
): Promise<Pick<ReviewRow, 'id' | 'one' | 'other' | 'need'>[]> {
  return find`
    select id, one, other, need
      from (select * from matching.review where node = ${node} and one = any(${persons}::uuid[])
            union all select * from matching.review where other = any(${persons}::uuid[]) and one <> all(${persons}::uuid[])) as review
     cross join lateral matching.need_of(node, id, ${asking.actor.id}, ${restedBefore(profile, at)}) as need
     where node = ${node} and need is not null
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.one limit 1)
       and (select true from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = review.other limit 1)`
}

/** Of these people, those of whom a review was opened, each with who `also` may be that human being. */
export function findReviewedOf(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  persons: readonly PersonId[],
): Promise<{ person: PersonId; also: PersonId }[]> {
  return find`
    select one as person, other as also from matching.review where one = any(${persons}::uuid[]) and node = ${node}
    union all select other, one from matching.review where other = any(${persons}::uuid[]) and node = ${node}`
}
